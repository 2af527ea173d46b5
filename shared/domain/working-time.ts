/** Time as the centre works: minutes of its opening hours, of its working days only. Every clock of the desk counts so. */
import { CENTRE_HOURS } from "./deadline.ts";
import { addDays, instantOf, kazakhstanTime, type LocalDate, millisecondsOf } from "./local-date.ts";
import { isWorkingDay } from "./working-calendar.ts";

const MINUTE_MILLISECONDS = 60_000;

/**
 * Whole minutes of working time from one moment to another; negative when `to` is the earlier one.
 * @param from ISO 8601
 * @param to ISO 8601
 * @throws CalendarYearMissingError if the calendar does not reach that far
 */
export function workingMinutesBetween(from: string, to: string): number {
  const [start, end] = [millisecondsOf(from), millisecondsOf(to)];
  if (start > end) return 0 - workingMinutesBetween(to, from);
  let milliseconds = 0;
  const lastDay = kazakhstanTime(to).day;
  for (let { day } = kazakhstanTime(from); day <= lastDay; day = addDays(day, 1)) {
    milliseconds += openMilliseconds(day, start, end);
  }
  return Math.floor(milliseconds / MINUTE_MILLISECONDS);
}

/**
 * The moment at which so many more minutes of working time have passed.
 * @param from ISO 8601
 * @param minutes a whole number from 0; with 0 it is `from` itself, whether the centre is open then or not
 * @returns ISO 8601, UTC, ms
 * @throws CalendarYearMissingError if the calendar does not reach that far
 */
export function laterByWorkingMinutes(from: string, minutes: number): string {
  let start = millisecondsOf(from);
  let left = minutes * MINUTE_MILLISECONDS;
  for (let { day } = kazakhstanTime(from); left > 0; day = addDays(day, 1)) {
    const open = openMilliseconds(day, start, Number.POSITIVE_INFINITY);
    if (open === 0) continue;
    start = Math.max(start, millisecondsOf(instantOf(day, CENTRE_HOURS.opensAtHour))) + Math.min(open, left);
    left -= Math.min(open, left);
  }
  return new Date(start).toISOString();
}

/** For how long the centre is open on a day, within [start, end]. */
function openMilliseconds(day: LocalDate, start: number, end: number): number {
  if (!isWorkingDay(day)) return 0;
  const opens = millisecondsOf(instantOf(day, CENTRE_HOURS.opensAtHour));
  const closes = millisecondsOf(instantOf(day, CENTRE_HOURS.closesAtHour));
  return Math.max(0, Math.min(closes, end) - Math.max(opens, start));
}
