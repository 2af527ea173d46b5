import { describe, expect, it } from "vitest";
import { countDesk } from "../../../../functions/watch-deadlines/count-desk.ts";
import type { CountedBoard } from "../../../../shared/contracts/desk/supervisor.ts";
import type { Waiting } from "../../../../shared/domain/desk/longest-waiting.ts";
import type { BoardRow } from "../../../../shared/domain/report/board-figures.ts";
import { TOPIC_CODES } from "../../../../shared/domain/topic.ts";
import { anInquiry, aReference } from "../../../builders.ts";

const AT = "2026-11-24T06:00:00.000Z";

async function counted(...rows: readonly BoardRow[]): Promise<CountedBoard | undefined> {
  let board: CountedBoard | undefined;
  const { passOnNear } = await countDesk({
    deskQueue: {
      async *all(topic) {
        yield* rows.filter((row) => row.topic === topic);
      },
    },
    board: {
      put: async (one) => {
        board = one;
      },
    },
    longestWaiting: { put: async (waiting) => void kept.splice(0, kept.length, ...waiting) },
    now: () => AT,
  });
  near.splice(0, near.length, ...passOnNear);
  return board;
}

/** Whose limit for passing on is another one than they know of, by the last count. */
const near: string[] = [];

/** Who waits longest of each kind, by the last count. */
const kept: Waiting[] = [];

describe("counting the desk", () => {
  it("tells when it was, and every topic and language, the empty ones too", async () => {
    const board = await counted();
    expect(board?.at).toBe(AT);
    expect(board?.topics.map(({ topic }) => topic)).toEqual([...TOPIC_CODES]);
    expect(board?.total.open).toBe(0);
  });

  it("counts each row in the total, in its topic and in its language", async () => {
    const board = await counted(
      anInquiry(),
      anInquiry({ reference: aReference(2), topic: "employment", language: "ru" }),
    );
    expect(board?.total.open).toBe(2);
    expect(board?.topics.filter(({ open }) => open > 0)).toMatchObject([
      { topic: "citizenship" },
      { topic: "employment" },
    ]);
    expect(board?.languages.filter(({ open }) => open > 0)).toMatchObject([
      { language: "kk-Cyrl" },
      { language: "ru" },
    ]);
  });

  it("tells whose limit for passing on has come near or has passed since they were told, and counts them", async () => {
    const seen = await counted(
      anInquiry({ reference: aReference(1) }),
      anInquiry({ reference: aReference(2), receivedAt: "2026-11-19T06:00:00.000Z" }),
      anInquiry({ reference: aReference(3), receivedAt: "2026-11-19T06:00:00.000Z", passOnState: "soon" }),
      anInquiry({ reference: aReference(4), receivedAt: "2026-11-16T06:00:00.000Z" }),
      anInquiry({ reference: aReference(5), receivedAt: "2026-11-16T06:00:00.000Z", passOnState: "missed" }),
    );
    expect(near).toEqual([aReference(2), aReference(4)]);
    expect(seen?.total).toMatchObject({ passOnToday: 2, passOnMissed: 2 });
  });

  it("keeps of each kind who waits longest, and nobody who has to answer first", async () => {
    const old = "2026-11-02T06:00:00.000Z";
    const board = await counted(
      anInquiry({ reference: aReference(1) }),
      anInquiry({ reference: aReference(2), receivedAt: old }),
      anInquiry({ reference: aReference(3), receivedAt: old, language: "ru", assignee: "aigerim", status: "assigned" }),
      anInquiry({ reference: aReference(4), receivedAt: "2026-11-01T06:00:00.000Z", status: "awaiting-compatriot" }),
    );
    expect(kept.map(({ reference }) => reference)).toEqual([aReference(2), aReference(3)]);
    expect([board?.total.open, board?.total.oldest?.receivedAt]).toEqual([4, old]);
  });
});
