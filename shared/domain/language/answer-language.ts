/** The languages (and, for Kazakh, alphabets) in which a person can ask to be answered. */

/** BCP 47 tags, in the order in which people are offered them. */
export const ANSWER_LANGUAGES = [
  "kk-Cyrl",
  "kk-Latn",
  "kk-Arab",
  "ru",
  "en",
  "zh-Hans",
  "tr",
  "mn",
  "uz",
  "de",
  "fa",
] as const;

/** A language in which a person can ask to be answered. */
export type AnswerLanguage = (typeof ANSWER_LANGUAGES)[number];

/** Used where the person said nothing and nothing can be told: the state language (Law on Languages, art. 11). */
export const DEFAULT_LANGUAGE: AnswerLanguage = "kk-Cyrl";

/** Tells whether a text is the tag of a language in which answers are given. */
export function isAnswerLanguage(text: string): text is AnswerLanguage {
  return ANSWER_LANGUAGES.some((tag) => tag === text);
}
