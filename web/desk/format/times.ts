/** Times as the desk shows them: Kazakhstan's clock (UTC+5 as a fixed offset: a browser's time-zone data may be old). */
import type { DeskLanguage } from "../settings/settings.ts";

const ZONE = "Etc/GMT-5";
const LOCALES = { kk: "kk-KZ", ru: "ru-KZ", en: "en-GB" } as const satisfies Readonly<Record<DeskLanguage, string>>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: DeskLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone: ZONE, ...options });
  formats.set(key, known);
  return known;
}

/** 27 Nov, 14:05 */
export function dateTime(language: DeskLanguage, at: string): string {
  return format(language, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}

/** 27 November 2026 */
export function date(language: DeskLanguage, at: string): string {
  return format(language, { day: "numeric", month: "long", year: "numeric" }).format(new Date(at));
}

/** A day of Kazakhstan, yyyy-mm-dd: Fri 27 Nov */
export function day(language: DeskLanguage, localDate: string): string {
  return format(language, { weekday: "short", day: "numeric", month: "short" }).format(
    new Date(`${localDate}T00:00:00+05:00`),
  );
}

/** Today in Kazakhstan, yyyy-mm-dd. */
export function today(now: number): string {
  return new Date(now + 5 * 3_600_000).toISOString().slice(0, "yyyy-mm-dd".length);
}
