/** The languages in which pages and mails exist, and which of them serves whom. */
import type { AnswerLanguage } from "../domain/language/answer-language.ts";

/** BCP 47 tags, in the order of the language switch. Adding one is a file of texts more, and does not compile without. */
export const PAGE_LANGUAGES = ["kk-Cyrl", "ru", "en"] as const;

/** A language that pages and mails exist in. */
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** The language's own name, in its own letters: who cannot read the page can still find theirs. */
export const PAGE_LANGUAGE_NAMES = {
  "kk-Cyrl": "Қазақша",
  ru: "Русский",
  en: "English",
} as const satisfies Readonly<Record<PageLanguage, string>>;

/** The direction in which each is written. */
export const PAGE_DIRECTIONS = {
  "kk-Cyrl": "ltr",
  ru: "ltr",
  en: "ltr",
} as const satisfies Readonly<Record<PageLanguage, "ltr" | "rtl">>;

/**
 * Who is shown which pages: Kazakh in any alphabet gets Kazakh; in Mongolia and Uzbekistan Russian is read more than
 * English; everybody else gets English.
 */
const SERVED_BY = {
  "kk-Cyrl": "kk-Cyrl",
  "kk-Latn": "kk-Cyrl",
  "kk-Arab": "kk-Cyrl",
  ru: "ru",
  en: "en",
  "zh-Hans": "en",
  tr: "en",
  mn: "ru",
  uz: "ru",
  de: "en",
  fa: "en",
} as const satisfies Readonly<Record<AnswerLanguage, PageLanguage>>;

/** Browsers' primary language tags and the pages they get; whoever names none of them gets the state language. */
const BROWSER_LANGUAGES: ReadonlyMap<string, PageLanguage> = new Map([
  ["kk", "kk-Cyrl"],
  ["ru", "ru"],
  ["uz", "ru"],
  ["mn", "ru"],
  ["ky", "ru"],
  ["tk", "ru"],
  ["en", "en"],
  ["de", "en"],
  ["tr", "en"],
  ["zh", "en"],
  ["fa", "en"],
]);

/** Used where nothing tells the person's language: the state language (Law on Languages). */
const DEFAULT_PAGE_LANGUAGE: PageLanguage = "kk-Cyrl";

/** The page language that serves a language of answers. */
export function pageLanguageFor(language: AnswerLanguage): PageLanguage {
  return SERVED_BY[language];
}

/** Tells whether a text is the tag of a page language. */
export function isPageLanguage(text: string): text is PageLanguage {
  return PAGE_LANGUAGES.some((tag) => tag === text);
}

/**
 * The page language that a browser's wishes lead to.
 * @param acceptLanguage value of the Accept-Language header (RFC 9110, 12.5.4); anything at all may stand in it
 */
export function negotiatePageLanguage(acceptLanguage: string): PageLanguage {
  const wishes = acceptLanguage
    .slice(0, 500)
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { page: BROWSER_LANGUAGES.get(tag.split("-", 1)[0] ?? ""), quality: Number(quality ?? 1) };
    })
    .filter(({ page, quality }) => page !== undefined && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return wishes[0]?.page ?? DEFAULT_PAGE_LANGUAGE;
}
