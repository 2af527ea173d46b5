/**
 * A list that is being read, and what has happened to it since: contents change in place, what is new comes where it
 * belongs, what has left is told and stays until somebody renews the list.
 */
import type { QueueRow } from "../../../shared/contracts/desk/queue.ts";
import { queueClassOf, queuePosition } from "../../../shared/domain/desk/queue-order.ts";

/** A row as it is shown. */
export type ShownRow = {
  readonly row: QueueRow;
  /** It has left this list since the list was read: answered, transferred, or taken where only free ones are shown. */
  readonly hasLeft: boolean;
  /** It was not there when the list was read. */
  readonly isNew: boolean;
};

/** A look at a stretch of the list: what is there now. */
export type Look = {
  /** The row, as it was read, behind which the stretch begins; undefined for the beginning of the list. */
  readonly behind: QueueRow | undefined;
  readonly rows: readonly QueueRow[];
  /** Whether the list ends with the stretch. */
  readonly isLast: boolean;
};

export type LiveRows = { readonly rows: readonly ShownRow[]; readonly added: number; readonly gone: number };

/**
 * Lays looks at some stretches over the list as it was read.
 * @param isWhole whether the list was read to its end: if not, what lies behind its last row comes with the next page
 */
export function liveRows(read: readonly QueueRow[], looks: readonly Look[], isWhole: boolean): LiveRows {
  const now = new Map(looks.flatMap(({ rows }) => rows.map((row) => [row.reference, row])));
  const known = new Set(read.map(({ reference }) => reference));
  const last = read.at(-1);
  const end = isWhole || last === undefined ? undefined : place(last);
  const added = [...now.values()].filter(
    (row) => !known.has(row.reference) && (end === undefined || place(row) <= end),
  );
  const covers = looks.map(stretchOf);
  const shown = read.map((row): ShownRow => {
    const current = now.get(row.reference);
    if (current !== undefined) return { row: current, hasLeft: false, isNew: false };
    const at = place(row);
    return { row, hasLeft: covers.some((isIn) => isIn(at)), isNew: false };
  });
  return {
    rows: inserted(read, shown, added),
    added: added.length,
    gone: shown.filter(({ hasLeft }) => hasLeft).length,
  };
}

/** By what the queue is sorted. */
const place = ({ status, priority, innerDueAt, reference }: QueueRow): string =>
  queuePosition(queueClassOf(status, priority), innerDueAt, reference);

function stretchOf({ behind, rows, isLast }: Look): (of: string) => boolean {
  const from = behind === undefined ? "" : place(behind);
  const last = rows.at(-1);
  const to = last === undefined ? from : place(last);
  return (of) => of > from && (isLast || of <= to);
}

/** New rows among the others, each before the first that was read at a later place. */
function inserted(
  read: readonly QueueRow[],
  shown: readonly ShownRow[],
  added: readonly QueueRow[],
): readonly ShownRow[] {
  if (added.length === 0) return shown;
  const before = Map.groupBy(added.toSorted(byPlace), (row) => {
    const index = read.findIndex((one) => place(one) > place(row));
    return index === -1 ? read.length : index;
  });
  return [...shown, undefined].flatMap((one, index) => [
    ...(before.get(index) ?? []).map((row): ShownRow => ({ row, hasLeft: false, isNew: true })),
    ...(one === undefined ? [] : [one]),
  ]);
}

const byPlace = (one: QueueRow, other: QueueRow): number => (place(one) < place(other) ? -1 : 1);
