import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { transition } from "../../../../shared/domain/inquiry.ts";
import {
  AUTO_CLOSE_DAYS,
  closeChange,
  daysBefore,
  feedbackChange,
  feedbackOf,
  solvedChange,
  UNANSWERED_CLOSE_DAYS,
} from "../../../../shared/domain/resolution.ts";
import { anInquiry } from "../../../builders.ts";

const AT = "2026-12-01T06:00:00.000Z";
const LATER = "2026-12-02T06:00:00.000Z";
const resolved = transition(anInquiry({ status: "assigned" }), "resolved", AT);
const by = { role: "compatriot" } as const;

/** A feedback entry on the resolution of AT. */
function feedback(change: Partial<Extract<Entry, { kind: "feedback" }>> = {}): Entry {
  return { kind: "feedback", version: 3, at: AT, by, resolvedAt: AT, solved: true, rating: 4, ...change };
}

describe('"it is solved"', () => {
  it.each(["new", "assigned", "awaiting-compatriot", "referred"] as const)(
    "resolves an inquiry that is %s",
    (status) => {
      const change = solvedChange(anInquiry({ status }), [], AT);
      expect(change?.after).toMatchObject({ status: "resolved", resolvedAt: AT });
      expect(change?.entry).toEqual({ kind: "solved", at: AT, by });
    },
  );

  it("closes one that the centre has answered", () => {
    expect(solvedChange(resolved, [], LATER)?.after).toMatchObject({
      status: "closed",
      resolvedAt: AT,
      closedAt: LATER,
    });
  });

  it("changes nothing when it is said a second time", () => {
    const first = solvedChange(anInquiry(), [], AT);
    const entries: Entry[] = [{ kind: "solved", version: 2, at: AT, by }];
    expect(solvedChange(first?.after ?? anInquiry(), entries, LATER)).toBeUndefined();
    expect(solvedChange(transition(resolved, "closed", LATER), entries, LATER)).toBeUndefined();
  });

  it("closes an inquiry that was solved, opened again and answered", () => {
    const entries: Entry[] = [{ kind: "solved", version: 2, at: "2026-11-25T06:00:00.000Z", by }];
    expect(solvedChange(resolved, entries, LATER)?.after.status).toBe("closed");
  });
});

describe("feedback", () => {
  it("is about the resolution that stands", () => {
    const change = feedbackChange(resolved, [], { solved: true, rating: 5, comment: "Рахмет" }, LATER);
    expect(change).toMatchObject({
      after: { status: "resolved", updatedAt: LATER },
      entry: { kind: "feedback", resolvedAt: AT, solved: true, rating: 5, comment: "Рахмет" },
    });
  });

  it("replaces what was said before, and is nothing new when it is the same", () => {
    const entries = [feedback()];
    expect(feedbackChange(resolved, entries, { solved: true, rating: 4 }, LATER)).toBeUndefined();
    expect(feedbackChange(resolved, entries, { solved: false, rating: 4 }, LATER)).toMatchObject({
      entry: { solved: false },
    });
    expect(feedbackOf(resolved, [...entries, feedback({ version: 4, solved: false })])).toEqual({
      solved: false,
      rating: 4,
    });
  });

  it("of an earlier resolution does not count", () => {
    const again = { ...resolved, resolvedAt: LATER };
    expect(feedbackOf(again, [feedback()])).toBeUndefined();
    expect(feedbackChange(again, [feedback()], { solved: true, rating: 4 }, LATER)).toMatchObject({
      entry: { resolvedAt: LATER },
    });
  });

  it.each(["new", "assigned", "awaiting-compatriot", "referred"] as const)(
    "is not taken while the inquiry is %s",
    (status) => {
      expect(feedbackChange(anInquiry({ status }), [], { solved: true, rating: 5 }, AT)).toBe("not-resolved");
    },
  );
});

describe("closing by itself", () => {
  const due = new Date(Date.parse(AT) + AUTO_CLOSE_DAYS * 24 * 3600 * 1000).toISOString();

  it("happens when nobody has written for two weeks after the answer", () => {
    expect(closeChange(resolved, due)).toMatchObject({
      after: { status: "closed", resolvedAt: AT, closedAt: due },
      entry: { kind: "closed", by: { role: "service" } },
    });
  });

  it("does not happen a moment earlier", () => {
    expect(closeChange(resolved, new Date(Date.parse(due) - 1).toISOString())).toBeUndefined();
  });

  it("happens when the person has not replied to the centre for sixty days, whatever else has changed since", () => {
    const asked = transition(anInquiry({ status: "assigned" }), "awaiting-compatriot", AT);
    const later = new Date(Date.parse(AT) + UNANSWERED_CLOSE_DAYS * 24 * 3600 * 1000).toISOString();
    expect(closeChange({ ...asked, updatedAt: later }, later)).toMatchObject({
      after: { status: "closed", closedAt: later },
      entry: { kind: "closed", unanswered: true, by: { role: "service" } },
    });
    expect(closeChange(asked, new Date(Date.parse(later) - 1).toISOString())).toBeUndefined();
  });

  it("begins anew when the person has replied and is asked once more", () => {
    const asked = transition(anInquiry({ status: "assigned" }), "awaiting-compatriot", AT);
    expect(transition(asked, "new", due)).not.toHaveProperty("awaitedSince");
  });

  it.each(["new", "assigned", "referred", "closed"] as const)("never happens to an inquiry that is %s", (status) => {
    expect(closeChange(anInquiry({ status }), due)).toBeUndefined();
  });
});

describe("a time some days earlier", () => {
  it("is counted in days of 24 hours", () => {
    expect(daysBefore(AT, 14)).toBe("2026-11-17T06:00:00.000Z");
  });
});
