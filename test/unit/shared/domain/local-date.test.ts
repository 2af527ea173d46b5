import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  instantOf,
  kazakhstanTime,
  weekdayOf,
  yearOf,
} from "../../../../shared/domain/local-date.ts";

describe("Kazakhstan time", () => {
  it("is UTC+5 all year", () => {
    expect(kazakhstanTime("2026-01-15T04:00:00.000Z")).toEqual({ day: "2026-01-15", hour: 9 });
    expect(kazakhstanTime("2026-07-15T04:00:00.000Z")).toEqual({ day: "2026-07-15", hour: 9 });
  });

  it("begins a day at 19:00 UTC", () => {
    expect(kazakhstanTime("2026-11-23T18:59:59.999Z")).toEqual({ day: "2026-11-23", hour: 23 });
    expect(kazakhstanTime("2026-11-23T19:00:00.000Z")).toEqual({ day: "2026-11-24", hour: 0 });
  });

  it("reads a time with an offset as the moment it names", () => {
    expect(kazakhstanTime("2026-11-23T23:30:00+03:00")).toEqual({ day: "2026-11-24", hour: 1 });
  });

  it("names the moment of an hour in UTC to the millisecond", () => {
    expect(instantOf("2026-12-14", 18)).toBe("2026-12-14T13:00:00.000Z");
    expect(instantOf("2026-12-14", 0)).toBe("2026-12-13T19:00:00.000Z");
  });

  it("refuses what is no time", () => {
    expect(() => kazakhstanTime("yesterday")).toThrow(RangeError);
    expect(() => addDays("2026-13-01", 1)).toThrow(RangeError);
  });
});

describe("a local date", () => {
  it.each([
    ["2026-12-14", 2, "2027-02-14"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2026-11-30", 0, "2026-11-30"],
  ])("of %s is %i months later %s", (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it("goes over the ends of months, years and February", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  });

  it("knows its weekday, Monday being 1 and Sunday 7, and its year", () => {
    expect([weekdayOf("2026-11-23"), weekdayOf("2026-11-28"), weekdayOf("2026-11-29")]).toEqual([1, 6, 7]);
    expect(yearOf("2027-01-01")).toBe(2027);
  });
});
