/** Which days are working days in Kazakhstan: Monday to Friday without the days off of that year's calendar. */
import { CalendarYearMissingError } from "./errors.ts";
import type { Holiday } from "./holiday-names.ts";
import { type LocalDate, weekdayOf, yearOf } from "./local-date.ts";
import { CALENDAR_YEARS, type CalendarYear } from "./working-calendar-data.ts";

/** Why nobody works on a day. */
export type DayOff = {
  readonly reason: Holiday;
  /** The weekend holiday whose day off this is; absent on weekends and on the holiday itself. */
  readonly insteadOf?: LocalDate;
};

const FRIDAY = 5;

const WEEKEND: DayOff = { reason: "weekend" };

/**
 * The calendar of a year, with its source and whether it is confirmed.
 * @throws CalendarYearMissingError if nobody has entered the year yet
 */
export function calendarYear(year: number): CalendarYear {
  const calendar = CALENDAR_YEARS.get(year);
  if (calendar === undefined) throw new CalendarYearMissingError(year);
  return calendar;
}

/**
 * Why a day is off; undefined on a working day.
 * @throws CalendarYearMissingError if the day's year has no data, on its weekends too: a count must not run into it
 */
export function dayOff(day: LocalDate): DayOff | undefined {
  const { daysOff } = calendarYear(yearOf(day));
  if (weekdayOf(day) > FRIDAY) return WEEKEND;
  const off = daysOff.find((entry) => entry.day === day);
  if (off === undefined) return undefined;
  return off.insteadOf === undefined ? { reason: off.holiday } : { reason: off.holiday, insteadOf: off.insteadOf };
}

/**
 * Tells whether people work on a day.
 * @throws CalendarYearMissingError if the day's year has no data
 */
export function isWorkingDay(day: LocalDate): boolean {
  return dayOff(day) === undefined;
}
