/** The few questions that answers to a topic mostly turn on: what is asked is data, and nothing of it has to be said. */

/** How a question is answered; every answer is a text: a choice's code, `yes`, a date, a country's code, or words. */
export type Question =
  | { readonly kind: "text" | "yes-no" | "date" | "country" }
  | { readonly kind: "choice"; readonly choices: readonly string[] };

/**
 * Every question by its code, which is stored with the answer: never reused for another question. Asked is only what
 * the procedures turn on (Law 94-V art. 12: what is necessary and sufficient): never an IIN, a document's number or a
 * birth date. Sources of what they turn on: simplified order of citizenship and its groups, kaz.zakon.kz/quqiq/6056614
 * (2025-02-05); quota by region and support by family member, mgorod.kz (2025-12-30); grounds and term of the card,
 * oq.gov.kz/ru/moveatajoly; services for kandas, Law on Population Migration.
 */
export const QUESTIONS = {
  passport: { kind: "country" },
  situation: { kind: "choice", choices: ["kandas", "spouse", "student", "former-citizen", "stateless", "other"] },
  residence: { kind: "choice", choices: ["permanent", "temporary", "none"] },
  departure: { kind: "country" },
  family: { kind: "choice", choices: ["one", "two-three", "four-five", "more"] },
  region: { kind: "text" },
  kandas: { kind: "yes-no" },
  profession: { kind: "text" },
  "job-place": { kind: "text" },
  diploma: { kind: "country" },
  "home-place": { kind: "text" },
  arrival: { kind: "date" },
  "card-ground": { kind: "choice", choices: ["profession", "business", "unsure"] },
  "passport-until": { kind: "date" },
  level: { kind: "choice", choices: ["preparatory", "college", "bachelor", "master", "doctorate"] },
  "study-year": { kind: "text" },
  interest: { kind: "choice", choices: ["courses", "books", "events", "other"] },
  town: { kind: "text" },
  "business-field": { kind: "text" },
  "business-stage": { kind: "choice", choices: ["idea", "in-kazakhstan", "abroad"] },
  authority: { kind: "text" },
} as const satisfies Readonly<Record<string, Question>>;

/** The code of a question. */
export type QuestionCode = keyof typeof QUESTIONS;

/** The two answers to a question of the kind `yes-no`. */
export const YES_OR_NO = ["yes", "no"] as const;

/** Answers by their question's code; what is not there was not answered. */
export type Answers = Readonly<Record<string, string>>;

/** Tells whether a text is a question's code. */
export function isQuestion(text: string): text is QuestionCode {
  return Object.hasOwn(QUESTIONS, text);
}

/** Every question's code. */
export const QUESTION_CODES: readonly QuestionCode[] = Object.keys(QUESTIONS).filter(isQuestion);
