import { describe, expect, it } from "vitest";
import { type BoardRow, EMPTY_BOARD, withRow } from "../../../../../shared/domain/report/board-figures.ts";
import { aReference } from "../../../../builders.ts";

const NOW = "2026-11-30T06:00:00.000Z";

function aRow(change: Partial<BoardRow> = {}): BoardRow {
  return {
    reference: aReference(),
    topic: "citizenship",
    language: "kk-Cyrl",
    status: "new",
    priority: "normal",
    receivedAt: "2026-11-23T06:00:00.000Z",
    innerDueAt: "2026-11-30T13:00:00.000Z",
    ...change,
  };
}

function figuresOf(...rows: readonly BoardRow[]) {
  return rows.reduce((figures, row) => withRow(figures, row, NOW), EMPTY_BOARD);
}

describe("the board", () => {
  it("counts what is open, what is nobody's and what is due today", () => {
    expect(figuresOf(aRow(), aRow({ assignee: "operator-1", innerDueAt: "2026-12-01T13:00:00.000Z" }))).toMatchObject({
      open: 2,
      unowned: 1,
      dueToday: 1,
      missed: 0,
    });
  });

  it("counts as missed what is past its limit, and not as due today", () => {
    expect(figuresOf(aRow({ innerDueAt: "2026-11-30T05:59:59.999Z" }))).toMatchObject({ missed: 1, dueToday: 0 });
  });

  it("lets the clock stand while the person has to answer", () => {
    const waiting = aRow({ status: "awaiting-compatriot", innerDueAt: "2026-11-20T13:00:00.000Z" });
    expect(figuresOf(waiting)).toMatchObject({ open: 1, missed: 0 });
  });

  it.each(["resolved", "closed"] as const)("passes over what is %s", (status) => {
    expect(figuresOf(aRow({ status }))).toEqual(EMPTY_BOARD);
  });

  it("names who waits longest, whatever is due first", () => {
    const older = aRow({
      reference: aReference(2),
      receivedAt: "2026-11-01T06:00:00.000Z",
      innerDueAt: "2026-12-24T13:00:00.000Z",
    });
    expect(figuresOf(aRow(), older, aRow()).oldest?.reference).toBe(aReference(2));
  });

  it("counts urgent ones and those whose mail does not arrive", () => {
    expect(figuresOf(aRow({ priority: "urgent", undelivered: "bounced" }))).toMatchObject({
      urgent: 1,
      undelivered: 1,
    });
  });
});
