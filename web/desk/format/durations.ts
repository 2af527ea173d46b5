/** Spans of time in words. */

/** A working day of the centre, 09:00 to 18:00 (shared/domain/deadline.ts), in minutes. */
const WORKING_DAY_MINUTES = 9 * 60;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** How many of each unit; the names come from the texts. */
export type UnitNames = {
  readonly days: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly minutes: (count: number) => string;
};

/** Working time, by days of nine hours: "2 d 3 h", "45 min". Never negative: the caller says "overdue by". */
export function workingTime(minutes: number, names: UnitNames): string {
  return spell(Math.abs(minutes), WORKING_DAY_MINUTES, names);
}

/** Time on the clock since a moment, in its largest two units. */
export function age(since: string, now: number, names: UnitNames): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  return spell(minutes, DAY_MINUTES, names);
}

function spell(minutes: number, dayMinutes: number, names: UnitNames): string {
  const days = Math.floor(minutes / dayMinutes);
  const hours = Math.floor((minutes % dayMinutes) / HOUR_MINUTES);
  const rest = Math.floor(minutes % HOUR_MINUTES);
  if (days >= 10 || (days > 0 && hours === 0)) return names.days(days);
  if (days > 0) return `${names.days(days)} ${names.hours(hours)}`;
  if (hours > 0) return rest === 0 || hours >= 3 ? names.hours(hours) : `${names.hours(hours)} ${names.minutes(rest)}`;
  return names.minutes(rest);
}
