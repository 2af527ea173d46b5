import { describe, expect, it } from "vitest";
import type { QueueRow } from "../../../../shared/contracts/desk/queue.ts";
import { type LiveRows, type Look, liveRows } from "../../../../web/desk/queue/live-rows.ts";

const row = (reference: string, innerDueAt: string, fields: Partial<QueueRow> = {}): QueueRow => ({
  reference,
  version: 1,
  topic: "other",
  status: "new",
  priority: "normal",
  language: "ru",
  receivedAt: innerDueAt,
  dueAt: innerDueAt,
  innerDueAt,
  dueState: "ahead",
  workingMinutesLeft: 60,
  present: [],
  ...fields,
});
const [a, b, c, d, e] = [1, 2, 3, 4, 5].map((hour) => row(" ABCDE".charAt(hour), `2026-11-27T0${hour}`)) as [
  QueueRow,
  QueueRow,
  QueueRow,
  QueueRow,
  QueueRow,
];

const look = (rows: readonly QueueRow[], isLast = false, behind?: QueueRow): Look => ({ behind, rows, isLast });
const references = ({ rows }: LiveRows) => rows.map(({ row: { reference } }) => reference);
const left = ({ rows }: LiveRows) => rows.filter(({ hasLeft }) => hasLeft).map(({ row: { reference } }) => reference);

describe("a list that is being read", () => {
  it("keeps its order, and shows what has changed in place", () => {
    const later = { ...a, version: 2, innerDueAt: "2026-11-27T09" };
    const { rows } = liveRows([a, b], [look([b, later], true)], true);
    expect(rows.map(({ row: { reference, version } }) => [reference, version])).toEqual([
      ["A", 2],
      ["B", 1],
    ]);
  });

  it("shows what is new where it belongs, however far down somebody reads", () => {
    const live = liveRows([a, c, e], [look([a, b, c]), look([d, e], true, c)], true);
    expect(references(live)).toEqual(["A", "B", "C", "D", "E"]);
    expect(live.rows.filter(({ isNew }) => isNew).map((shown) => shown.row)).toEqual([b, d]);
    expect([live.added, live.gone]).toEqual([2, 0]);
  });

  it("leaves to the next page what lies behind the last row that was read", () => {
    expect(references(liveRows([a, b], [look([b, c, d])], false))).toEqual(["A", "B"]);
    expect(references(liveRows([a, b], [look([b, c, d], true)], true))).toEqual(["A", "B", "C", "D"]);
  });

  it("marks what has left, as far as somebody has looked", () => {
    expect(left(liveRows([a, b, c], [look([b])], false))).toEqual(["A"]);
    expect(left(liveRows([a, b, c], [look([b], true)], true))).toEqual(["A", "C"]);
    expect(left(liveRows([a, b, c, d], [look([d], false, b)], true))).toEqual(["C"]);
    expect(left(liveRows([a, b], [look([])], false))).toEqual([]);
  });

  it("knows that urgent ones come first and that those who have to answer come last, whenever they are due", () => {
    const urgent = row("U", "2026-12-31T00", { priority: "urgent" });
    const waits = row("W", "2026-11-01T00", { status: "awaiting-compatriot", priority: "urgent" });
    expect(left(liveRows([urgent, a, waits], [look([a])], false))).toEqual(["U"]);
  });
});
