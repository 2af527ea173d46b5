import { describe, expect, it } from "vitest";
import { UsageError } from "../../../cli/failure.ts";
import { type Accepted, beginning, reconcile, verdict } from "../../../cli/reconciliation.ts";
import { aReference } from "../../builders.ts";

const MORNING = "2026-11-23T06:00:00.000Z";
const accepted = (number: number, acceptedAt = MORNING): Accepted => ({ reference: aReference(number), acceptedAt });
const nowhere = {
  stored: new Set<string>(),
  deadLettered: new Set<string>(),
  settledBefore: "2026-11-23T12:00:00.000Z",
};

describe("reconciliation", () => {
  it("finds each accepted inquiry in one place: stored, dead-lettered, on its way, or missing", () => {
    const late = accepted(4, "2026-11-23T12:00:00.000Z");
    const { days, missing } = reconcile([accepted(1), accepted(2), accepted(3), late], {
      ...nowhere,
      stored: new Set([aReference(1)]),
      deadLettered: new Set([aReference(2)]),
    });
    expect(days).toEqual([{ day: "2026-11-23", accepted: 4, stored: 1, deadLettered: 1, onTheWay: 1, missing: 1 }]);
    expect(missing).toEqual([accepted(3)]);
  });

  it("counts as stored what is stored and has a dead letter besides", () => {
    const both = new Set([aReference(1)]);
    const { days } = reconcile([accepted(1)], { ...nowhere, stored: both, deadLettered: both });
    expect(days[0]).toMatchObject({ stored: 1, deadLettered: 0 });
  });

  it("counts a repeated request once, on the day it came first", () => {
    const { days } = reconcile([accepted(1, "2026-11-24T06:00:00.000Z"), accepted(1)], nowhere);
    expect(days.map(({ day, accepted: count }) => [day, count])).toEqual([["2026-11-23", 1]]);
  });

  it("begins a day at midnight in Kazakhstan", () => {
    const { days } = reconcile(
      [accepted(1, "2026-11-22T18:59:59.999Z"), accepted(2, "2026-11-22T19:00:00.000Z")],
      nowhere,
    );
    expect(days.map(({ day }) => day)).toEqual(["2026-11-22", "2026-11-23"]);
  });
});

describe("the time that is reconciled", () => {
  const now = Date.parse("2026-11-23T12:00:00.000Z");

  it("begins a week ago unless somebody says otherwise, as far back as the log is kept", () => {
    expect(beginning(undefined, now, 7)).toBe("2026-11-16T12:00:00.000Z");
    expect(beginning("2026-11-09T12:00:00.000Z", now, 14)).toBe("2026-11-09T12:00:00.000Z");
  });

  it("is refused where the log tells nothing any more, and says what can be asked for", () => {
    const refused = () => beginning("2026-11-09T11:59:59.999Z", now, 14);
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow("14 days, so what was accepted before is not known: say --since 2026-11-09T12:00:00.000Z");
  });

  it("is refused where it has not begun", () => {
    expect(() => beginning("2030-01-01T00:00:00.000Z", now, 14)).toThrow("2030-01-01T00:00:00.000Z is yet to come.");
  });
});

describe("the verdict of a reconciliation", () => {
  const of = (acceptances: readonly Accepted[], stored: readonly string[]) =>
    verdict(reconcile(acceptances, { ...nowhere, stored: new Set(stored) }), MORNING);

  it("does not call accounted for what it has not seen", () => {
    expect(of([], [])).toBe(`0 inquiries accepted since ${MORNING}: there is nothing to account for.`);
  });

  it("says how many it has seen, and how many of them are nowhere", () => {
    const both = [accepted(1), accepted(2)];
    expect(of(both, [aReference(1), aReference(2)])).toBe(
      `2 inquiries accepted since ${MORNING}: everything is accounted for.`,
    );
    expect(of(both, [aReference(1)])).toBe(
      `2 inquiries accepted since ${MORNING}: 1 of them neither stored nor dead-lettered.`,
    );
  });
});
