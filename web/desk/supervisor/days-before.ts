/** Days of the calendar. */
import { addDays } from "../../../shared/domain/local-date.ts";

/** The first of so many days that end with `last`, yyyy-mm-dd. */
export function daysBefore(last: string, days: number): string {
  return addDays(last, 1 - days);
}
