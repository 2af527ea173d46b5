import { describe, expect, it } from "vitest";
import { CalendarYearMissingError } from "../../../../shared/domain/errors.ts";
import { addDays, weekdayOf, yearOf } from "../../../../shared/domain/local-date.ts";
import { calendarYear, dayOff, isWorkingDay } from "../../../../shared/domain/working-calendar.ts";
import { CALENDAR_YEARS } from "../../../../shared/domain/working-calendar-data.ts";

describe("the working-day calendar", () => {
  it("works on Monday 31 August 2026, which old calendars have as a holiday", () => {
    expect(isWorkingDay("2026-08-31")).toBe(true);
    expect(isWorkingDay("2027-08-30")).toBe(true);
  });

  it("keeps Constitution Day on 15 March from 2027, not before", () => {
    expect(dayOff("2027-03-15")?.reason).toBe("constitution-day");
    expect(isWorkingDay("2026-03-16")).toBe(true);
  });

  it("rests on Saturdays and Sundays", () => {
    expect(dayOff("2026-11-28")?.reason).toBe("weekend");
    expect(dayOff("2026-11-29")?.reason).toBe("weekend");
    expect(dayOff("2026-11-27")).toBeUndefined();
  });

  it("says why a day is off, and for which weekend holiday", () => {
    expect(dayOff("2026-12-16")).toEqual({ reason: "independence-day" });
    expect(dayOff("2026-05-11")).toEqual({ reason: "victory-day", insteadOf: "2026-05-09" });
  });

  it("has the 14 weekdays off of 2026", () => {
    expect(daysOffByMonth(2026)).toBe("01: 1 2 7, 03: 9 23 24 25, 05: 1 7 11 27, 07: 6, 10: 26, 12: 16");
  });

  it("has the 14 weekdays off computed for 2027", () => {
    expect(daysOffByMonth(2027)).toBe("01: 1 4 7, 03: 8 15 22 23 24, 05: 3 7 10, 07: 6, 10: 25, 12: 16");
  });

  it("tells a confirmed year from a computed one", () => {
    expect(calendarYear(2026).confirmed).toBe(true);
    expect(calendarYear(2027).confirmed).toBe(false);
  });

  it("fails for a year nobody has entered, on weekends too", () => {
    expect(() => isWorkingDay("2028-01-03")).toThrow(CalendarYearMissingError);
    expect(() => dayOff("2028-01-01")).toThrow(CalendarYearMissingError);
    expect(() => dayOff("2025-12-31")).toThrow(CalendarYearMissingError);
  });
});

describe.each([...CALENDAR_YEARS.values()])("the calendar of $year", ({ year, source, daysOff }) => {
  it("names its source", () => {
    expect(source).not.toBe("");
  });

  it("lists weekdays of its own year, in order and once each", () => {
    const days = daysOff.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(days.filter((day) => yearOf(day) !== year || weekdayOf(day) > 5)).toEqual([]);
  });

  it("moves the day off of a weekend holiday to the next working day", () => {
    for (const { day, insteadOf } of daysOff) {
      if (insteadOf === undefined) continue;
      expect(weekdayOf(insteadOf)).toBeGreaterThan(5);
      for (let between = addDays(insteadOf, 1); between < day; between = addDays(between, 1)) {
        expect(isWorkingDay(between)).toBe(false);
      }
    }
  });

  it("never moves Kurban Ait and 7 January", () => {
    const moved = daysOff.filter(({ insteadOf }) => insteadOf !== undefined);
    expect(moved.filter((off) => off.holiday === "kurban-ait" || off.insteadOf?.endsWith("-01-07"))).toEqual([]);
  });
});

/** "01: 1 2 7, 03: 9 …": how the sources print a year. */
function daysOffByMonth(year: number): string {
  const months = Map.groupBy(calendarYear(year).daysOff, ({ day }) => day.slice(5, 7));
  return [...months]
    .map(([month, off]) => `${month}: ${off.map(({ day }) => Number(day.slice(8))).join(" ")}`)
    .join(", ");
}
