import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldReport, percentile, type ReportQuestion } from "../../../../../shared/domain/report/fold-report.ts";
import type { ReportEvent } from "../../../../../shared/domain/report/report-event.ts";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30", by: "month", cut: "total" } as const satisfies ReportQuestion;

function anEvent(change: Partial<ReportEvent> = {}): ReportEvent {
  return {
    kind: "received",
    reference: "7K3M-Q9XD-2V4D",
    about: "2026-11-23T06:00:00.000Z",
    version: 1,
    day: "2026-11-23",
    topic: "citizenship",
    language: "kk-Cyrl",
    channel: "web",
    country: "MN",
    ...change,
  };
}

function report(events: readonly ReportEvent[], change: Partial<ReportQuestion> = {}) {
  return foldReport({ events, selfServed: [] }, { ...NOVEMBER, ...change });
}

describe("the report", () => {
  it("has one row for each period, even where nothing happened, so that a chart has no holes", () => {
    expect(report([], { by: "week", from: "2026-11-23", to: "2026-12-06" })).toMatchObject([
      { period: "2026-11-23", value: "total", received: 0 },
      { period: "2026-11-30", value: "total", received: 0 },
    ]);
  });

  it("counts what lies within its days and nothing else", () => {
    const days = ["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"];
    expect(report(days.map((day) => anEvent({ day })))[0]?.received).toBe(2);
  });

  it("does not count what was taken back", () => {
    expect(report([anEvent({ kind: "answered", void: true })])[0]?.answered).toBe(0);
  });

  it("tells who answered in time, and median and 90th percentile as times that really occurred", () => {
    const answered = [10, 20, 30, 1000].map((workingMinutes) =>
      anEvent({ kind: "answered", workingMinutes, onTime: workingMinutes < 100 }),
    );
    expect(report(answered)[0]).toMatchObject({
      answered: 4,
      answeredOnTime: 3,
      medianFirstAnswerMinutes: 20,
      p90FirstAnswerMinutes: 1000,
    });
  });

  it("has no median of nothing", () => {
    expect(report([anEvent()])[0]).not.toHaveProperty("medianFirstAnswerMinutes");
  });

  it("cuts by country, and names what is not known", () => {
    const { country: _none, ...nowhere } = anEvent();
    expect(report([anEvent(), nowhere], { cut: "country" }).map(({ value }) => value)).toEqual(["MN", "unknown"]);
  });

  it("tells who served themselves by topic and in all, and says nothing of it where it is not known", () => {
    const selfServed = [{ day: "2026-11-23", topic: "citizenship", language: "ru", count: 3 } as const];
    const of = (cut: ReportQuestion["cut"]) => foldReport({ events: [anEvent()], selfServed }, { ...NOVEMBER, cut });
    expect(of("total")[0]?.selfServed).toBe(3);
    expect(of("topic")).toMatchObject([{ value: "citizenship", received: 1, selfServed: 3 }]);
    expect(of("country")[0]).not.toHaveProperty("selfServed");
  });

  it("adds up: days make the month, topics make the total", () => {
    const events = fc.array(
      fc.record({
        kind: fc.constantFrom("received", "answered", "resolved", "reopened"),
        day: fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, "0")}`),
        topic: fc.constantFrom("citizenship", "employment", "other"),
      }),
    );
    fc.assert(
      fc.property(events, (changes) => {
        const all = changes.map((change) => anEvent(change as Partial<ReportEvent>));
        const received = (rows: ReturnType<typeof report>) => rows.reduce((sum, row) => sum + row.received, 0);
        const total = received(report(all));
        expect(received(report(all, { by: "day" }))).toBe(total);
        expect(received(report(all, { cut: "topic" }))).toBe(total);
      }),
    );
  });
});

describe("a percentile", () => {
  it.each([
    [[5], 50, 5],
    [[1, 2], 50, 1],
    [[1, 2, 3], 50, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
  ])("of %j at %i %% is %i", (sorted, percent, expected) => {
    expect(percentile(sorted, percent)).toBe(expected);
  });

  it("of nothing there is none", () => {
    expect(percentile([], 50)).toBeUndefined();
  });
});
