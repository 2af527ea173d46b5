/** An inquiry's time limits with the days that are counted, so that anybody can check them by hand. */
import { passOnBy } from "../deadline.ts";
import { type Inquiry, isOpen } from "../inquiry.ts";
import { addDays, kazakhstanTime, type LocalDate } from "../local-date.ts";
import { isWorkingDay } from "../working-calendar.ts";

/** One limit: `dueAt` is ISO 8601, UTC; the days run from the one after registration to the last. */
export type TimeLimit = {
  readonly dueAt: string;
  readonly countedDays: readonly LocalDate[];
  readonly skippedDays: readonly LocalDate[];
};

/** What the person is told, what the centre promises itself, and until when a matter of another body is passed on. */
export type TimeLimits = { readonly outer: TimeLimit; readonly inner: TimeLimit; readonly passOn?: TimeLimit };

/**
 * The limits of an inquiry as they stand. The one for passing on is told while the inquiry is open and has neither been
 * answered nor passed on.
 * @throws CalendarYearMissingError if a limit lies in a year without data
 */
export function timeLimitsOf(inquiry: Inquiry): TimeLimits {
  const { registeredOn, dueAt, innerDueAt, receivedAt, passOnState } = inquiry;
  const limits = { outer: limitTo(registeredOn, dueAt), inner: limitTo(registeredOn, innerDueAt) };
  if (passOnState === undefined || !isOpen(inquiry)) return limits;
  return { ...limits, passOn: limitTo(registeredOn, passOnBy(receivedAt)) };
}

function limitTo(registeredOn: LocalDate, dueAt: string): TimeLimit {
  const days: LocalDate[] = [];
  const { day: last } = kazakhstanTime(dueAt);
  for (let day = addDays(registeredOn, 1); day <= last; day = addDays(day, 1)) days.push(day);
  return {
    dueAt,
    countedDays: days.filter((day) => isWorkingDay(day)),
    skippedDays: days.filter((day) => !isWorkingDay(day)),
  };
}
