/** Days and hours in Kazakhstan time: one zone, UTC+5, as plain arithmetic that no machine's time-zone data can change. */

/** A calendar day in Kazakhstan time, `yyyy-mm-dd`. */
export type LocalDate = string;

/**
 * All of Kazakhstan has been at UTC+5 since 2024-03-01. A fixed offset on purpose: time-zone data older than that
 * still says +6 for Almaty and would move every time limit by an hour.
 */
const KAZAKHSTAN_UTC_OFFSET_HOURS = 5;

const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;

/**
 * The day and the hour (0 to 23) that clocks in Kazakhstan show.
 * @param at ISO 8601
 * @throws RangeError if `at` is no time
 */
export function kazakhstanTime(at: string): { readonly day: LocalDate; readonly hour: number } {
  const shown = new Date(millisecondsOf(at) + KAZAKHSTAN_UTC_OFFSET_HOURS * HOUR_MILLISECONDS);
  return { day: dayOf(shown.getTime()), hour: shown.getUTCHours() };
}

/**
 * The moment at which a full hour of a day begins in Kazakhstan.
 * @returns ISO 8601, UTC, to the millisecond
 */
export function instantOf(day: LocalDate, hour: number): string {
  return new Date(midnightOf(day) + (hour - KAZAKHSTAN_UTC_OFFSET_HOURS) * HOUR_MILLISECONDS).toISOString();
}

/** The day so many days later, or earlier when `days` is negative. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dayOf(midnightOf(day) + days * DAY_MILLISECONDS);
}

/** The same day so many months later, or the last day of a month that has no such day. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const start = new Date(midnightOf(day));
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0));
  const lastOfMonth = end.getUTCDate();
  return dayOf(end.setUTCDate(Math.min(start.getUTCDate(), lastOfMonth)));
}

/** Day of the week as ISO 8601 numbers it: Monday is 1, Sunday is 7. */
export function weekdayOf(day: LocalDate): number {
  return new Date(midnightOf(day)).getUTCDay() || 7;
}

/** The calendar year of a day. */
export function yearOf(day: LocalDate): number {
  return new Date(midnightOf(day)).getUTCFullYear();
}

/**
 * Milliseconds since 1970 of a time.
 * @param at ISO 8601
 * @throws RangeError if `at` is no time
 */
export function millisecondsOf(at: string): number {
  const milliseconds = Date.parse(at);
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an ISO 8601 time: ${at}`);
  return milliseconds;
}

function midnightOf(day: LocalDate): number {
  return millisecondsOf(`${day}T00:00:00Z`);
}

function dayOf(milliseconds: number): LocalDate {
  return new Date(milliseconds).toISOString().slice(0, "yyyy-mm-dd".length);
}
