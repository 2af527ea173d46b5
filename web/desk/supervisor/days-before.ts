/** Days of the calendar. */
import { addDays } from "../../../shared/domain/local-date.ts";

/** The first of so many days that end with `last`, yyyy-mm-dd. */
export function daysBefore(last: string, days: number): string {
  return addDays(last, 1 - days);
}

/** yyyy-mm-dd of a day that the calendar has. */
export function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
