import { describe, expect, it } from "vitest";
import type { QueueRow } from "../../../../shared/contracts/desk/queue.ts";
import { liveRows } from "../../../../web/desk/queue/live-rows.ts";

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
const [a, b, c] = [row("A", "2026-11-27T01"), row("B", "2026-11-27T02"), row("C", "2026-11-27T03")];

describe("a list that is being read", () => {
  it("keeps its order, and shows what has changed in place", () => {
    const later = { ...a, version: 2, innerDueAt: "2026-11-27T09" };
    const { rows } = liveRows([a, b], [b, later], true);
    expect(rows.map(({ row: { reference, version } }) => [reference, version])).toEqual([
      ["A", 2],
      ["B", 1],
    ]);
  });

  it("counts what is new instead of showing it", () => {
    expect(liveRows([a, c], [a, b, c], true)).toMatchObject({ added: 1, rows: [{ row: a }, { row: c }] });
  });

  it("marks what has left, as far as the head reaches", () => {
    const left = (isWhole: boolean) => liveRows([a, b, c], [b], isWhole).rows.map(({ hasLeft }) => hasLeft);
    expect(left(false)).toEqual([true, false, false]);
    expect(left(true)).toEqual([true, false, true]);
  });

  it("knows that urgent ones come first, whenever they are due", () => {
    const urgent = row("U", "2026-12-31T00", { priority: "urgent" });
    expect(liveRows([urgent, a], [a], false).rows.map(({ hasLeft }) => hasLeft)).toEqual([true, false]);
  });
});
