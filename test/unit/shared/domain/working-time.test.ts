import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laterByWorkingMinutes, workingMinutesBetween } from "../../../../shared/domain/working-time.ts";

/** Monday, 23 November 2026; the centre is open from 04:00 to 13:00 UTC. */
const MONDAY = "2026-11-23";

describe("working time", () => {
  it.each([
    ["an hour of a working day", `${MONDAY}T05:00:00Z`, `${MONDAY}T06:00:00Z`, 60],
    ["a whole working day", `${MONDAY}T00:00:00Z`, `${MONDAY}T23:00:00Z`, 9 * 60],
    ["a night", `${MONDAY}T13:00:00Z`, "2026-11-24T04:00:00Z", 0],
    ["a weekend", "2026-11-27T13:00:00Z", "2026-11-30T04:00:00Z", 0],
    ["Friday's last hour and Monday's first", "2026-11-27T12:00:00Z", "2026-11-30T05:00:00Z", 120],
    [
      "a holiday: Republic Day, which is a Sunday, gives its Monday away",
      "2026-10-25T00:00:00Z",
      "2026-10-27T04:00:00Z",
      0,
    ],
    ["no time at all", `${MONDAY}T05:00:00Z`, `${MONDAY}T05:00:00Z`, 0],
    ["less than a minute", `${MONDAY}T05:00:00Z`, `${MONDAY}T05:00:59Z`, 0],
  ])("counts %s", (_, from, to, minutes) => {
    expect(workingMinutesBetween(from, to)).toBe(minutes);
  });

  it("is negative backwards, by the same minutes", () => {
    expect(workingMinutesBetween("2026-11-30T05:00:00Z", "2026-11-27T12:00:00Z")).toBe(-120);
  });

  it.each([
    ["within a day", `${MONDAY}T05:00:00Z`, 60, `${MONDAY}T06:00:00.000Z`],
    ["to the very end of a day", `${MONDAY}T05:00:00Z`, 8 * 60, `${MONDAY}T13:00:00.000Z`],
    ["over a night", `${MONDAY}T13:00:00Z`, 1, "2026-11-24T04:01:00.000Z"],
    ["over a weekend", "2026-11-27T12:00:00Z", 120, "2026-11-30T05:00:00.000Z"],
    ["not at all, on a day off either", "2026-11-28T12:00:00Z", 0, "2026-11-28T12:00:00.000Z"],
  ])("goes on %s", (_, from, minutes, to) => {
    expect(laterByWorkingMinutes(from, minutes)).toBe(to);
  });

  it("goes on by as many minutes as are counted from there", () => {
    const starts = fc.integer({ min: 0, max: 20 * 24 * 60 }).map((minutes) => Date.parse(MONDAY) + minutes * 60_000);
    fc.assert(
      fc.property(starts, fc.nat(5000), (start, minutes) => {
        const from = new Date(start).toISOString();
        expect(workingMinutesBetween(from, laterByWorkingMinutes(from, minutes))).toBe(minutes);
      }),
    );
  });

  it("adds up: up to any moment between and on from there is the whole", () => {
    const moments = fc.integer({ min: 0, max: 20 * 24 * 60 }).map((minutes) => {
      return new Date(Date.parse(`${MONDAY}T00:00:00Z`) + minutes * 60_000).toISOString();
    });
    fc.assert(
      fc.property(moments, moments, moments, (...three) => {
        const [a = "", b = "", c = ""] = three.toSorted();
        expect(workingMinutesBetween(a, b) + workingMinutesBetween(b, c)).toBe(workingMinutesBetween(a, c));
      }),
    );
  });
});
