import { describe, expect, it } from "vitest";
import { watchDesk } from "../../../../functions/watch-deadlines/watch-desk.ts";
import type { CountedBoard } from "../../../../shared/contracts/desk/supervisor.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { anInquiry, aReference } from "../../../builders.ts";

/** The limit for passing on of what came on 23 November has passed, that of the answer has not. */
const AT = "2026-11-27T06:00:00.000Z";

/** A desk of which some inquiries cannot be changed, and some topics not be looked through. */
function world(inquiries: readonly Inquiry[], broken: { topic?: string; reference?: Reference } = {}) {
  const store = new Map(inquiries.map((inquiry) => [inquiry.reference, inquiry]));
  const boards: CountedBoard[] = [];
  const deps = {
    inquiries: {
      find: async (reference: Reference) => store.get(reference),
      append: async (after: Inquiry) => {
        if (after.reference === broken.reference) throw new Error("The table refuses");
        const next = { ...after, version: after.version + 1 };
        store.set(after.reference, next);
        return next;
      },
    },
    deskQueue: {
      async *due({ topic }: { readonly topic: string }): AsyncGenerator<Inquiry> {
        if (topic === broken.topic) throw new Error("The index refuses");
        yield* [];
      },
      async *all(topic: string) {
        yield* [...store.values()].filter((row) => row.topic === topic);
      },
    },
    settled: {
      async *find(): AsyncGenerator<Inquiry> {
        yield* [];
      },
    },
    watermarks: { find: async () => undefined, advance: async () => {} },
    board: { put: async (board: CountedBoard) => void boards.push(board) },
    longestWaiting: { put: async () => {} },
    now: () => AT,
  };
  const states = () => [...store.values()].map(({ passOnState }) => passOnState);
  return { deps, boards, states };
}

describe("a run of the desk's watch", () => {
  it("counts the board and notes what was not passed on, each once", async () => {
    const { deps, boards, states } = world([anInquiry(), anInquiry({ reference: aReference(2) })]);
    await watchDesk(deps);
    await watchDesk(deps);
    expect(boards.map(({ total }) => total.open)).toEqual([2, 2]);
    expect(states()).toEqual(["missed", "missed"]);
  });

  it("does both though a topic could not be looked through, and fails", async () => {
    const { deps, boards, states } = world([anInquiry()], { topic: "culture" });
    await expect(watchDesk(deps)).rejects.toThrow("parts failed");
    expect(boards).toHaveLength(1);
    expect(states()).toEqual(["missed"]);
  });

  it("goes on with the others when one cannot be noted, and fails", async () => {
    const { deps, states } = world([anInquiry(), anInquiry({ reference: aReference(2) })], { reference: aReference() });
    await expect(watchDesk(deps)).rejects.toThrow("could not be noted");
    expect(states()).toEqual(["ahead", "missed"]);
  });
});
