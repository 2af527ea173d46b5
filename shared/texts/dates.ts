/** Dates and times as people read them, always in Kazakhstan time and by the Gregorian calendar. */
import { KAZAKH_DATE_WORDS } from "./kazakh-date-words.ts";
import { INTL_LOCALES, type PageLanguage } from "./page-language.ts";

/**
 * UTC+5, all of Kazakhstan since 2024-03-01 (in POSIX names the sign is turned round). A fixed offset on purpose:
 * older time-zone data still has Almaty at +6.
 */
const TIME_ZONE = "Etc/GMT-5";

/**
 * The day, with the month in words: "14 декабря 2026 г.", "2026 ж. 14 желтоқсан".
 * @param at ISO 8601
 */
export function dateText(language: PageLanguage, at: string): string {
  return written(language, at, { dateStyle: "long" });
}

/**
 * The day and the time to the minute.
 * @param at ISO 8601
 */
export function dateTimeText(language: PageLanguage, at: string): string {
  return written(language, at, { dateStyle: "long", timeStyle: "short" });
}

/**
 * A day, a month or a year, as precisely as it is given: "5 февраля 2025 г.", "февраль 2025 г.", "2025".
 * @param date `yyyy-mm-dd`, `yyyy-mm` or `yyyy`
 */
export function partialDateText(language: PageLanguage, date: string): string {
  const [, month, day] = date.split("-");
  if (day !== undefined) return dateText(language, date);
  return written(language, date, month === undefined ? { year: "numeric" } : { year: "numeric", month: "long" });
}

/** Making a format takes some 50 µs, using it 2: one is kept for each language and style. */
const formats = new Map<string, Intl.DateTimeFormat>();

function written(language: PageLanguage, at: string, style: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${Object.entries(style).flat().join(" ")}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(INTL_LOCALES[language], { ...style, timeZone: TIME_ZONE });
  formats.set(key, format);
  return inKazakhLetters(language, format.format(new Date(at)));
}

/**
 * A date in the letters of the language: Intl has Kazakh dates in Cyrillic; each of their words has been converted.
 * @param date any date; only Kazakh in Latin or Arabic letters changes it
 */
export function inKazakhLetters(language: PageLanguage, date: string): string {
  if (language !== "kk-Latn" && language !== "kk-Arab") return date;
  const words = new Map<string, string>(Object.entries(KAZAKH_DATE_WORDS[language]));
  const converted = date.replaceAll(/\p{L}+/gu, (word) => words.get(word) ?? word);
  return language === "kk-Arab" ? converted.replace(",", "،") : converted;
}
