import { describe, expect, it } from "vitest";
import { type OpenDeps, openInquiry } from "../../../../functions/open-inquiry/open-inquiry.ts";
import type { Entry, NewEntry } from "../../../../shared/domain/entry.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { anInquirySubmitted, aRouting } from "../../../builders.ts";

/** A store that keeps one inquiry. */
function world(now = "2026-11-23T06:00:02.000Z") {
  const openings: Entry[] = [];
  const entries: NewEntry[] = [];
  let stored: Inquiry | undefined;
  const deps: OpenDeps = {
    inquiries: {
      create: async (inquiry, opening) => {
        if (stored !== undefined) return "duplicate";
        stored = inquiry;
        openings.push(opening);
        return "created";
      },
      find: async () => stored,
      append: async (after, entry) => {
        entries.push(entry);
        stored = { ...after, version: after.version + 1 };
        return stored;
      },
    },
    now: () => now,
  };
  return { deps, openings, entries, stored: () => stored };
}

const routed = { inquiry: anInquirySubmitted(), topic: "citizenship", priority: "normal" } as const;

describe("opening an inquiry", () => {
  it("stores it as new, with its deadlines counted from when it was accepted", async () => {
    const { deps, stored } = world();
    await openInquiry(routed, deps);
    expect(stored()).toMatchObject({ status: "new", version: 1, dueState: "ahead", dueAt: "2026-12-14T13:00:00.000Z" });
  });

  it("keeps the texts in the opening entry, and in the snapshot no more than a gist of them", async () => {
    const { deps, openings, stored } = world();
    const text = `${routed.inquiry.text} ${"Құжаттарым дайын. ".repeat(20)}`;
    await openInquiry({ ...routed, inquiry: anInquirySubmitted({ text }) }, deps);
    expect(openings).toMatchObject([{ version: 1, kind: "opened", text, declaredTopic: "citizenship" }]);
    expect(stored()?.gist?.length).toBeLessThanOrEqual(80);
    expect(JSON.stringify(stored())).not.toContain(text.slice(0, 81));
  });

  it("keeps what the router read, and shortens the inner limit of an urgent one", async () => {
    const { deps, stored } = world();
    const routing = aRouting({ urgentReason: "detention" });
    await openInquiry({ ...routed, priority: "urgent", routing }, deps);
    expect(stored()).toMatchObject({ routing, priority: "urgent", innerDueAt: "2026-11-24T13:00:00.000Z" });
  });

  it("stores one that the release before routed, without what nobody read", async () => {
    const { deps, stored } = world();
    await openInquiry(routed, deps);
    expect(stored()).not.toHaveProperty("routing");
  });

  it("stores a redelivered one once", async () => {
    const { deps, openings } = world();
    await openInquiry(routed, deps);
    await openInquiry(routed, deps);
    expect(openings).toHaveLength(1);
  });

  it("notes at once what is missed already when it comes late out of a dead-letter queue, and notes it once", async () => {
    const { deps, entries, stored } = world("2026-12-02T06:00:00.000Z");
    await openInquiry(routed, deps);
    await openInquiry(routed, deps);
    expect(entries).toMatchObject([{ kind: "deadline", dueState: "missed" }]);
    expect(stored()?.dueState).toBe("missed");
  });

  it("opens one whose topic nobody knows under 'other'", async () => {
    const { deps, stored } = world();
    await openInquiry({ ...routed, topic: "housing" }, deps);
    expect(stored()?.topic).toBe("other");
  });
});
