/** Kazakhstan's days off on weekdays, year by year, each year with its source: the only list of them. */

import type { Holiday } from "./holiday-names.ts";
import type { LocalDate } from "./local-date.ts";

/** A weekday on which nobody works. */
export type WeekdayOff = {
  readonly day: LocalDate;
  readonly holiday: Holiday;
  /** The Saturday or Sunday holiday whose day off was moved here; absent on the holiday itself. */
  readonly insteadOf?: LocalDate;
};

/** One year of the working-day calendar. */
export type CalendarYear = {
  readonly year: number;
  /** Whether a published calendar stands behind the list; an unconfirmed one is computed by the rules below. */
  readonly confirmed: boolean;
  readonly source: string;
  readonly daysOff: readonly WeekdayOff[];
};

/**
 * A holiday on a Saturday or Sunday moves its day off to the next working day, except Kurban Ait and 7 January,
 * which never move. 30 August is no holiday from 2026 on, so Monday 31 August 2026 is a working day, whatever
 * calendars printed in January 2026 say; the Constitution of 15 March 2026 is celebrated on 15 March from 2027.
 */
const YEARS: readonly CalendarYear[] = [
  {
    year: 2026,
    confirmed: true,
    source:
      "inform.kz and alau.kz, 2 January 2026; taspanews.kz, 18 March 2026, quoting the Ministry of Labour: no day off on 31 August. Government transfers of working days after March 2026 were not looked up.",
    daysOff: [
      { day: "2026-01-01", holiday: "new-year" },
      { day: "2026-01-02", holiday: "new-year" },
      { day: "2026-01-07", holiday: "christmas" },
      { day: "2026-03-09", holiday: "womens-day", insteadOf: "2026-03-08" },
      { day: "2026-03-23", holiday: "nauryz" },
      { day: "2026-03-24", holiday: "nauryz", insteadOf: "2026-03-21" },
      { day: "2026-03-25", holiday: "nauryz", insteadOf: "2026-03-22" },
      { day: "2026-05-01", holiday: "unity-day" },
      { day: "2026-05-07", holiday: "defenders-day" },
      { day: "2026-05-11", holiday: "victory-day", insteadOf: "2026-05-09" },
      { day: "2026-05-27", holiday: "kurban-ait" },
      { day: "2026-07-06", holiday: "capital-day" },
      { day: "2026-10-26", holiday: "republic-day", insteadOf: "2026-10-25" },
      { day: "2026-12-16", holiday: "independence-day" },
    ],
  },
  {
    year: 2027,
    // Kurban Ait falls on about Sunday 16 May 2027 and does not move, so no weekday is off for it; the date is
    // announced by the religious board. Replace this list when the 2027 calendar is published.
    confirmed: false,
    source: "Computed from the rules of the 2026 calendar; no published calendar of 2027 was found in November 2026.",
    daysOff: [
      { day: "2027-01-01", holiday: "new-year" },
      { day: "2027-01-04", holiday: "new-year", insteadOf: "2027-01-02" },
      { day: "2027-01-07", holiday: "christmas" },
      { day: "2027-03-08", holiday: "womens-day" },
      { day: "2027-03-15", holiday: "constitution-day" },
      { day: "2027-03-22", holiday: "nauryz" },
      { day: "2027-03-23", holiday: "nauryz" },
      { day: "2027-03-24", holiday: "nauryz", insteadOf: "2027-03-21" },
      { day: "2027-05-03", holiday: "unity-day", insteadOf: "2027-05-01" },
      { day: "2027-05-07", holiday: "defenders-day" },
      { day: "2027-05-10", holiday: "victory-day", insteadOf: "2027-05-09" },
      { day: "2027-07-06", holiday: "capital-day" },
      { day: "2027-10-25", holiday: "republic-day" },
      { day: "2027-12-16", holiday: "independence-day" },
    ],
  },
];

/** The working-day calendar by year. */
export const CALENDAR_YEARS: ReadonlyMap<number, CalendarYear> = new Map(YEARS.map((year) => [year.year, year]));
