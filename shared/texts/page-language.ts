/** The languages in which pages and mails exist: all in which a person can be answered. */
import { ANSWER_LANGUAGES, type AnswerLanguage } from "../domain/language/answer-language.ts";

/** BCP 47 tags, in the order of the language switch. Adding one is a catalog more, and does not compile without. */
export const PAGE_LANGUAGES: readonly PageLanguage[] = ANSWER_LANGUAGES;

/** A language that pages and mails exist in. */
export type PageLanguage = AnswerLanguage;

/** The language's own name, in its own letters: who cannot read the page can still find theirs. */
export const LANGUAGE_NAMES = {
  "kk-Cyrl": "Қазақша",
  "kk-Latn": "Qazaqşa",
  "kk-Arab": "قازاقشا",
  ru: "Русский",
  en: "English",
  "zh-Hans": "简体中文",
  tr: "Türkçe",
  mn: "Монгол",
  uz: "Oʻzbekcha",
  de: "Deutsch",
  fa: "فارسی",
} as const satisfies Readonly<Record<PageLanguage, string>>;

/** The direction in which each is written. */
export const PAGE_DIRECTIONS = {
  "kk-Cyrl": "ltr",
  "kk-Latn": "ltr",
  "kk-Arab": "rtl",
  ru: "ltr",
  en: "ltr",
  "zh-Hans": "ltr",
  tr: "ltr",
  mn: "ltr",
  uz: "ltr",
  de: "ltr",
  fa: "rtl",
} as const satisfies Readonly<Record<PageLanguage, "ltr" | "rtl">>;

/**
 * What Intl is asked for (docs/decisions/0009). English as the rest of the world writes dates. Kazakh in any alphabet
 * is asked for in Cyrillic and converted: CLDR has no Latin, and its Arabic differs from what newspapers write (Russia
 * حەسەي, Kazakhstan قازاق ەلى). Persian has its own digits, and the calendar of every date on the site, the Gregorian.
 */
export const INTL_LOCALES = {
  "kk-Cyrl": "kk",
  "kk-Latn": "kk",
  "kk-Arab": "kk",
  ru: "ru",
  en: "en-GB",
  "zh-Hans": "zh-Hans",
  tr: "tr",
  mn: "mn",
  uz: "uz",
  de: "de",
  fa: "fa-u-ca-gregory",
} as const satisfies Readonly<Record<PageLanguage, string>>;

/** Tells whether a text is the tag of a page language. */
export function isPageLanguage(text: string): text is PageLanguage {
  return PAGE_LANGUAGES.some((tag) => tag === text);
}
