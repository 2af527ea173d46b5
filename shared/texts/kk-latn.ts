/** The portal's texts in Kazakh, Latin letters of 2021. Made by `npm run texts` from the Cyrillic: mend it there, or in the overrides. */
import type { Texts } from "./texts.ts";

export const KK_LATN: Texts = {
  site: {
    name: "Bıryñğai bailanys ortalyğy",
    organisation: "«Otandastar qory»",
    skipToContent: "Mazmūnğa ötu",
    languages: "Bet tılı",
    informsOnly:
      "Ortalyq tüsındıredı jäne qūzyrettı organğa bağyttaidy. Şeşımdı uäkılettı memlekettık organdar qabyldaidy.",
    kazakhstanTime: "Uaqyt Qazaqstan boiynşa körsetılgen (UTC+5).",
    askHere: "Sūraq qoiu",
  },
  ask: {
    title: "Sūraq qoiu",
    lead: "Sūrağyñyzdy öz sözıñızben jazyñyz. Jauap {days, plural, other {# jūmys künı}} ışınde berıledı.",
    optional: "mındettı emes",
    text: "Sūrağyñyz",
    textHint: "Kez kelgen tılde, kez kelgen älıpbimen, {max, number} tañbağa deiın.",
    topic: "Sūrağyñyz nege qatysty?",
    topicUnsure: "Bılmeimın, ortalyq özı anyqtasyn",
    aboutYou: "Özıñız turaly",
    name: "Aty-jönıñız",
    nameHint:
      "Jazbasañyz da bolady: onda sūrağyñyzğa keñes retınde jauap beremız. Resmi ötınış üşın tolyq aty-jönıñız qajet.",
    country: "Qazır qai elde tūrasyz?",
    countryUnsaid: "Körsetkım kelmeidı",
    answerLanguage: "Qai tılde jauap bereiık?",
    contact: "Sızge qalai habar bereiık?",
    email: "Elektrondyq poşta",
    emailHint: "Hat alğyñyz kelse ğana qajet.",
    safety: {
      title: "Poştañyzdy nemese telefonyñyzdy basqa bıreu oqi ala ma?",
      text: "Onda ekınşı nemese üşınşı täsıldı tañdañyz. Ortaq kompiuterden jazyp otyrsañyz, soñynda brauzerdı tolyq jabyñyz.",
    },
    consent: "Kelısım",
    continue: "Jalğastyru",
    errors: "Mynalardy tüzetıñız",
  },
  contact: {
    answer: {
      title: "Jauapty poştama jıberıñız",
      text: "Aldymen nömırı, merzımı jäne sıltemesı bar rastau haty keledı.",
    },
    notice: {
      title: "Jañalyq bar ekenın ğana habarlañyz",
      text: "Hatta tek nömır men sılteme bolady: taqyryp ta, atyñyz da jazylmaidy.",
    },
    none: {
      title: "Hat jıbermeñız, özım qaraimyn",
      text: "Nömır men sıltemenı kelesı bette saqtap alasyz.",
    },
  },
  check: {
    title: "Tekserıp, jıberıñız",
    lead: "Äzırge eşteñe jıberılgen joq.",
    notGiven: "körsetılmegen",
    agreed: "Kelısemın",
    send: "Jıberu",
    change: "Özgertu",
    notSent:
      "Jıberılmedı: qyzmet qazır bos emes. Jazğanyñyz osy bette tūr. Bırneşe sekundtan keiın «Jıberu» batyrmasyn qaita basyñyz.",
  },
  proof: {
    title: "Jıberer aldyndağy qysqa tekseru",
    lead: "Soñğy kezde sızdıñ internet jelıñızden köp ötınış keldı; būl jelını basqalar da paidalanatyn şyğar. Qysqa tekseru jappai jıberetın bağdarlamalardy ötkızbeidı. Jazğanyñyz saqtaldy.",
    working: "Qūrylğyñyz şağyn esep şyğaryp jatyr. Būğan bırneşe sekund ketedı, sodan keiın ötınış özı jıberıledı.",
    wait: {
      title: "Tekserusız",
      text: "Tekserusız de jıbere alasyz. Ötınışıñız bırden qabyldanady jäne on minut ışınde nemese bız jıberetın hattağy sıltemenı aşqan boida operatorlarğa jetedı. Eşteñe joğalmaidy, merzım qazırden bastap esepteledı.",
    },
    send: "Tekserusız jıberu",
    leaveEmpty: "Būl örıstı bos qaldyryñyz",
  },
  held: {
    title: "Ötınışıñız bırneşe minut kütedı",
    text: "Ol tekserusız jıberıldı, sondyqtan operatorlarğa on minut ışınde jetedı. Bızden hat kelse, ondağy sıltemenı aşyñyz, sonda kütu bırden aiaqtalady. Basqa eşteñe ısteudıñ qajetı joq; merzım qazırden bastap esepteledı.",
  },
  answers: {
    navigation: "Jauaptar",
    title: "Jauapty osydan qarañyz",
    lead: "Jiı qoiylatyn sūraqtarğa qysqa jauaptar: ärqaisysynyñ derekközı men tekserılgen künı bar.",
    search: "Öz sözıñızben ızdeñız",
    searchButton: "Izdeu",
    topics: "Taqyryptar",
    found: "Sai keletın jauaptar",
    notFound: {
      title: "Būğan jauap taba almadyq",
      text: "Bızden sūrañyz: operator {days, plural, other {# jūmys künı}} ışınde jauap beredı.",
    },
    owner: "Kım şeşedı",
    programmes: "Qordyñ bağdarlamalary",
    list: "Sūraqtar men jauaptar",
    sources: "Derekközder",
    undated: "künı körsetılmegen",
    checkedOn: "Tekserılgen künı: {date}",
    stale:
      "Būl jauapty {date} künıne deiın qaita tekseru kerek edı. Ol eskırgen boluy mümkın: äreket etpes būryn sūrañyz.",
    languageNote: "Būl mätın kirill jazuynan ereje boiynşa türlendırılgen.",
    answered: "Sūrağyma jauap taptym",
    ask: "Osy turaly sūrau",
    thanks: {
      title: "Kömegı tigenıne quanyştymyz",
      text: "Eşteñe jıberılgen joq, sızge jauap jazudyñ qajetı joq. Kez kelgen uaqytta sūraq qoia alasyz.",
    },
    more: "Basqa jauaptar",
    first: {
      title: "Aldymen osyny qarañyz",
      text: "Köp sūraqtyñ jauaby derekközımen bırge daiyn.",
    },
    suggest: {
      title: "Myna jauaptar kömektese me?",
      text: "Oqu üşın bıreuın aşyñyz. Kömektesse, eşteñe jıberudıñ qajetı joq.",
    },
  },
  received: {
    title: "Ötınışıñız qabyldandy",
    reference: "Ötınış nömırı",
    link: "Ötınışıñızdıñ sıltemesı",
    linkHint: "Sıltemenı eşkımge bermeñız: ol kımnıñ qolynda bolsa, ötınışıñızdı sol oqi alady.",
    next: "Endı ne bolady",
    nextSteps: [
      "Operator ötınışıñızdı oqyp, jauap daiyndaidy. Mäsele basqa organnyñ qūzyretınde bolsa, ol turaly sızge aitady.",
      "Jauap beru merzımı: {answerBy}. Būl — {days, plural, other {# jūmys künı}}; senbı, jeksenbı jäne Qazaqstandağy mereke künderı esepke kırmeidı.",
      "Hat aludy tañdasañyz, rastau haty bırneşe minut ışınde keledı. Hat kelmese de, ötınışıñız qabyldandy.",
    ],
    keep: {
      title: "Hat almaityn bolsañyz, jazyp alyñyz",
      text: "Nömırdı jazyp alyp, sıltemenı saqtap qoiyñyz. Sıltemesız ötınışıñızdı būl saittan köre almaisyz.",
    },
    open: "Ötınışımdı aşu",
  },
  status: {
    title: "Ötınışıñız",
    reference: "Nömırı",
    state: "Qazırgı küiı",
    topic: "Taqyryby",
    receivedOn: "Qabyldanğan künı",
    answerBy: "Jauap beru merzımı",
    answerByHint: "{days, plural, other {# jūmys künı}}: demalys jäne mereke künderı esepke kırmeidı.",
    conversation: "Hat almasu",
    you: "Sız",
    centre: "Ortalyq",
    add: "Tağy jazu",
    addLabel: "Habarlamañyz",
    send: "Jıberu",
  },
  states: {
    "new": {
      title: "Qabyldandy",
      text: "Ötınışıñız kezekte: ony operator alady.",
    },
    assigned: {
      title: "Qaralyp jatyr",
      text: "Operator ötınışıñızben jūmys ıstep jatyr.",
    },
    "awaiting-compatriot": {
      title: "Sızden jauap kütemız",
      text: "Soñğy habarlamany oqyp, tömende jauap jazyñyz. Oğan deiın merzım eseptelmeidı.",
    },
    referred: {
      title: "Qūzyrettı organğa berıldı",
      text: "Mäselenı şeşu sol organnyñ qūzyretınde.",
    },
    resolved: {
      title: "Jauap berıldı",
      text: "Tüsınıksız jerı qalsa, tömende jazyñyz.",
    },
    closed: {
      title: "Jabyldy",
      text: "Jabylğannan keiın {days, plural, other {# kün}} ışınde osynda jazsañyz, ötınışıñız qaita aşylady.",
    },
  },
  registering: {
    title: "Qabyldandy, tırkelıp jatyr",
    text: "Ötınışıñız qabyldandy jäne joğalmaidy. Tırkeuge ädette bırneşe sekund ketedı; säl keiınırek bettı jañartyñyz.",
    reload: "Bettı jañartu",
  },
  problems: {
    "not-found": {
      title: "Būl bettı körsete almaimyz",
      text: "Sılteme tolyq emes, eskırgen nemese būl brauzerde älı aşylmağan boluy mümkın. Ötınışıñızdı köru üşın hattağy nemese özıñız saqtap qoiğan tolyq sıltemenı aşyñyz.",
    },
    "not-valid": {
      title: "Jıberılgendı oqi almadyq",
      text: "Artqa oralyp, qaitalap körıñız.",
    },
    "too-large": {
      title: "Mätın tym ūzyn",
      text: "Artqa oralyp, mätındı qysqartyñyz: {max, number} tañbadan aspauy kerek.",
    },
    "inquiry-closed": {
      title: "Būl ötınış jabylğan",
      text: "Jabylğanyna {days, plural, other {# künnen}} asty. Jaña sūraq jıberıp, mätınınde osy ötınıştıñ nömırın körsetıñız.",
    },
    "too-many": {
      title: "Sūranym tym köp",
      text: "Sızdıñ internet jelıñızden qysqa uaqytta tym köp sūranym keldı; būl jelını sızben bırge basqalar da paidalanatyn şyğar. Keiınırek qaitalap körıñız. Būryn jıbergenıñız joğalğan joq.",
    },
    unavailable: {
      title: "Qyzmet qazır bos emes",
      text: "Bırneşe sekundtan keiın qaitalap körıñız.",
    },
    fault: {
      title: "Bızde qate boldy",
      text: "Keşırıñız. Säl keiınırek qaitalap körıñız.",
    },
  },
  fieldErrors: {
    required: "Būl örıstı toltyryñyz",
    "text-required": "Sūrağyñyzdy jazyñyz",
    "contact-required": "Sızge qalai habar beretınımızdı tañdañyz",
    "consent-required": "Jıberu üşın kelısımıñız qajet",
    "too-short": "Tym qysqa",
    "too-long": "Tym ūzyn, qysqartyñyz",
    "too-many": "Tym köp",
    "wrong-type": "Mūndai män bola almaidy",
    "wrong-format": "Pışımı dūrys emes",
    "not-allowed": "Tızımnen tañdañyz",
    "not-valid": "Būl män dūrys emes",
    "unknown-field": "Mūndai örıs joq",
    "email-not-valid": "Bır ğana elektrondyq poşta mekenjaiyn jazyñyz, mysaly: aigerim@example.org",
    "email-needed": "Hat alu üşın elektrondyq poştañyzdy jazyñyz nemese «Hat jıbermeñız» degendı tañdañyz",
    "phone-not-valid": "Telefon nömırın el kodymen jazyñyz, mysaly: +77010000000",
    "country-not-valid": "Eldı tızımnen tañdañyz",
    "date-not-valid": "Kündı jazyñyz, mysaly: 2026-05-31",
    "other-topic": "Būl sūraq basqa taqyrypqa qatysty",
    "reference-not-valid": "Nömır 12 tañbadan tūrady, mysaly: 7K3M-Q9XD-2V4D",
    "idempotency-key-not-valid": "Bet eskırgen, qaitalap jıberıñız",
    "not-json": "Jıberılgendı oqi almadyq",
    "not-utf-8": "Mätın UTF-8 kodtaluynda boluy kerek",
  },
  consents: {
    "2026-11":
      "Ortalyqtyñ osynda jazğan derekterımdı tek osy ötınışke jauap beru üşın jinauyna, saqtauyna jäne paidalanuyna kelısemın. Mäsele Qazaqstannyñ basqa organynyñ qūzyretınde bolsa, ortalyq ötınışımdı soğan bere alady jäne būl turaly mağan habarlaidy. Kelısımımdı kez kelgen uaqytta osy ötınışke jazyp, kerı qaitaryp ala alamyn.",
  },
};
