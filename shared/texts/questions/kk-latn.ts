/** The topics' questions in Kazakh, Latin letters of 2021. Made by `npm run texts` from the Cyrillic: mend it there, or in the overrides. */
import type { QuestionTexts } from "./question-texts.ts";

export const KK_LATN: QuestionTexts = {
  title: "Bırneşe sūraq: {topic}",
  lead: "Jauabymyz bırden sızge keregın aitsyn dep sūraimyz. Aitqyñyz kelmeitının bos qaldyryñyz.",
  noNumbers: "JSN men qūjat nömırlerın jazbañyz.",
  unanswered: "jauapsyz",
  yes: "İä",
  no: "Joq",
  dateHint: "Jyl-ai-kün, mysaly: 2026-05-31",
  questions: {
    passport: {
      label: "Qazır qai eldıñ pasporty bar?",
    },
    situation: {
      label: "Qaisysy sızge köbırek keledı?",
      choices: {
        kandas: "Qandas märtebem bar",
        spouse: "Jūbaiym — Qazaqstan azamaty",
        student: "Qazaqstandağy joğary oqu ornynda oqimyn",
        "former-citizen": "Būryn Qazaqstan azamaty bolğanmyn",
        stateless: "Azamattyğym joq",
        other: "Eşqaisysy",
      },
    },
    residence: {
      label: "Qazaqstanda tūruğa rūqsatyñyz bar ma?",
      choices: {
        permanent: "Bar, tūraqty",
        temporary: "Bar, uaqytşa",
        none: "Joq",
      },
    },
    departure: {
      label: "Qai elden köşesız?",
    },
    family: {
      label: "Özıñızdı qosqanda qanşa adam köşedı?",
      choices: {
        one: "1",
        "two-three": "2–3",
        "four-five": "4–5",
        more: "6 jäne odan köp",
      },
    },
    region: {
      label: "Qazaqstannyñ qai oblysynda tūrğyñyz keledı?",
    },
    kandas: {
      label: "Qandas märtebeñız bar ma?",
    },
    profession: {
      label: "Mamandyğyñyz qandai?",
    },
    "job-place": {
      label: "Qazaqstannyñ qai jerınen jūmys ızdep jürsız?",
    },
    diploma: {
      label: "Diplomdy qai elde aldyñyz?",
    },
    "home-place": {
      label: "Qazaqstannyñ qai qalasynda nemese audanynda tūrasyz?",
    },
    arrival: {
      label: "Qazaqstanğa qaşan keldıñız?",
    },
    "card-ground": {
      label: "Kartany qandai negızde alğyñyz keledı?",
      choices: {
        profession: "Mamandyğym Qazaqstanğa qajet",
        business: "Tūratyn elımde biznesım bar",
        unsure: "Äzırge bılmeimın",
      },
    },
    "passport-until": {
      label: "Pasportyñyz qai künge deiın jaramdy?",
    },
    level: {
      label: "Qaida tüskıñız keledı?",
      choices: {
        preparatory: "Daiyndyq bölımıne",
        college: "Kolledjge",
        bachelor: "Bakalavriatqa",
        master: "Magistraturağa",
        doctorate: "Doktoranturağa",
      },
    },
    "study-year": {
      label: "Oqudy qai jyly bastağyñyz keledı?",
    },
    interest: {
      label: "Sızdı ne köbırek qyzyqtyrady?",
      choices: {
        courses: "Tıl kurstary",
        books: "Oqulyqtar men kıtaptar",
        events: "Festivalder men kezdesuler",
        other: "Basqa",
      },
    },
    town: {
      label: "Qai qaladasyz?",
    },
    "business-field": {
      label: "Biznesıñız qai salada?",
    },
    "business-stage": {
      label: "Qai kezeñdesız?",
      choices: {
        idea: "İdeiam bar",
        "in-kazakhstan": "Qazaqstanda biznesım bar",
        abroad: "Basqa elde biznesım bar",
      },
    },
    authority: {
      label: "Sūrağyñyz qai mekemege nemese jerge qatysty?",
    },
  },
};
