/** The topics' questions in German. */
import type { QuestionTexts } from "./question-texts.ts";

export const DE: QuestionTexts = {
  title: "Einige Fragen: {topic}",
  lead: "So können wir gleich auf das antworten, was für Sie wichtig ist. Was Sie nicht sagen möchten, lassen Sie leer.",
  noNumbers: "Bitte schreiben Sie keine IIN und keine Ausweisnummern.",
  unanswered: "keine Angabe",
  yes: "Ja",
  no: "Nein",
  dateHint: "Jahr-Monat-Tag, zum Beispiel 2026-05-31",
  questions: {
    passport: { label: "Den Pass welches Landes haben Sie zurzeit?" },
    situation: {
      label: "Was trifft am ehesten auf Sie zu?",
      choices: {
        kandas: "Ich habe den Kandas-Status",
        spouse: "Ich bin mit einem Staatsangehörigen Kasachstans verheiratet",
        student: "Ich studiere an einer Hochschule in Kasachstan",
        "former-citizen": "Ich war früher Staatsangehörige oder Staatsangehöriger Kasachstans",
        stateless: "Ich habe keine Staatsangehörigkeit",
        other: "Nichts davon",
      },
    },
    residence: {
      label: "Haben Sie eine Aufenthaltserlaubnis in Kasachstan?",
      choices: { permanent: "Ja, eine unbefristete", temporary: "Ja, eine befristete", none: "Nein" },
    },
    departure: { label: "Aus welchem Land ziehen Sie um?" },
    family: {
      label: "Wie viele Personen ziehen um, Sie eingeschlossen?",
      choices: { one: "1", "two-three": "2–3", "four-five": "4–5", more: "6 oder mehr" },
    },
    region: { label: "In welchem Gebiet Kasachstans möchten Sie leben?" },
    kandas: { label: "Haben Sie den Kandas-Status?" },
    profession: { label: "Was sind Sie von Beruf?" },
    "job-place": { label: "Wo in Kasachstan suchen Sie Arbeit?" },
    diploma: { label: "In welchem Land haben Sie Ihr Diplom erworben?" },
    "home-place": { label: "In welcher Stadt oder welchem Bezirk Kasachstans wohnen Sie?" },
    arrival: { label: "Wann sind Sie nach Kasachstan gekommen?" },
    "card-ground": {
      label: "Aus welchem Grund möchten Sie die Karte?",
      choices: {
        profession: "Mein Beruf wird in Kasachstan gebraucht",
        business: "Ich habe ein Unternehmen im Land, in dem ich lebe",
        unsure: "Ich weiß es noch nicht",
      },
    },
    "passport-until": { label: "Bis wann ist Ihr Pass gültig?" },
    level: {
      label: "Was möchten Sie besuchen?",
      choices: {
        preparatory: "Eine Vorbereitungsabteilung",
        college: "Ein College",
        bachelor: "Ein Bachelorstudium",
        master: "Ein Masterstudium",
        doctorate: "Ein Doktoratsstudium",
      },
    },
    "study-year": { label: "In welchem Jahr möchten Sie beginnen?" },
    interest: {
      label: "Was interessiert Sie am meisten?",
      choices: {
        courses: "Sprachkurse",
        books: "Lehrbücher und andere Bücher",
        events: "Feste und Treffen",
        other: "Etwas anderes",
      },
    },
    town: { label: "In welcher Stadt sind Sie?" },
    "business-field": { label: "In welcher Branche sind Sie tätig?" },
    "business-stage": {
      label: "Wie weit sind Sie?",
      choices: {
        idea: "Ich habe eine Idee",
        "in-kazakhstan": "Ich habe ein Unternehmen in Kasachstan",
        abroad: "Ich habe ein Unternehmen in einem anderen Land",
      },
    },
    authority: { label: "Um welche Behörde oder welchen Ort geht es?" },
  },
};
