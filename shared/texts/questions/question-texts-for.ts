/** Finds the texts of the topics' questions in a language, and tells answers in it. */
import { isQuestion, QUESTIONS, type Question, type QuestionCode, YES_OR_NO } from "../../domain/topic-question.ts";
import { dateText } from "../dates.ts";
import { countryName } from "../names.ts";
import type { PageLanguage } from "../page-language.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { FA } from "./fa.ts";
import { KK_ARAB } from "./kk-arab.ts";
import { KK_CYRL } from "./kk-cyrl.ts";
import { KK_LATN } from "./kk-latn.ts";
import { MN } from "./mn.ts";
import type { QuestionTexts } from "./question-texts.ts";
import { RU } from "./ru.ts";
import { TR } from "./tr.ts";
import { UZ } from "./uz.ts";
import { ZH_HANS } from "./zh-hans.ts";

const QUESTION_TEXTS = {
  "kk-Cyrl": KK_CYRL,
  "kk-Latn": KK_LATN,
  "kk-Arab": KK_ARAB,
  ru: RU,
  en: EN,
  "zh-Hans": ZH_HANS,
  tr: TR,
  mn: MN,
  uz: UZ,
  de: DE,
  fa: FA,
} as const satisfies Readonly<Record<PageLanguage, QuestionTexts>>;

/** The texts of the questions in a language. */
export function questionTextsFor(language: PageLanguage): QuestionTexts {
  return QUESTION_TEXTS[language];
}

/** A question in a language; one that is asked no more, or was never, is shown by its code. */
export function questionLabel(language: PageLanguage, code: string): string {
  return isQuestion(code) ? QUESTION_TEXTS[language].questions[code].label : code;
}

/** A choice, or one of the two answers to a yes-or-no question, and what it is called. */
export type Choice = { readonly code: string; readonly label: string };

/** What a question offers to choose from; nothing where the answer is typed, or is a country. */
export function choicesOf(language: PageLanguage, code: QuestionCode): readonly Choice[] {
  const texts = QUESTION_TEXTS[language];
  const { kind }: Question = QUESTIONS[code];
  if (kind === "yes-no") return YES_OR_NO.map((answer) => ({ code: answer, label: texts[answer] }));
  const question = texts.questions[code];
  if (!("choices" in question)) return [];
  return Object.entries(question.choices).map(([choice, label]) => ({ code: choice, label }));
}

/** An answer as people read it in a language; what is no choice any more is shown as it was stored. */
export function answerText(language: PageLanguage, code: string, answer: string): string {
  if (!isQuestion(code)) return answer;
  const { kind }: Question = QUESTIONS[code];
  if (kind === "country") return countryName(language, answer);
  if (kind === "date") return isDate(answer) ? dateText(language, answer) : answer;
  return choicesOf(language, code).find((choice) => choice.code === answer)?.label ?? answer;
}

function isDate(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}
