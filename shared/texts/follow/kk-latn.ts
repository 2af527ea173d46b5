/** The texts of following an inquiry in Kazakh, Latin letters of 2021. Made by `npm run texts` from the Cyrillic: mend it there, or in the overrides. */
import type { FollowTexts } from "./follow-texts.ts";

export const KK_LATN: FollowTexts = {
  days: {
    title: "Merzım qalai esepteledı",
    counted: "{days, plural, other {# jūmys künı}}: bırınşı künı — {first}, soñğy künı — {last}.",
    weekends: "Senbı men jeksenbı esepke kırmeidı.",
    daysOff: "Qazaqstandağy myna demalys künderı de esepke kırmeidı:",
    putOff: "Alğaşqy merzım {date} bolğan, keiın ūzartyldy; sebebı hat almasuda jazylğan.",
  },
  events: {
    question: "Ortalyq sızden sūraidy",
    referral: "Joldanğan organ: {to}",
    extension: "Jauap berudıñ jaña merzımı: {date}",
    solved: "Sız mäsele şeşıldı dep habarladyñyz.",
    closed: "Jabyldy: {days, plural, other {# kün}} boiy eşkım jazbady.",
    unanswered: "Jabyldy: ortalyqtyñ sūrağyna {days, plural, other {# kün}} boiy jauap kelmedı.",
  },
  reply: {
    title: "Sūraqqa jauap berıñız",
    label: "Jauabyñyz",
  },
  solve: {
    title: "Mäsele şeşıldı me?",
    text: "Şeşılse, bızge aityñyz: onymen endı eşkım jūmys ıstemeidı. Qaita sūraq tusa, osynda jaza salyñyz.",
    button: "Mäsele şeşıldı",
  },
  feedback: {
    title: "Jauap turaly ne oilaisyz?",
    solved: "Mäseleñız şeşıldı me?",
    yes: "İä",
    no: "Joq",
    rating: "Jauapty bağalañyz",
    ratingHint: "1 — öte naşar, 5 — öte jaqsy.",
    comment: "Bızge ne aitqyñyz keledı?",
    send: "Jıberu",
    thanks: "Raqmet. Pıkırıñızdı özgerte alasyz.",
  },
  keeping: "Sıltemeñız jäne derekterıñız",
  link: {
    title: "Jaña sılteme alu",
    text: "Ötınışıñızdıñ sıltemesın basqa bıreu körgen boluy mümkın bolsa, jañasyn jasañyz. Būrynğy sıltemeler endı aşylmaidy.",
    button: "Jaña sılteme jasau",
    done: "Jaña sıltemeñız",
    mailed: "Ony poştañyzğa da jıberemız.",
  },
  erase: {
    title: "Ötınışım men derekterımdı öşıru",
    lead: "Sız {reference} ötınışın öşırgelı tūrsyz. Ony qalpyna keltıru mümkın bolmaidy, jauap ta berılmeidı.",
    goes: {
      title: "Ne öşırıledı",
      list: [
        "Jazğandaryñyz ben jıbergenderıñız, bızdıñ jauaptarymyz.",
        "Körsetken bolsañyz, aty-jönıñız, elektrondyq poştañyz, telefonyñyz jäne elıñız.",
        "Osy turaly sızge jıbergen hattarymyzdyñ tızımı.",
      ],
    },
    stays: {
      title: "Ne qalady",
      list: [
        "Nömırı jäne sız turaly eşteñe aitpaityn tekseru mänı: olar keşıkken köşırmenıñ ötınıştı qaita şyğaruyna jol bermeidı.",
        "Saqtyq köşırmeler — eñ köbı {days, number} kün.",
        "Sızge kelıp ülgergen hattar. Ötınış basqa organğa berılgen bolsa, onda öz jazbalary qalady: sol organnan sūrañyz.",
        "№ 94-V Zañnyñ 12-baby: zañda özgeşe közdelmese, derbes derekter jinau maqsatyna jetkenge deiın saqtalady. Sızdıñ derekterıñızdı saqtauğa mındetteitın zañdy bılmeimız.",
      ],
    },
    button: "Bırjola öşıru",
    back: "Öşırmeu",
    done: "Ötınışıñız öşırıldı",
    receipt: "{reference} ötınışı öşırıldı. Uaqyty: {at}. Rastama kerek bolsa, jazyp alyñyz: būl bet saqtalmaidy.",
  },
  links: {
    open: "Sıltemenı joğalttyñyz ba?",
    title: "Ötınışterımnıñ sıltemelerın alu",
    text: "Ötınış jıbergen kezde körsetken elektrondyq poştañyzdy jazyñyz. Aşyq ötınışter bolsa, soğan sıltemelerı bar bır hat keledı. Hat kerek emes degen ötınışterıñız onda bolmaidy.",
    button: "Sıltemelerımdı jıberıñız",
    sent: {
      title: "Mekenjai bızge belgılı bolsa, hat jolda",
      text: "Kımnıñ ötınış jıbergenın eşkım bıle almauy üşın kez kelgen mekenjaiğa osylai aitamyz. Bır sağatta hat kelmese, spam qaltasyn qarañyz nemese qaita sūrañyz.",
    },
  },
};
