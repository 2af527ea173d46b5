/** Dates and times as people read them, always in Kazakhstan time. */
import type { PageLanguage } from "./page-language.ts";

/**
 * UTC+5, all of Kazakhstan since 2024-03-01 (in POSIX names the sign is turned round). A fixed offset on purpose:
 * older time-zone data still has Almaty at +6.
 */
const TIME_ZONE = "Etc/GMT-5";

/** English as the rest of the world writes dates: day before month, 24 hours. */
const LOCALES = { "kk-Cyrl": "kk", ru: "ru", en: "en-GB" } as const satisfies Readonly<Record<PageLanguage, string>>;

/**
 * The day, with the month in words: "14 декабря 2026 г.", "2026 ж. 14 желтоқсан".
 * @param at ISO 8601
 */
export function dateText(language: PageLanguage, at: string): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: TIME_ZONE });
  return format.format(new Date(at));
}

/**
 * The day and the time to the minute.
 * @param at ISO 8601
 */
export function dateTimeText(language: PageLanguage, at: string): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: TIME_ZONE,
  });
  return format.format(new Date(at));
}
