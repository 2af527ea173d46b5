/** An inquiry as the desk's queue lists it: the columns that the index copies. */
import type { Inquiry } from "../inquiry.ts";
import type { OperatorId } from "./operator.ts";
import { type QueuePosition, queueClassOf, queuePosition } from "./queue-order.ts";

/** A row of the queue. Times are ISO 8601, UTC, ms. */
export type QueuedInquiry = Pick<
  Inquiry,
  | "reference"
  | "version"
  | "topic"
  | "status"
  | "priority"
  | "language"
  | "receivedAt"
  | "dueAt"
  | "innerDueAt"
  | "dueState"
  | "passOnState"
  | "undelivered"
> & {
  readonly position: QueuePosition;
  /** ISO 15924: in which the person wrote. */
  readonly script?: string;
  readonly country?: string;
  readonly gist?: string;
  readonly assignee?: OperatorId;
};

/** What of an inquiry its row shows, under the names that the row and the index have for it. */
export function queueColumns({ person, routing }: Inquiry): { readonly country?: string; readonly script?: string } {
  return {
    ...(person.country === undefined ? {} : { country: person.country }),
    ...(routing === undefined ? {} : { script: routing.textScript }),
  };
}

/** The row of an inquiry that was read by itself. */
export function queuedInquiry(inquiry: Inquiry): QueuedInquiry {
  const { reference, version, topic, status, priority, language, receivedAt, dueAt, innerDueAt, dueState } = inquiry;
  const { undelivered, gist, assignee, passOnState } = inquiry;
  const columns = { reference, version, topic, status, priority, language, receivedAt, dueAt, innerDueAt, dueState };
  return {
    ...columns,
    ...queueColumns(inquiry),
    ...(undelivered === undefined ? {} : { undelivered }),
    ...(gist === undefined ? {} : { gist }),
    ...(passOnState === undefined ? {} : { passOnState }),
    ...(assignee === undefined ? {} : { assignee }),
    position: queuePosition(queueClassOf(status, priority), innerDueAt, reference),
  };
}
