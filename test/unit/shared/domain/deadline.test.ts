import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CountingStart,
  countWorkingDays,
  deadlinesFor,
  dueStateAt,
  OUTER_LIMIT_WORKING_DAYS,
  PASS_ON_WORKING_DAYS,
  registrationDay,
} from "../../../../shared/domain/deadline.ts";
import { CalendarYearMissingError } from "../../../../shared/domain/errors.ts";
import { addDays, kazakhstanTime } from "../../../../shared/domain/local-date.ts";
import { TOPIC_CODES } from "../../../../shared/domain/topic.ts";
import { isWorkingDay } from "../../../../shared/domain/working-calendar.ts";

/** Ten in the morning in Kazakhstan. */
const morningOf = (day: string) => `${day}T05:00:00.000Z`;
/** Six in the evening in Kazakhstan, when the centre closes. */
const closingOf = (day: string) => `${day}T13:00:00.000Z`;

describe("registration", () => {
  it("is on the day of receipt, in Kazakhstan time, also before the centre opens", () => {
    expect(registrationDay(morningOf("2026-11-23"))).toBe("2026-11-23");
    expect(registrationDay("2026-11-23T19:00:00.000Z")).toBe("2026-11-24");
  });

  it("is on the next working day for what comes after hours", () => {
    expect(registrationDay("2026-11-23T12:59:59.999Z")).toBe("2026-11-23");
    expect(registrationDay(closingOf("2026-11-23"))).toBe("2026-11-24");
    expect(registrationDay(closingOf("2026-11-27"))).toBe("2026-11-30");
  });

  it("is on the next working day for what comes on a day off", () => {
    expect(registrationDay(morningOf("2026-11-28"))).toBe("2026-11-30");
    expect(registrationDay(morningOf("2026-03-21"))).toBe("2026-03-26");
  });

  it("fails where the calendar ends", () => {
    expect(() => registrationDay(closingOf("2027-12-31"))).toThrow(CalendarYearMissingError);
  });
});

describe("counting working days", () => {
  it.each`
    registered      | days  | nextDayIsOne    | sameDayIsOne    | over
    ${"2026-11-23"} | ${15} | ${"2026-12-14"} | ${"2026-12-11"} | ${"weekends only"}
    ${"2026-11-23"} | ${3}  | ${"2026-11-26"} | ${"2026-11-25"} | ${"nothing"}
    ${"2026-12-01"} | ${15} | ${"2026-12-23"} | ${"2026-12-22"} | ${"Independence Day"}
    ${"2026-12-28"} | ${15} | ${"2027-01-21"} | ${"2027-01-20"} | ${"the New Year"}
    ${"2027-03-01"} | ${15} | ${"2027-03-29"} | ${"2027-03-26"} | ${"8, 15 and 22-24 March"}
  `("goes over $over: $days days from $registered", ({ registered, days, nextDayIsOne, sameDayIsOne }) => {
    const from = morningOf(registered);
    expect(countWorkingDays(from, days).dueAt).toBe(closingOf(nextDayIsOne));
    expect(countWorkingDays(from, days, "registration-day").dueAt).toBe(closingOf(sameDayIsOne));
  });

  it("shows every day it counted and every day it skipped with the reason", () => {
    const count = countWorkingDays(morningOf("2026-12-14"), 3);
    expect(count).toMatchObject({
      dueAt: closingOf("2026-12-18"),
      registeredOn: "2026-12-14",
      countedDays: ["2026-12-15", "2026-12-17", "2026-12-18"],
      skipped: [{ day: "2026-12-16", reason: "independence-day" }],
    });
  });

  it("shows the days off between receipt and registration, which nobody could count", () => {
    const daysOff = (from: string, ...start: CountingStart[]) =>
      countWorkingDays(from, 1, ...start).skipped.map(({ day, reason }) => `${day} ${reason}`);
    const saturdayEvening = closingOf("2026-11-28");
    expect(daysOff(saturdayEvening)).toEqual(["2026-11-29 weekend"]);
    expect(daysOff(saturdayEvening, "registration-day")).toEqual(["2026-11-29 weekend"]);
    expect(daysOff(closingOf("2026-12-15"))).toEqual(["2026-12-16 independence-day"]);
    expect(daysOff(morningOf("2026-12-15"), "registration-day")).toEqual([]);
  });

  it("fails where the calendar ends and for no whole number of days", () => {
    expect(() => countWorkingDays(morningOf("2027-12-20"), 15)).toThrow(CalendarYearMissingError);
    for (const days of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => countWorkingDays(morningOf("2026-11-23"), days)).toThrow(RangeError);
    }
  });

  const receipt = fc.date({
    min: new Date("2026-01-01T00:00:00Z"),
    max: new Date("2027-10-01T00:00:00Z"),
    noInvalidDate: true,
  });
  const receivedAt = receipt.map((date) => date.toISOString());
  const workingDays = fc.integer({ min: 1, max: 50 });
  const start = fc.constantFrom<CountingStart>("next-working-day", "registration-day");

  it("is never due on a day off, and always at closing time", () => {
    fc.assert(
      fc.property(receivedAt, workingDays, start, (from, days, counting) => {
        const { day, hour } = kazakhstanTime(countWorkingDays(from, days, counting).dueAt);
        expect(isWorkingDay(day)).toBe(true);
        expect(hour).toBe(18);
      }),
    );
  });

  it("is due later, or at the same time, for what comes later and for more days", () => {
    fc.assert(
      fc.property(receivedAt, receivedAt, workingDays, (one, other, days) => {
        const [earlier = "", later = ""] = [one, other].toSorted();
        expect(countWorkingDays(earlier, days).dueAt <= countWorkingDays(later, days).dueAt).toBe(true);
        expect(countWorkingDays(one, days).dueAt < countWorkingDays(one, days + 1).dueAt).toBe(true);
      }),
    );
  });

  it("leaves nobody less than the working days promised", () => {
    fc.assert(
      fc.property(receivedAt, workingDays, (from, days) => {
        const { countedDays, dueAt } = countWorkingDays(from, days);
        expect(countedDays).toHaveLength(days);
        expect(new Set(countedDays).size).toBe(days);
        expect(countedDays.every((day) => isWorkingDay(day) && day > kazakhstanTime(from).day)).toBe(true);
        expect(countedDays.at(-1)).toBe(kazakhstanTime(dueAt).day);
      }),
    );
  });

  it("counts, skips or registers on every day after receipt, and never two of these", () => {
    fc.assert(
      fc.property(receivedAt, workingDays, start, (from, days, counting) => {
        const { registeredOn, countedDays, skipped, dueAt } = countWorkingDays(from, days, counting);
        const received = kazakhstanTime(from).day;
        const range: string[] = [];
        for (let day = received; day <= kazakhstanTime(dueAt).day; day = addDays(day, 1)) range.push(day);
        const registered = counting === "registration-day" ? [] : [registeredOn];
        const named = [...registered, ...countedDays, ...skipped.map(({ day }) => day)].toSorted();
        expect(named).toEqual(range.slice(range.length - named.length));
        expect(range.length - named.length).toBe(named.includes(received) ? 0 : 1);
      }),
    );
  });
});

describe("the time limits of an inquiry", () => {
  it("are the law's for the person and for passing on, and the topic's own for the desk", () => {
    const inquiry = { receivedAt: morningOf("2026-11-23"), topic: "citizenship", priority: "normal" } as const;
    expect(deadlinesFor(inquiry)).toEqual({
      registeredOn: "2026-11-23",
      dueAt: closingOf("2026-12-14"),
      innerDueAt: closingOf("2026-11-30"),
    });
  });

  it("leave one working day at the desk for an urgent one and the same for the law", () => {
    const inquiry = { receivedAt: closingOf("2026-11-27"), topic: "other", priority: "urgent" } as const;
    expect(deadlinesFor(inquiry)).toEqual({
      registeredOn: "2026-11-30",
      dueAt: closingOf("2026-12-22"),
      innerDueAt: closingOf("2026-12-01"),
    });
  });

  it("are 15 and 3 working days by the code, and the desk's is never later than the law's in any topic", () => {
    expect([OUTER_LIMIT_WORKING_DAYS, PASS_ON_WORKING_DAYS]).toEqual([15, 3]);
    for (const topic of TOPIC_CODES) {
      const { innerDueAt, dueAt } = deadlinesFor({ receivedAt: morningOf("2026-11-23"), topic, priority: "normal" });
      expect(innerDueAt <= dueAt).toBe(true);
    }
  });
});

describe("the due state", () => {
  const innerDueAt = closingOf("2026-11-30");

  it.each`
    now                           | state
    ${"2026-11-29T12:59:59.999Z"} | ${"ahead"}
    ${"2026-11-29T13:00:00.000Z"} | ${"soon"}
    ${"2026-11-30T13:00:00.000Z"} | ${"soon"}
    ${"2026-11-30T13:00:00.001Z"} | ${"missed"}
    ${"2027-11-30T13:00:00.000Z"} | ${"missed"}
  `("is $state at $now", ({ now, state }) => {
    expect(dueStateAt(innerDueAt, now)).toBe(state);
  });

  it("compares moments, not spellings", () => {
    expect(dueStateAt("2026-11-30T18:00:00+05:00", "2026-11-30T13:00:01Z")).toBe("missed");
  });

  it("refuses what is no time rather than calling it ahead", () => {
    expect(() => dueStateAt("", "2026-11-30T13:00:00.000Z")).toThrow(RangeError);
  });
});
