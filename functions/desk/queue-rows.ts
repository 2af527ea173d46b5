/** Rows of the queue as the API shows them: with names, who is there now, and the working time that is left. */
import type { Colleague } from "../../shared/contracts/desk/operators.ts";
import type { QueueRow } from "../../shared/contracts/desk/queue.ts";
import { passOnBy } from "../../shared/domain/deadline.ts";
import type { Operator, OperatorId } from "../../shared/domain/desk/operator.ts";
import type { Presence } from "../../shared/domain/desk/presence.ts";
import type { QueuedInquiry } from "../../shared/domain/desk/queued-inquiry.ts";
import { passOnStateAt } from "../../shared/domain/due-change.ts";
import { workingMinutesBetween } from "../../shared/domain/working-time.ts";
import { reach } from "../../shared/platform/http-errors.ts";

/** What naming colleagues needs from outside; shared/adapters/colleague-names.ts keeps names for a while. */
export type NamesDeps = {
  readonly names: { of(ids: readonly OperatorId[]): Promise<ReadonlyMap<OperatorId, string>> };
};

/** Somebody by their id; one that nobody knows any more is told by it alone. */
export function colleagueOf(id: OperatorId, names: ReadonlyMap<OperatorId, string>): Colleague {
  return { id, name: names.get(id) ?? id };
}

/** Who is there besides the caller. */
export function presentView(
  present: readonly Presence[],
  operator: Pick<Operator, "id">,
  names: ReadonlyMap<OperatorId, string>,
): QueueRow["present"] {
  return present
    .filter(({ operator: id }) => id !== operator.id)
    .map(({ operator: id, activity }) => ({ ...colleagueOf(id, names), activity }));
}

/** The rows as the caller sees them. */
export async function rowsView(
  rows: readonly QueuedInquiry[],
  present: readonly Presence[],
  { operator, at }: { readonly operator: Operator; readonly at: string },
  deps: NamesDeps,
): Promise<QueueRow[]> {
  const assignees = rows.flatMap(({ assignee }) => (assignee === undefined ? [] : [assignee]));
  const ids = new Set([...assignees, ...present.map(({ operator: id }) => id)]);
  const names = await reach(deps.names.of([...ids]));
  const byReference = Map.groupBy(present, ({ reference }) => reference);
  return rows.map((row) => {
    const { position: _, assignee, passOnState: _state, ...columns } = row;
    return {
      ...columns,
      workingMinutesLeft: workingMinutesBetween(at, row.innerDueAt),
      ...passOnView(row, at),
      ...(assignee === undefined ? {} : { assignee: colleagueOf(assignee, names) }),
      present: presentView(byReference.get(row.reference) ?? [], operator, names),
    };
  });
}

function passOnView(row: QueuedInquiry, at: string): Pick<QueueRow, "passOn"> {
  const state = passOnStateAt(row, at);
  if (state === undefined) return {};
  const dueAt = passOnBy(row.receivedAt);
  return { passOn: { state, dueAt, workingMinutesLeft: workingMinutesBetween(at, dueAt) } };
}
