import { describe, expect, it } from "vitest";
import { countDesk } from "../../../../functions/watch-deadlines/count-desk.ts";
import type { CountedBoard } from "../../../../shared/contracts/desk/supervisor.ts";
import type { BoardRow } from "../../../../shared/domain/report/board-figures.ts";
import { TOPIC_CODES } from "../../../../shared/domain/topic.ts";
import { anInquiry, aReference } from "../../../builders.ts";

const AT = "2026-11-24T06:00:00.000Z";

async function counted(...rows: readonly BoardRow[]): Promise<CountedBoard | undefined> {
  let board: CountedBoard | undefined;
  await countDesk({
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
    now: () => AT,
  });
  return board;
}

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
});
