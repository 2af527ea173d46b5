/** Names that other languages take from Intl or the registries, in Kazakh of other letters. Made by `npm run texts` from the Cyrillic: mend it there, or in the overrides. */
export const KAZAKH_NAMES = {
  "kk-Latn": {
    topics: {
      citizenship: "Azamattyq",
      repatriation: "Qonys audaru, qandas märtebesı",
      employment: "Jūmyspen qamtu",
      adaptation: "Beiımdelu",
      "kazakh-card": "«Ata joly» kartasy",
      education: "Bılım",
      culture: "Mädeniet jäne tıl",
      business: "Biznes",
      other: "Basqa",
    },
    owners: {
      citizenship: "Işkı ıster ministrlıgınıñ Köşı-qon qyzmetı; şetelde — Qazaqstan elşılıgı nemese konsuldyğy",
      repatriation: "Eñbek jäne halyqty äleumettık qorğau ministrlıgı",
      employment: "Eñbek jäne halyqty äleumettık qorğau ministrlıgı",
      adaptation: "Jergılıktı atqaruşy organ (äkımdık), qandastardy beiımdeu jäne yqpaldastyru ortalyqtary",
      "kazakh-card": "Eñbek jäne halyqty äleumettık qorğau ministrlıgı",
      education: "Ğylym jäne joğary bılım ministrlıgı",
      culture: "«Otandastar qory» KEAQ",
      business: "«Otandastar qory» KEAQ",
      other: "«Otandastar qory» KEAQ",
    },
    countries:
      "Andorra|Bırıkken Arab Ämırlıkterı|Auğanstan|Antigua jäne Barbuda|Angilia|Albaniia|Armeniia|Angola|Antarktida|Argentina|Amerikalyq Samoa|Austriia|Australiia|Aruba|Aland araldary|Äzırbaijan|Bosniia jäne Gersegovina|Barbados|Bangladeş|Belgiia|Burkina-Faso|Bolgariia|Bahrein|Burundi|Benin|Sen-Bartelemi|Bermud araldary|Brunei|Boliviia|Boneir, Sint-Estatius jäne Saba|Braziliia|Bagam araldary|Butan|Buve araly|Botsvana|Belarus|Beliz|Kanada|Kokos (Kiling) araldary|Kongo|Ortalyq Afrika Respublikasy|Kongo-Brazzavil Respublikasy|Şveisariia|Kot-d’İvuar|Kuk araldary|Chili|Kamerun|Qytai|Kolumbiia|Kosta-Rika|Kuba|Kabo-Verde|Kiurasao|Rojdestvo araly|Kipr|Chehiia|Germaniia|Djibuti|Daniia|Dominika|Dominikan Respublikasy|Aljir|Ekvador|Estoniia|Mysyr|Batys Sahara|Eritreia|İspaniia|Efiopiia|Finliandiia|Fidji|Folklend araldary|Mikroneziia|Farer araldary|Fransiia|Gabon|Ūlybritaniia|Grenada|Gruziia|Fransuz Gvianasy|Gernsi|Gana|Gibraltar|Grenlandiia|Gambiia|Gvineia|Gvadelupa|Ekvatorlyq Gvineia|Grekiia|Oñtüstık Georgiia jäne Oñtüstık Sandvich araldary|Gvatemala|Guam|Gvineia-Bisau|Gaiana|Siangan AÄA|Herd araly jäne Makdonald araldary|Gonduras|Horvatiia|Gaiti|Vengriia|İndoneziia|İrlandiia|İzrail|Men araly|Ündıstan|Ündı mūhityndağy Britan aimağy|İrak|İran|İslandiia|İtaliia|Djersi|İamaika|İordaniia|Japoniia|Keniia|Qyrğyzstan|Kambodja|Kiribati|Komor araldary|Sent-Kits jäne Nevis|Soltüstık Koreia|Oñtüstık Koreia|Kuveit|Kaiman araldary|Qazaqstan|Laos|Livan|Sent-Liusiia|Lihtenştein|Şri-Lanka|Liberiia|Lesoto|Litva|Liuksemburg|Latviia|Liviia|Marokko|Monako|Moldova|Chernogoriia|Sen-Marten|Madagaskar|Marşall araldary|Soltüstık Makedoniia|Mali|Mianma (Birma)|Moñğoliia|Makao AÄA|Soltüstık Mariana araldary|Martinika|Mavritaniia|Montserrat|Malta|Mavrikii|Maldiv araldary|Malavi|Meksika|Malaiziia|Mozambik|Namibiia|Jaña Kaledoniia|Niger|Norfolk araly|Nigeriia|Nikaragua|Niderland|Norvegiia|Nepal|Nauru|Niue|Jaña Zelandiia|Oman|Panama|Peru|Fransuz Polineziiasy|Papua — Jaña Gvineia|Filippin araldary|Päkıstan|Polşa|Sen-Per jäne Mikelon|Pitkern araldary|Puerto-Riko|Palestina aimaqtary|Portugaliia|Palau|Paragvai|Katar|Reiunon|Rumyniia|Serbiia|Resei|Ruanda|Saud Arabiiasy|Solomon araldary|Seişel araldary|Sudan|Şvesiia|Singapur|Äulie Elena araly|Sloveniia|Şpisbergen jäne İan-Maien|Slovakiia|Serra-Leone|San-Marino|Senegal|Somali|Surinam|Oñtüstık Sudan|San-Tome jäne Prinsipi|Salvador|Sint-Marten|Siriia|Esvatini|Terks jäne Kaikos araldary|Chad|Fransiianyñ oñtüstık aimaqtary|Togo|Tailand|Täjıkstan|Tokelau|Timor-Leste|Türıkmenstan|Tunis|Tonga|Türkiia|Trinidad jäne Tobago|Tuvalu|Taivan|Tanzaniia|Ukraina|Uganda|AQŞ-tyñ syrtqy kışı araldary|Amerika Qūrama Ştattary|Urugvai|Özbekstan|Vatikan|Sent-Vinsent jäne Grenadin araldary|Venesuela|Britandyq Virgin araldary|AQŞ-tyñ Virgin araldary|Vetnam|Vanuatu|Uollis jäne Futuna|Samoa|İemen|Maiotta|Oñtüstık Afrika|Zambiia|Zimbabve",
  },
  "kk-Arab": {
    topics: {
      citizenship: "ازاماتتىق",
      repatriation: "قونىس اۋدارۋ، قانداس مارتەبەسى",
      employment: "جۇمىسپەن قامتۋ",
      adaptation: "بەيىمدەلۋ",
      "kazakh-card": "«اتا جولى» كارتاسى",
      education: "ءبىلىم",
      culture: "مادەنيەت جانە ءتىل",
      business: "بيزنەس",
      other: "باسقا",
    },
    owners: {
      citizenship: "ىشكى ىستەر مينيسترلىگىنىڭ كوشى-قون قىزمەتى؛ شەتەلدە — قازاقستان ەلشىلىگى نەمەسە كونسۋلدىعى",
      repatriation: "ەڭبەك جانە حالىقتى الەۋمەتتىك قورعاۋ مينيسترلىگى",
      employment: "ەڭبەك جانە حالىقتى الەۋمەتتىك قورعاۋ مينيسترلىگى",
      adaptation: "جەرگىلىكتى اتقارۋشى ورگان (اكىمدىك)، قانداستاردى بەيىمدەۋ جانە ىقپالداستىرۋ ورتالىقتارى",
      "kazakh-card": "ەڭبەك جانە حالىقتى الەۋمەتتىك قورعاۋ مينيسترلىگى",
      education: "عىلىم جانە جوعارى ءبىلىم مينيسترلىگى",
      culture: "«وتانداستار قورى» ك ە ا ق",
      business: "«وتانداستار قورى» ك ە ا ق",
      other: "«وتانداستار قورى» ك ە ا ق",
    },
    countries:
      "اندوررا|بىرىككەن اراب امىرلىكتەرى|اۋعانستان|انتيگۋا جانە باربۋدا|انگيليا|البانيا|ارمەنيا|انگولا|انتاركتيدا|ارگەنتينا|امەريكالىق ساموا|اۋستريا|اۋستراليا|ارۋبا|الاند ارالدارى|ءازىربايجان|بوسنيا جانە گەرتسەگوۆينا|باربادوس|بانگلادەش|بەلگيا|بۋركينا-فاسو|بولگاريا|باحرەين|بۋرۋندي|بەنين|سەن-بارتەلەمي|بەرمۋد ارالدارى|برۋنەي|بوليۆيا|بونەير، سينت-ەستاتيۋس جانە سابا|برازيليا|باگام ارالدارى|بۋتان|بۋۆە ارالى|بوتسۆانا|بەلارۋس|بەليز|كانادا|كوكوس (كيلينگ) ارالدارى|كونگو|ورتالىق افريكا رەسپۋبليكاسى|كونگو-براززاۆيل رەسپۋبليكاسى|شۆەيتساريا|كوت-د’يۆۋار|كۋك ارالدارى|چيلي|كامەرۋن|قىتاي|كولۋمبيا|كوستا-ريكا|كۋبا|كابو-ۆەردە|كيۋراساو|روجدەستۆو ارالى|كيپر|چەحيا|گەرمانيا|دجيبۋتي|دانيا|دومينيكا|دومينيكان رەسپۋبليكاسى|الجير|ەكۆادور|ەستونيا|مىسىر|باتىس ساحارا|ەريترەيا|يسپانيا|ەفيوپيا|فينليانديا|فيدجي|فولكلەند ارالدارى|ميكرونەزيا|فارەر ارالدارى|فرانتسيا|گابون|ۇلىبريتانيا|گرەنادا|گرۋزيا|فرانتسۋز گۆياناسى|گەرنسي|گانا|گيبرالتار|گرەنلانديا|گامبيا|گۆينەيا|گۆادەلۋپا|ەكۆاتورلىق گۆينەيا|گرەكيا|وڭتۇستىك گەورگيا جانە وڭتۇستىك ساندۆيچ ارالدارى|گۆاتەمالا|گۋام|گۆينەيا-بيساۋ|گايانا|سيانگان ا ءا ا|حەرد ارالى جانە ماكدونالد ارالدارى|گوندۋراس|حورۆاتيا|گايتي|ۆەنگريا|يندونەزيا|يرلانديا|يزرايل|مەن ارالى|ءۇندىستان|ءۇندى مۇحيتىنداعى بريتان ايماعى|يراك|يران|يسلانديا|يتاليا|دجەرسي|يامايكا|يوردانيا|جاپونيا|كەنيا|قىرعىزستان|كامبودجا|كيريباتي|كومور ارالدارى|سەنت-كيتس جانە نەۆيس|سولتۇستىك كورەيا|وڭتۇستىك كورەيا|كۋۆەيت|كايمان ارالدارى|قازاقستان|لاوس|ليۆان|سەنت-ليۋسيا|ليحتەنشتەين|شري-لانكا|ليبەريا|لەسوتو|ليتۆا|ليۋكسەمبۋرگ|لاتۆيا|ليۆيا|ماروككو|موناكو|مولدوۆا|چەرنوگوريا|سەن-مارتەن|ماداگاسكار|مارشالل ارالدارى|سولتۇستىك ماكەدونيا|مالي|ميانما (بيرما)|موڭعوليا|ماكاو ا ءا ا|سولتۇستىك ماريانا ارالدارى|مارتينيكا|ماۆريتانيا|مونتسەررات|مالتا|ماۆريكي|مالديۆ ارالدارى|مالاۆي|مەكسيكا|مالايزيا|موزامبيك|ناميبيا|جاڭا كالەدونيا|نيگەر|نورفولك ارالى|نيگەريا|نيكاراگۋا|نيدەرلاند|نورۆەگيا|نەپال|ناۋرۋ|نيۋە|جاڭا زەلانديا|ومان|پاناما|پەرۋ|فرانتسۋز پولينەزياسى|پاپۋا — جاڭا گۆينەيا|فيليپپين ارالدارى|پاكىستان|پولشا|سەن-پيەر جانە ميكەلون|پيتكەرن ارالدارى|پۋەرتو-ريكو|پالەستينا ايماقتارى|پورتۋگاليا|پالاۋ|پاراگۆاي|كاتار|رەيۋنيون|رۋمىنيا|سەربيا|رەسەي|رۋاندا|ساۋد ارابياسى|سولومون ارالدارى|سەيشەل ارالدارى|سۋدان|شۆەتسيا|سينگاپۋر|اۋليە ەلەنا ارالى|سلوۆەنيا|شپيتسبەرگەن جانە يان-مايەن|سلوۆاكيا|سيەررا-لەونە|سان-مارينو|سەنەگال|سومالي|سۋرينام|وڭتۇستىك سۋدان|سان-تومە جانە پرينسيپي|سالۆادور|سينت-مارتەن|سيريا|ەسۆاتيني|تەركس جانە كايكوس ارالدارى|چاد|فرانتسيانىڭ وڭتۇستىك ايماقتارى|توگو|تايلاند|تاجىكستان|توكەلاۋ|تيمور-لەستە|تۇرىكمەنستان|تۋنيس|تونگا|تۇركيا|ترينيداد جانە توباگو|تۋۆالۋ|تايۆان|تانزانيا|ۋكراينا|ۋگاندا|ا ق ش-تىڭ سىرتقى كىشى ارالدارى|امەريكا قۇراما شتاتتارى|ۋرۋگۆاي|وزبەكستان|ۆاتيكان|سەنت-ۆينسەنت جانە گرەنادين ارالدارى|ۆەنەسۋەلا|بريتاندىق ۆيرگين ارالدارى|ا ق ش-تىڭ ۆيرگين ارالدارى|ۆيەتنام|ۆانۋاتۋ|ۋولليس جانە فۋتۋنا|ساموا|يەمەن|مايوتتا|وڭتۇستىك افريكا|زامبيا|زيمبابۆە",
  },
} as const;
