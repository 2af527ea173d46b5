import { describe, expect, it } from "vitest";
import { ATTENTIONS, type Attention, needsAttention } from "../../../../../shared/domain/desk/attention.ts";
import { EMPTY_BOARD, withRow } from "../../../../../shared/domain/report/board-figures.ts";
import { anInquiry } from "../../../../builders.ts";

const NOW = "2026-11-27T06:00:00.000Z";
type Fields = NonNullable<Parameters<typeof anInquiry>[0]>;
/** Received the day before: there is time to pass it on. */
const aRow = (change: Fields) => anInquiry({ receivedAt: "2026-11-26T06:00:00.000Z", ...change });
const of = (change: Fields): readonly Attention[] =>
  ATTENTIONS.filter((attention) => needsAttention(attention, aRow(change), NOW));

describe("what needs attention", () => {
  it.each<[string, Fields, readonly Attention[]]>([
    ["late", { innerDueAt: "2026-11-26T13:00:00.000Z" }, ["missed"]],
    ["due in the evening", { innerDueAt: "2026-11-27T13:00:00.000Z" }, ["due-today"]],
    ["due later", { innerDueAt: "2026-11-30T13:00:00.000Z" }, []],
    [
      "late while its person has to answer",
      { innerDueAt: "2026-11-26T13:00:00.000Z", status: "awaiting-compatriot" },
      [],
    ],
    ["settled", { innerDueAt: "2026-11-26T13:00:00.000Z", status: "resolved", undelivered: "bounced" }, []],
    ["without mail that arrives", { innerDueAt: "2026-11-30T13:00:00.000Z", undelivered: "bounced" }, ["undelivered"]],
    ["not passed on", { innerDueAt: "2026-11-30T13:00:00.000Z", passOnState: "missed" }, ["pass-on-missed"]],
  ])("of an inquiry that is %s", (_, change, attentions) => {
    expect(of(change)).toEqual(attentions);
  });

  it("is what the board counts under its name", () => {
    const rows = [
      aRow({ innerDueAt: "2026-11-26T13:00:00.000Z", undelivered: "bounced" }),
      aRow({ innerDueAt: "2026-11-27T13:00:00.000Z", passOnState: "missed" }),
    ];
    const board = rows.reduce((figures, row) => withRow(figures, row, NOW), EMPTY_BOARD);
    expect(board).toMatchObject({ dueToday: 1, missed: 1, passOnToday: 0, passOnMissed: 1, undelivered: 1 });
  });
});
