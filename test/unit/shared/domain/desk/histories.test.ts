import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenByPerson } from "../../../../../shared/domain/conversation.ts";
import type { Known } from "../../../../../shared/domain/desk/permitted-actions.ts";
import { INQUIRY_STATUSES } from "../../../../../shared/domain/inquiry.ts";
import { replayed } from "../../../../../shared/domain/life.ts";
import { anyHistory, CANARY, type Happened, openedPair, played, WITHDRAWN } from "./random-histories.ts";

const HAPPENS = [
  "opened",
  "message",
  "reply",
  "question",
  "withdrawn",
  "note",
  "referral",
  "extension",
  "solved",
  "feedback",
  "closed",
  "taken",
  "released",
  "resolved",
  "reopened",
  "transfer",
  "merged",
  "unmerged",
  "answer-linked",
  "contact-changed",
  "deadline",
  "file",
  "mail-undelivered",
  "link-renewed",
] as const;

/** Holds after every step of any history, for both inquiries. */
function always(holds: (after: Known, before: Known, happened: Happened) => void): void {
  fc.assert(
    fc.property(anyHistory, (steps) => {
      for (const happened of played(steps)) {
        holds(happened.after[0], happened.before[0], happened);
        holds(happened.after[1], happened.before[1], happened);
      }
    }),
    { numRuns: 150 },
  );
}

describe("any history of an inquiry", () => {
  it("has everything in it that can happen", () => {
    const kinds = fc
      .sample(anyHistory, { numRuns: 300, seed: 1 })
      .flatMap((steps) => [...played(steps)].flatMap(({ after }) => after[0].entries.map(({ kind }) => kind)));
    expect(new Set(kinds)).toEqual(new Set(HAPPENS));
  });

  it("has as many entries as its version says, numbered without a gap", () => {
    always(({ inquiry, entries }) => {
      expect(entries.map(({ version }) => version)).toEqual(Array.from({ length: inquiry.version }, (_, n) => n + 1));
    });
  });

  it("never changes when the person asked, so nothing resets who has waited longest", () => {
    const [first, second] = openedPair().map(({ inquiry }) => inquiry.receivedAt);
    always(({ inquiry }, before, { after }) => {
      expect(inquiry.receivedAt).toBe(inquiry.reference === after[0].inquiry.reference ? first : second);
      expect(inquiry.registeredOn).toBe(before.inquiry.registeredOn);
    });
  });

  it("lets the clock stand while the person has to answer first, and at no other time", () => {
    always(({ inquiry }) => {
      expect(inquiry.awaitedSince !== undefined).toBe(inquiry.status === "awaiting-compatriot");
    });
  });

  it("moves no limit but by what is told to the person, by their waiting, or by joining an earlier one", () => {
    const MOVES = ["extension", "merged", "withdrawn", "unmerged"];
    always((after, before) => {
      if (after.inquiry.dueAt === before.inquiry.dueAt) return;
      const waited = before.inquiry.awaitedSince !== undefined;
      expect(waited || MOVES.includes(after.entries.at(-1)?.kind ?? "")).toBe(true);
    });
  });

  it("gives what is new to nobody, and what is assigned to somebody", () => {
    always(({ inquiry: { status, assignee } }) => {
      expect({ status, isOwned: assignee !== undefined }).not.toEqual({ status: "new", isOwned: true });
      expect({ status, isOwned: assignee !== undefined }).not.toEqual({ status: "assigned", isOwned: false });
    });
  });

  it("closes what is joined to another, and only as long as it is", () => {
    always(({ inquiry }) => {
      expect(inquiry.mergedInto === undefined || inquiry.status === "closed").toBe(true);
      expect(INQUIRY_STATUSES).toContain(inquiry.status);
    });
  });

  it("is answered first when the first reply or referral that stands was sent", () => {
    always(({ inquiry, entries }) => {
      const withdrawn = entries.flatMap((entry) => (entry.kind === "withdrawn" ? [entry.of] : []));
      const answer = entries.find(
        ({ kind, version }) => (kind === "reply" || kind === "referral") && !withdrawn.includes(version),
      );
      expect(inquiry.firstAnsweredAt).toBe(answer?.at);
    });
  });

  it("makes the snapshot: played again from its entries it comes out the same", () => {
    always(({ inquiry, entries }) => {
      expect({ ...replayed(inquiry, entries), updatedAt: "" }).toEqual({ ...inquiry, updatedAt: "" });
    });
  });

  it("never shows the person what was taken back, nor what is the desk's", () => {
    always(({ entries }, _before, { at }) => {
      const seen = JSON.stringify([seenByPerson(entries, at), seenByPerson(entries, "2027-12-01T00:00:00.000Z")]);
      expect(seen).not.toContain(CANARY);
      const isJustWritten = entries.at(-1)?.kind === "reply" || entries.at(-1)?.kind === "question";
      expect(!isJustWritten && seen.includes(WITHDRAWN)).toBe(false);
    });
  });
});
