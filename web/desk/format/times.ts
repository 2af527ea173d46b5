/** Times as the desk shows them: Kazakhstan's clock (UTC+5 as a fixed offset: a browser's time-zone data may be old). */
import { kazakhstanTime, weekdayOf } from "../../../shared/domain/local-date.ts";
import type { DeskLanguage } from "../settings/settings.ts";

const ZONE = "Etc/GMT-5";
const LOCALES = { ru: "ru-KZ", en: "en-GB" } as const satisfies Readonly<Record<Exclude<DeskLanguage, "kk">, string>>;

/** Chromium has no Kazakh dates (it writes "2026 M11 27"), so the words are here. */
const KAZAKH_MONTHS = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" ");
const KAZAKH_WEEKDAYS = "дс сс ср бс жм сб жс".split(" ");
/** Letters of a month's name when it is short: қар, жел. */
const SHORT = 3;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: keyof typeof LOCALES, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone: ZONE, ...options });
  formats.set(key, known);
  return known;
}

function kazakhParts(localDate: string) {
  const [year = "", month = "", dayOfMonth = ""] = localDate.split("-");
  return { year, month: KAZAKH_MONTHS[Number(month) - 1] ?? month, dayOfMonth: Number(dayOfMonth) };
}

/** 27 Nov, 14:05 */
export function dateTime(language: DeskLanguage, at: string): string {
  if (language !== "kk") {
    const options = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
    return format(language, options).format(new Date(at));
  }
  const { month, dayOfMonth } = kazakhParts(kazakhstanTime(at).day);
  return `${dayOfMonth} ${month.slice(0, SHORT)}, ${timeOfDay(at)}`;
}

/** 14:05 */
export function timeOfDay(at: string): string {
  const { hour } = kazakhstanTime(at);
  return `${String(hour).padStart(2, "0")}:${at.slice("yyyy-mm-ddThh:".length, "yyyy-mm-ddThh:mm".length)}`;
}

/** 27 November 2026; of a time, or of a day of Kazakhstan. */
export function date(language: DeskLanguage, at: string): string {
  const localDate = at.includes("T") ? kazakhstanTime(at).day : at;
  if (language !== "kk") {
    return format(language, { day: "numeric", month: "long", year: "numeric" }).format(middayOf(localDate));
  }
  const { year, month, dayOfMonth } = kazakhParts(localDate);
  return `${year} ж. ${dayOfMonth} ${month}`;
}

/** A day of Kazakhstan, yyyy-mm-dd: Fri 27 Nov */
export function day(language: DeskLanguage, localDate: string): string {
  if (language !== "kk") {
    return format(language, { weekday: "short", day: "numeric", month: "short" }).format(middayOf(localDate));
  }
  const { month, dayOfMonth } = kazakhParts(localDate);
  return `${KAZAKH_WEEKDAYS[weekdayOf(localDate) - 1] ?? ""} ${dayOfMonth} ${month.slice(0, SHORT)}`;
}

const middayOf = (localDate: string): Date => new Date(`${localDate}T12:00:00+05:00`);

/** Today in Kazakhstan, yyyy-mm-dd. */
export function today(now: number): string {
  return kazakhstanTime(new Date(now).toISOString()).day;
}
