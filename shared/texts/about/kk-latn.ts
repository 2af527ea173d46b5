/** The pages about the centre and about people's data in Kazakh, Latin letters of 2021. Made by `npm run texts` from the Cyrillic: mend it there, or in the overrides. */
import type { AboutTexts } from "./about-texts.ts";

export const KK_LATN: AboutTexts = {
  privacy: {
    title: "Derekterıñız",
    lead: "Bızge jazğanda ne saqtalady jäne sız ne ıstei alasyz.",
    kept: {
      title: "Ne saqtalady",
      text: [
        "Jazğan jäne jıbergen närseñız: sūrağyñyz, jauaptaryñyz, faildar, körsetken bolsañyz, aty-jönıñız, elektrondyq poştañyz, telefonyñyz jäne elıñız.",
        "Ortalyqtyñ jauaptary men äreketterı, künderımen, jäne hattardyñ sızge jetken-jetpegenı.",
        "Qūrylğyñyzdyñ jelıdegı mekenjaiy ötınışpen bırge saqtalmaidy. Ol bır jelıden qanşa hat keletının köru üşın kodtalğan türde az uaqyt qoldanylady.",
      ],
    },
    purpose: {
      title: "Ne üşın",
      text: [
        "Tek ötınışıñızge jauap beru üşın. Statistikada ötınışter taqyryby, tılı jäne elı boiynşa sanalady, aty-jönsız.",
      ],
    },
    seen: {
      title: "Kım köredı",
      text: [
        "Ortalyq operatorlary. Mäsele Qazaqstannyñ basqa organynyñ qūzyretınde bolsa, ötınış soğan berıluı mümkın, qaisysyna berılgenı sızge aitylady.",
        "Ortalyq sız turaly tuystaryñyzğa da, basqa elderdıñ organdaryna da habarlaspaidy.",
      ],
    },
    place: {
      title: "Qaida saqtalady",
      text: [
        "Amazon Web Services derekter ortalyğynda. Elı: {country}.",
        "Qazaqstannyñ № 94-V zañy (12-bap) derbes derekter bazasyn Qazaqstanda saqtaudy talap etedı. Derekterıñızdıñ qaida jatqany sızge mañyzdy bolsa, aty-jönıñızdı, poştañyzdy jäne telefonyñyzdy jazbañyz: keñes aluğa olar kerek emes.",
      ],
    },
    term: {
      title: "Qanşa uaqyt",
      text: [
        "Jauap berılgen ötınış {closeDays, plural, other {# kün}} boiy eşkım jazbasa jabylady.",
        "Sızden jauap kütıp tūrğan ötınış {waitDays, plural, other {# kün}} ışınde jauap kelmese jabylady.",
        "Ol jabylğannan keiın {shortDays, plural, other {# künnen}} soñ, al azamattyq siiaqty özı ūzaqqa sozylatyn ısterde {longDays, plural, other {# künnen}} soñ joiylady. Saqtyq köşırmeler tağy {backupDays, plural, other {# künge}} deiın saqtalady.",
      ],
    },
    yours: {
      title: "Sız ne ıstei alasyz",
      text: [
        "Ötınışıñızdıñ sıltemesın aşyñyz: onda aitylğannyñ bärı körınedı, tolyqtyryp jazuğa nemese ötınıştı özıñız turaly barlyq derektermen bırge joiuğa bolady.",
        "Kelısım de solai kerı qaitarylady nemese būl turaly ötınışke jazyñyz.",
      ],
    },
    quiet: {
      title: "Hattar, kukiler jäne qauıpsızdık",
      text: [
        "Jauap jıberılsın be, tek nömır men sılteme me, älde eşteñe kerek emes pe, özıñız tañdaisyz.",
        "Sait aşqan är ötınışıñızge bır kuki jäne eşteñe ekı ret jıberılmeuı üşın tağy bır kuki qoiady; brauzerdı japqanda olar joğalady. Basqa saittardan eşteñe jüktelmeidı, saitqa kırgenıñızdı eşkım qadağalamaidy.",
        "Ortaq kompiuterden jazsañyz, soñynda brauzerdı tolyq jabyñyz.",
      ],
    },
  },
  about: {
    title: "Ortalyq turaly",
    lead: "«Otandastar qorynyñ» Bıryñğai bailanys ortalyğy otandastar men qandastarğa köşu, azamattyq, beiımdelu, jūmys jäne basqa mäseleler turaly aityp beredı.",
    does: {
      title: "Ortalyq ne ısteidı",
      text: [
        "Tüsındıredı jäne bağyttaidy. Şeşım qabyldamaidy, märtebe bermeidı: būl — uäkılettı memlekettık organdardyñ ısı.",
      ],
    },
    appeal: {
      title: "Keñes pe, ötınış pe?",
      text: [
        "Aty-jönıñızdı jazbasañyz, keñes retınde jauap beremız; kez kelgen at jaraidy.",
        "Resmi ötınış üşın tolyq aty-jönıñız qajet (63-bap). JSN bolsa ğana körsetıledı, al būl saitta ol eşqaşan sūralmaidy.",
        "Qalai bolsa da, sūrağyñyz öz nömırın alady, jauap {days, plural, other {# jūmys künı}} ışınde berıledı.",
      ],
    },
    time: {
      title: "Qaşan jauap berıledı",
      text: [
        "{days, plural, other {# jūmys künı}} ışınde (76-bap). Senbı, jeksenbı jäne Qazaqstandağy mereke künderı esepke kırmeidı; jūmys uaqytynan keiın kelgenı kelesı jūmys künı tırkeledı (64-bap).",
        "Mäsele basqa organnyñ qūzyretınde bolsa, ötınış {passOnDays, plural, other {# jūmys künı}} ışınde soğan berıledı jäne sızge bırden habarlanady (76-bap).",
        "Qazaqstannyñ Äkımşılık räsımdık-prosestık kodeksınıñ (350-VI) baptary; tekserılgen künı: {checked}.",
      ],
    },
    access: {
      title: "Barşağa",
      text: [
        "Barlyq bet JavaScript bolmasa da, pernetaqtamen, ekrannan oqityn bağdarlamamen, mätındık brauzerde jäne şağyn telefonda jūmys ısteidı; ony qağazğa basyp şyğaruğa bolady.",
        "Bırdeñe jūmys ıstemese, bızge aityñyz: osynda kez kelgen taqyrypta sūraq qoiyñyz.",
      ],
    },
    languages: {
      title: "Tılder men älıpbiler",
      text: [
        "Kez kelgen tılde, kez kelgen älıpbimen jazyñyz jäne qai tılde jauap berıletının tañdañyz.",
        "Latyn jäne arab ärıpterındegı qazaqşa betterdı bağdarlama kirillisadan audarğan. Aiyrma bolsa, kirill mätını dūrys.",
      ],
    },
  },
};
