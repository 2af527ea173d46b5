/** The board of now: what is open on the desk, folded from the rows of its queue. */
import { type Attention, needsAttention } from "../desk/attention.ts";
import { waitsForDesk } from "../desk/longest-waiting.ts";
import type { QueuedInquiry } from "../desk/queued-inquiry.ts";
import { isOpen } from "../inquiry.ts";

/** A row of the desk queue, as far as the board counts it. */
export type BoardRow = Pick<
  QueuedInquiry,
  | "reference"
  | "topic"
  | "language"
  | "status"
  | "priority"
  | "receivedAt"
  | "innerDueAt"
  | "assignee"
  | "undelivered"
  | "passOnState"
>;

/** Figures of one cut; docs/glossary.md defines each. */
export type BoardFigures = {
  readonly open: number;
  readonly unowned: number;
  readonly urgent: number;
  readonly dueToday: number;
  readonly missed: number;
  readonly passOnToday: number;
  readonly passOnMissed: number;
  readonly undelivered: number;
  readonly oldest?: { readonly reference: string; readonly receivedAt: string };
};

/** Nothing open. */
export const EMPTY_BOARD: BoardFigures = {
  open: 0,
  unowned: 0,
  urgent: 0,
  dueToday: 0,
  missed: 0,
  passOnToday: 0,
  passOnMissed: 0,
  undelivered: 0,
};

/**
 * The figures with one more row; what is resolved stays in the queue until it closes, and is not open.
 * @param now ISO 8601, UTC
 */
export function withRow(figures: BoardFigures, row: BoardRow, now: string): BoardFigures {
  if (!isOpen(row)) return figures;
  const counted = (attention: Attention) => Number(needsAttention(attention, row, now));
  const { reference, receivedAt } = row;
  const isOlder = waitsForDesk(row) && (figures.oldest === undefined || receivedAt < figures.oldest.receivedAt);
  return {
    ...figures,
    open: figures.open + 1,
    unowned: figures.unowned + Number(row.assignee === undefined),
    urgent: figures.urgent + Number(row.priority === "urgent"),
    dueToday: figures.dueToday + counted("due-today"),
    missed: figures.missed + counted("missed"),
    passOnToday: figures.passOnToday + counted("pass-on-today"),
    passOnMissed: figures.passOnMissed + counted("pass-on-missed"),
    undelivered: figures.undelivered + counted("undelivered"),
    ...(isOlder ? { oldest: { reference, receivedAt } } : {}),
  };
}
