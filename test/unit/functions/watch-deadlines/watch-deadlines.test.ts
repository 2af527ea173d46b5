import { describe, expect, it } from "vitest";
import { type WatchDeps, watchDeadlines } from "../../../../functions/watch-deadlines/watch-deadlines.ts";
import type { NewEntry } from "../../../../shared/domain/entry.ts";
import { VersionConflictError } from "../../../../shared/domain/errors.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { anInquiry, aReference } from "../../../builders.ts";

/** A store whose desk queue is what is in it; `now` moves as the test says. */
function world(...inquiries: Inquiry[]) {
  const store = new Map(inquiries.map((inquiry) => [inquiry.reference, inquiry]));
  const marks = new Map<string, string>();
  const noted: { reference: string; dueState: string }[] = [];
  const read: string[] = [];
  const clock = { now: "2026-11-23T06:00:00.000Z" };
  const deps: WatchDeps = {
    inquiries: {
      find: async (reference) => store.get(reference),
      append: async (after: Inquiry, entry: NewEntry) => {
        if (store.get(after.reference)?.version !== after.version)
          throw new VersionConflictError(after.reference, after.version);
        const next = { ...after, version: after.version + 1 };
        store.set(after.reference, next);
        if (entry.kind === "deadline") noted.push({ reference: after.reference, dueState: entry.dueState });
        return next;
      },
    },
    deskQueue: {
      due: async function* ({ topic, priority, after, upTo }) {
        for (const row of Array.from(store.values())) {
          if (row.topic !== topic || row.priority !== priority) continue;
          if (row.innerDueAt <= after || row.innerDueAt > upTo) continue;
          read.push(row.reference);
          yield row;
        }
      },
    },
    settled: {
      find: async function* ({ status, topic, upTo }) {
        const isDue = (row: Inquiry) => row.status === status && row.topic === topic && (row.resolvedAt ?? "") <= upTo;
        yield* Array.from(store.values()).filter(isDue);
      },
    },
    watermarks: {
      find: async (name) => marks.get(name),
      advance: async (name, reached) => void marks.set(name, reached),
    },
    now: () => clock.now,
  };
  return { deps, clock, noted, read, store, marks };
}

const DUE = "2026-11-30T13:00:00.000Z";

describe("watching deadlines", () => {
  it("notes an inquiry as due soon a day before its inner date, and once", async () => {
    const { deps, clock, noted } = world(anInquiry({ innerDueAt: DUE }));
    clock.now = "2026-11-29T12:59:59.000Z";
    await watchDeadlines(deps);
    expect(noted).toEqual([]);
    clock.now = "2026-11-29T13:00:00.000Z";
    await watchDeadlines(deps);
    await watchDeadlines(deps);
    expect(noted).toEqual([{ reference: aReference(), dueState: "soon" }]);
  });

  it("notes it as missed when the date has passed, and once", async () => {
    const { deps, clock, noted } = world(anInquiry({ innerDueAt: DUE, dueState: "soon" }));
    clock.now = "2026-11-30T13:00:01.000Z";
    await watchDeadlines(deps);
    await watchDeadlines(deps);
    expect(noted).toEqual([{ reference: aReference(), dueState: "missed" }]);
  });

  it("finds what came due while it did not run", async () => {
    const { deps, clock, noted } = world(anInquiry({ innerDueAt: DUE }));
    await watchDeadlines(deps);
    clock.now = "2026-12-03T06:00:00.000Z";
    await watchDeadlines(deps);
    expect(noted.at(-1)).toEqual({ reference: aReference(), dueState: "missed" });
  });

  it("stands still while the person has to answer", async () => {
    const { deps, clock, noted } = world(anInquiry({ innerDueAt: DUE, status: "awaiting-compatriot" }));
    clock.now = "2026-12-03T06:00:00.000Z";
    await watchDeadlines(deps);
    expect(noted).toEqual([]);
  });

  it("reads nothing that it has passed, however much is stored", async () => {
    const { deps, clock, read } = world(
      ...Array.from({ length: 50 }, (_, n) =>
        anInquiry({ reference: aReference(n), innerDueAt: "2026-11-20T13:00:00.000Z", dueState: "missed" }),
      ),
      ...Array.from({ length: 50 }, (_, n) =>
        anInquiry({ reference: aReference(n + 50), innerDueAt: "2027-03-01T13:00:00.000Z" }),
      ),
    );
    await watchDeadlines(deps);
    read.length = 0;
    clock.now = "2026-11-23T06:01:00.000Z";
    await watchDeadlines(deps);
    expect(read).toEqual([]);
  });

  it("tries again when others are faster, and gives up after a while rather than for ever", async () => {
    const { deps, clock } = world(anInquiry({ innerDueAt: DUE, dueState: "soon" }));
    clock.now = "2026-11-30T13:00:01.000Z";
    let tries = 0;
    const append = () => {
      tries += 1;
      return Promise.reject(new VersionConflictError(aReference(), 1));
    };
    await expect(watchDeadlines({ ...deps, inquiries: { ...deps.inquiries, append } })).rejects.toThrow("parts failed");
    // Five in each of the two looks that meet it.
    expect(tries).toBe(10);
  });

  it("does not move the watermark past an inquiry that it could not note", async () => {
    const { deps, clock, noted, marks } = world(anInquiry({ innerDueAt: DUE, dueState: "soon" }));
    clock.now = "2026-11-30T13:00:01.000Z";
    const failing = { ...deps.inquiries, append: () => Promise.reject(new Error("throttled")) };
    await expect(watchDeadlines({ ...deps, inquiries: failing })).rejects.toThrow("parts failed");
    expect(marks.get("deadlines#citizenship#missed")).toBeUndefined();
    await watchDeadlines(deps);
    expect(noted).toEqual([{ reference: aReference(), dueState: "missed" }]);
  });
});
