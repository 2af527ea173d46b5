/** The board of now: what is open on the desk, folded from the rows of its queue. */
import { passOnBy } from "../deadline.ts";
import { waitsForDesk } from "../desk/longest-waiting.ts";
import type { QueuedInquiry } from "../desk/queued-inquiry.ts";
import { passOnStateAt } from "../due-change.ts";
import { isOpen } from "../inquiry.ts";
import { kazakhstanTime } from "../local-date.ts";

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
  const clockStands = row.status === "awaiting-compatriot";
  const isMissed = !clockStands && row.innerDueAt < now;
  const isDueToday = !clockStands && !isMissed && isToday(row.innerDueAt, now);
  const passOn = passOnStateAt(row, now);
  const { reference, receivedAt } = row;
  const isOlder = waitsForDesk(row) && (figures.oldest === undefined || receivedAt < figures.oldest.receivedAt);
  return {
    ...figures,
    open: figures.open + 1,
    unowned: figures.unowned + Number(row.assignee === undefined),
    urgent: figures.urgent + Number(row.priority === "urgent"),
    dueToday: figures.dueToday + Number(isDueToday),
    missed: figures.missed + Number(isMissed),
    passOnToday: figures.passOnToday + Number(passOn === "soon" && isToday(passOnBy(receivedAt), now)),
    passOnMissed: figures.passOnMissed + Number(passOn === "missed"),
    undelivered: figures.undelivered + Number(row.undelivered !== undefined),
    ...(isOlder ? { oldest: { reference, receivedAt } } : {}),
  };
}

function isToday(at: string, now: string): boolean {
  return kazakhstanTime(at).day === kazakhstanTime(now).day;
}
