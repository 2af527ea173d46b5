/** Answers that may fit a question: what GET /api/answers is asked, and what it says. */
import * as z from "zod/mini";
import { ANSWER_TEXT_LANGUAGES } from "../domain/answers/answer.ts";
import { ANSWER_LANGUAGES, DEFAULT_LANGUAGE } from "../domain/language/answer-language.ts";
import { SUGGESTION_TEXT_MAX_CHARACTERS } from "../domain/limits.ts";
import { topic } from "./fields.ts";

/** The query. More of a question than this is no help, and an address has its limits. */
export const answersQuery = z.strictObject({
  q: z.string().check(z.minLength(1), z.maxLength(SUGGESTION_TEXT_MAX_CHARACTERS)),
  language: z._default(z.enum(ANSWER_LANGUAGES), DEFAULT_LANGUAGE),
});

const offered = z.object({
  topic,
  id: z.string(),
  title: z.string(),
  question: z.string(),
  /** The language that the two are in: not every language of pages has answers of its own. */
  language: z.enum(ANSWER_TEXT_LANGUAGES),
  /** Path of its page, in the language that was asked for. */
  path: z.string(),
});

/** At most three, the best first; none if nothing fits well. */
export const answersView = z.object({ answers: z.array(offered) });
export type AnswersView = z.output<typeof answersView>;
