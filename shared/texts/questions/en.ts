/** The topics' questions in English. */
import type { QuestionTexts } from "./question-texts.ts";

export const EN: QuestionTexts = {
  title: "A few questions: {topic}",
  lead: "They help us to answer at once what matters to you. Leave empty what you do not want to say.",
  noNumbers: "Please write no IIN and no document numbers.",
  unanswered: "no answer",
  yes: "Yes",
  no: "No",
  dateHint: "Year-month-day, such as 2026-05-31",
  questions: {
    passport: { label: "Which country’s passport do you hold?" },
    situation: {
      label: "Which of these fits you best?",
      choices: {
        kandas: "I have kandas status",
        spouse: "I am married to a citizen of Kazakhstan",
        student: "I study at a university in Kazakhstan",
        "former-citizen": "I used to be a citizen of Kazakhstan",
        stateless: "I have no citizenship",
        other: "None of these",
      },
    },
    residence: {
      label: "Do you have a permit to live in Kazakhstan?",
      choices: { permanent: "Yes, a permanent one", temporary: "Yes, a temporary one", none: "No" },
    },
    departure: { label: "From which country are you moving?" },
    family: {
      label: "How many people are moving, you included?",
      choices: { one: "1", "two-three": "2–3", "four-five": "4–5", more: "6 or more" },
    },
    region: { label: "In which region of Kazakhstan would you like to live?" },
    kandas: { label: "Do you have kandas status?" },
    profession: { label: "What is your profession?" },
    "job-place": { label: "Where in Kazakhstan are you looking for work?" },
    diploma: { label: "In which country did you get your diploma?" },
    "home-place": { label: "In which town or district of Kazakhstan do you live?" },
    arrival: { label: "When did you come to Kazakhstan?" },
    "card-ground": {
      label: "On what ground do you ask for the card?",
      choices: {
        profession: "My profession is needed in Kazakhstan",
        business: "I have a business in the country where I live",
        unsure: "I do not know yet",
      },
    },
    "passport-until": { label: "Until when is your passport valid?" },
    level: {
      label: "What would you like to enter?",
      choices: {
        preparatory: "A preparatory department",
        college: "A college",
        bachelor: "Bachelor’s studies",
        master: "Master’s studies",
        doctorate: "Doctoral studies",
      },
    },
    "study-year": { label: "In which year would you like to begin?" },
    interest: {
      label: "What interests you most?",
      choices: {
        courses: "Language courses",
        books: "Textbooks and other books",
        events: "Festivals and meetings",
        other: "Something else",
      },
    },
    town: { label: "In which town are you?" },
    "business-field": { label: "What is your line of business?" },
    "business-stage": {
      label: "Where do you stand?",
      choices: {
        idea: "I have an idea",
        "in-kazakhstan": "I have a business in Kazakhstan",
        abroad: "I have a business in another country",
      },
    },
    authority: { label: "Which office or place is it about?" },
  },
};
