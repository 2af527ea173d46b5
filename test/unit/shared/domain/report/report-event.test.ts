import { describe, expect, it } from "vitest";
import type { Inquiry } from "../../../../../shared/domain/inquiry.ts";
import { eventsOfChange } from "../../../../../shared/domain/report/report-event.ts";
import { anInquiry, aReference, aRouting } from "../../../../builders.ts";

const RECEIVED = "2026-11-23T06:00:00.000Z";
const ANSWERED = "2026-11-23T08:30:00.000Z";

const summary = (before: Inquiry | undefined, after: Inquiry) =>
  eventsOfChange(before, after).map(({ kind, about, void: taken }) => [kind, about, ...(taken ? ["void"] : [])]);

describe("what a change adds to the reports", () => {
  it("is that an inquiry was received, on Kazakhstan's day, with what is known of it and nothing of its person", () => {
    const inquiry = anInquiry({ receivedAt: "2026-11-23T20:00:00.000Z", routing: aRouting({ textScript: "Arab" }) });
    expect(eventsOfChange(undefined, inquiry)).toEqual([
      {
        kind: "received",
        reference: aReference(),
        about: "2026-11-23T20:00:00.000Z",
        version: 1,
        day: "2026-11-24",
        topic: "citizenship",
        language: "kk-Cyrl",
        channel: "web",
        script: "Arab",
        country: "MN",
      },
    ]);
  });

  it.each([
    ["in time", "2026-11-30T13:00:00.000Z", true],
    ["late", "2026-11-23T08:00:00.000Z", false],
  ])("is a first answer with its working time and whether it came %s", (_, innerDueAt, onTime) => {
    const before = anInquiry({ receivedAt: RECEIVED, innerDueAt });
    const after = anInquiry({
      receivedAt: RECEIVED,
      innerDueAt,
      firstAnsweredAt: ANSWERED,
      assignee: "operator-1",
      version: 3,
    });
    expect(eventsOfChange(before, after)).toMatchObject([
      { kind: "answered", about: ANSWERED, version: 3, operator: "operator-1", workingMinutes: 150, onTime },
    ]);
  });

  it("is no second answer", () => {
    const answered = anInquiry({ firstAnsweredAt: ANSWERED });
    expect(summary(answered, { ...answered, version: 4 })).toEqual([]);
  });

  it("is that a first answer was taken back", () => {
    expect(summary(anInquiry({ firstAnsweredAt: ANSWERED }), anInquiry({ version: 4 }))).toEqual([
      ["answered", ANSWERED, "void"],
    ]);
  });

  it("is a resolution, with its working time", () => {
    const after = anInquiry({ status: "resolved", resolvedAt: ANSWERED, receivedAt: RECEIVED, version: 3 });
    expect(eventsOfChange(anInquiry({ status: "assigned" }), after)).toMatchObject([
      { kind: "resolved", about: ANSWERED, workingMinutes: 150 },
    ]);
  });

  it("is nothing when what is resolved closes", () => {
    const resolved = anInquiry({ status: "resolved", resolvedAt: ANSWERED });
    expect(summary(resolved, { ...resolved, status: "closed", closedAt: "2026-12-07T08:30:00.000Z" })).toEqual([]);
  });

  it.each([
    ["2026-11-23T08:30:15.000Z", "resolved", ANSWERED, "void"],
    ["2026-11-23T08:30:15.001Z", "reopened", ANSWERED],
  ])("is, at %s, %s", (updatedAt, ...expected) => {
    const resolved = anInquiry({ status: "resolved", resolvedAt: ANSWERED });
    expect(summary(resolved, anInquiry({ status: "assigned", updatedAt, version: 4 }))).toEqual([expected]);
  });

  it("is that what was resolved went back to the desk, on the day when it did, and nothing once that is taken back", () => {
    const at = "2026-11-25T06:00:00.000Z";
    const resolved = anInquiry({ status: "resolved", resolvedAt: ANSWERED });
    const open = anInquiry({ status: "assigned", updatedAt: at, version: 4 });
    const [counted] = eventsOfChange(resolved, open);
    expect(counted).toMatchObject({ kind: "reopened", day: "2026-11-25" });
    const takenBack = eventsOfChange(open, { ...resolved, version: 5 });
    expect(takenBack).toContainEqual({ ...counted, version: 5, void: true });
    expect(takenBack).toContainEqual(expect.objectContaining({ kind: "resolved", about: ANSWERED }));
  });

  it("is nothing when two inquiries are joined, or joined no more", () => {
    const apart = anInquiry({ status: "assigned" });
    const joined = anInquiry({ status: "closed", closedAt: ANSWERED, resolvedAt: ANSWERED, mergedInto: aReference(2) });
    expect(summary(apart, joined)).toEqual([]);
    expect(summary(joined, apart)).toEqual([]);
  });

  it("is what the person thinks of a resolution, once for each, the last word counting", () => {
    const resolved = anInquiry({ status: "resolved", resolvedAt: ANSWERED });
    const pleased = { ...resolved, feedback: { solved: true, rating: 5 } as const, version: 4 };
    const angry = { ...resolved, feedback: { solved: false, rating: 1 } as const, version: 5 };
    expect(eventsOfChange(resolved, pleased)).toMatchObject([
      { kind: "feedback", about: ANSWERED, solved: true, rating: 5 },
    ]);
    expect(eventsOfChange(pleased, angry)).toMatchObject([
      { kind: "feedback", about: ANSWERED, solved: false, rating: 1 },
    ]);
    expect(eventsOfChange(angry, { ...angry, version: 6 })).toEqual([]);
  });
});
