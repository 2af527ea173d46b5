/** A list that is being read, and what has happened to it since: contents change in place, nothing moves by itself. */
import type { QueueRow } from "../../../shared/contracts/desk/queue.ts";

/** A row as it is shown. */
export type ShownRow = {
  readonly row: QueueRow;
  /** It has left this list since the list was read: answered, transferred, or taken where only free ones are shown. */
  readonly hasLeft: boolean;
};

export type LiveRows = {
  readonly rows: readonly ShownRow[];
  /** Rows that would be in the list if it were read now. */
  readonly added: number;
};

/** By what the queue is sorted: urgent first, then the inner due date; equal ones by their reference. */
const place = ({ priority, innerDueAt, reference }: QueueRow): string =>
  `${priority === "urgent" ? 0 : 1}#${innerDueAt}#${reference}`;

/**
 * Lays the head of the list as it is now over the list as it was read.
 * @param head its first rows now
 * @param isWhole whether that is all there is: then whatever is not in it has left
 */
export function liveRows(read: readonly QueueRow[], head: readonly QueueRow[], isWhole: boolean): LiveRows {
  const now = new Map(head.map((row) => [row.reference, row]));
  const known = new Set(read.map(({ reference }) => reference));
  const last = head.at(-1);
  const end = isWhole || last === undefined ? undefined : place(last);
  const isCovered = (row: QueueRow) => end === undefined || place(row) <= end;
  return {
    rows: read.map((row) => {
      const current = now.get(row.reference);
      return { row: current ?? row, hasLeft: current === undefined && isCovered(row) };
    }),
    added: head.filter(({ reference }) => !known.has(reference)).length,
  };
}
