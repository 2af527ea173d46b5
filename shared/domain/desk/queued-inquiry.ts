/** An inquiry as the desk's queue lists it: the columns that the index copies. */
import type { Inquiry } from "../inquiry.ts";
import type { OperatorId } from "./operator.ts";
import type { QueuePosition } from "./queue-order.ts";

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
  | "undelivered"
> & {
  readonly position: QueuePosition;
  /** ISO 15924: in which the person wrote. */
  readonly script?: string;
  readonly country?: string;
  readonly gist?: string;
  readonly assignee?: OperatorId;
};
