import { describe, expect, it } from "vitest";
import { age, workingTime } from "../../../../web/desk/format/durations.ts";

const names = { days: (n: number) => `${n}d`, hours: (n: number) => `${n}h`, minutes: (n: number) => `${n}m` };

describe("working time", () => {
  it.each([
    [0, "0m"],
    [59, "59m"],
    [90, "1h 30m"],
    [200, "3h"],
    [540, "1d"],
    [600, "1d 1h"],
    [-160, "2h 40m"],
    [9 * 60 * 12 + 100, "12d"],
  ])("of %i minutes is %s: a day has nine hours", (minutes, text) => {
    expect(workingTime(minutes, names)).toBe(text);
  });
});

describe("an age", () => {
  it("goes by days of the calendar, and is never negative", () => {
    const now = Date.parse("2026-11-27T12:00:00Z");
    expect(age("2026-11-25T10:00:00Z", now, names)).toBe("2d 2h");
    expect(age("2026-11-27T12:00:10Z", now, names)).toBe("0m");
  });
});
