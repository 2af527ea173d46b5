import { describe, expect, it } from "vitest";
import { type Accepted, reconcile } from "../../../cli/reconciliation.ts";
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
