/** The mails' texts in Kazakh, Latin letters of 2021. Made by `npm run texts` from the Cyrillic: mend it there, or in the overrides. */
import type { MailTexts } from "./mail-texts.ts";

export const KK_LATN: MailTexts = {
  greeting: "Sälemetsız be!",
  link: "Ötınışıñızdıñ qai kezeñde ekenın myna sıltemeden körıp, sol jerde bızge jaza alasyz:",
  keepLink: "Sıltemenı eşkımge bermeñız: ol kımnıñ qolynda bolsa, ötınışıñızdı sol oqi alady.",
  automatic: "Būl hat avtomatty türde jıberıldı, oğan jauap jazbañyz.",
  unasked: "Ötınıştı sız jıbermeseñız, hatty elemeñız.",
  answerByLink: "Būl hatqa jauap jazbañyz: ol poştany eşkım oqymaidy. Bızge sılteme arqyly jazyñyz.",
  sender: "«Otandastar qorynyñ» Bıryñğai bailanys ortalyğy",
  acknowledgement: {
    waits: "Tömendegı sıltemenı aşyñyz: sonda ötınışıñız operatorlarğa bırden jetedı. Äitpese on minut ışınde jetedı.",
    subject: "{reference} ötınışı qabyldandy",
    received: "Ötınışıñızdı aldyq. Onyñ nömırı: {reference}.",
    answerBy:
      "Jauap beru merzımı: {date}. Būl — {days, plural, other {# jūmys künı}}; senbı, jeksenbı jäne Qazaqstandağy mereke künderı esepke kırmeidı.",
    next: "Endı operator ötınışıñızdı oqyp, jauap daiyndaidy. Mäsele basqa organnyñ qūzyretınde bolsa, ol turaly sızge aitady.",
  },
  news: {
    subject: "{reference} ötınışı boiynşa jañalyq",
    open: "{reference} ötınışıñız boiynşa jañalyq bar. Ony oqu üşın sıltemenı aşyñyz.",
    later: "Sıltemenı aşqanyñyzdan keiın kelesı hattar tolyq mätınımen keledı.",
  },
  answer: {
    subject: "{reference} ötınışıne jauap",
    above: "{reference} ötınışıñızge jauap:",
  },
  question: {
    subject: "{reference} ötınışı boiynşa sūraq",
    above: "{reference} ötınışıñızge jauap beru üşın mynany naqtylauymyz kerek:",
    clock:
      "Sız jauap bergenşe merzım eseptelmeidı. {days, plural, other {# kün}} ışınde jauap kelmese, ötınış jabylady.",
  },
  referral: {
    subject: "{reference} ötınışı basqa organğa joldandy",
    passedOn: "{reference} ötınışıñız qūzyrettı organğa joldandy: {to}.",
    decides: "Mäselenı şeşu sol organnyñ qūzyretınde.",
  },
  extension: {
    subject: "{reference} ötınışınıñ merzımı ūzartyldy",
    newDate: "{reference} ötınışıñızge jauap beru üşın köbırek uaqyt kerek. Jauap berudıñ jaña merzımı: {date}.",
    reason: "Sebebı:",
  },
  fileRefused: {
    subject: "{reference}: fail qabyldanbady",
    above:
      "{reference} ötınışıñızge qosqan bır failyñyz qabyldanbady, ol joiyldy. Qai fail ekenı men sebebı sıltemedegı bette jazylğan; sol jerde basqasyn qosa alasyz.",
  },
  newAddress: {
    subject: "{reference} ötınışı: mekenjaiyñyzdy rastañyz",
    above:
      "{reference} ötınışı üşın osy poşta mekenjaiy körsetıldı. Mekenjai sızdıkı ekenın rastau üşın sıltemenı aşyñyz: oğan deiın hattarda tek habarlama bolady. Būrynğy sıltemeler endı aşylmaidy.",
  },
  closed: {
    subject: "{reference} ötınışı jabyldy",
    above:
      "{reference} ötınışıñız qosymşa jauapsyz jabyldy. Mäseleñız şeşılmegen bolsa, sılteme arqyly bızge jazyñyz: ötınış qaita aşylady.",
  },
  freshLink: {
    subject: "{reference} ötınışınıñ jaña sıltemesı",
    above: "Sız {reference} ötınışıñızdıñ jaña sıltemesın sūradyñyz. Būrynğy sıltemeler endı aşylmaidy.",
  },
  links: {
    subject: "Ötınışterıñızdıñ sıltemelerı",
    above: "Bızdıñ saitta osy poşta mekenjaiynan jıberılgen aşyq ötınışterdıñ sıltemelerı sūraldy:",
    notYou: "Sūrağan sız bolmasañyz, hatty elemeñız: sıltemeler tek sızge jıberıldı.",
  },
  erased: {
    subject: "{reference} ötınışı öşırıldı",
    done: "Sızdıñ sūrauyñyz boiynşa {reference} ötınışı öşırıldı: onda jazğanyñyz ben jıbergenıñız jäne sız turaly derekter tügel joiyldy.",
    left: "Ötınış qatelıkten qaita paida bolmauy üşın tek nömırı qaldy, onda sız turaly eşqandai derek joq. Sıltemeler endı aşylmaidy.",
  },
};
