/** The order of the desk's queue: urgent first, then by inner due date; what waits for its person comes last. */
import type { Priority } from "../deadline.ts";
import type { InquiryStatus } from "../inquiry.ts";

/**
 * The classes of the queue, in its order. What waits for its person stands apart: its clock does not run, there is nothing
 * to do, and it may stay so for months, so that everybody who opens the queue would have to read past it.
 */
export const QUEUE_CLASSES = ["urgent", "normal", "waiting"] as const;
export type QueueClass = (typeof QUEUE_CLASSES)[number];

/** The statuses in which an inquiry is in the queue; what is resolved or closed has left it. */
export const QUEUED_STATUSES = [
  "new",
  "assigned",
  "awaiting-compatriot",
  "referred",
] as const satisfies readonly InquiryStatus[];

/** Behind every class's own sign, which is its place in the order. */
const SEPARATOR = "#";

/** A place in the queue, or just before one: the sort key of an inquiry in the index, `1#2026-11-30T13:00:00.000Z#7K3M-Q9XD-2V4D`. */
export type QueuePosition = string;

/** The class of an inquiry. */
export function queueClassOf(status: InquiryStatus, priority: Priority): QueueClass {
  return status === "awaiting-compatriot" ? "waiting" : priority;
}

/**
 * The place of an inquiry, or of a moment before all that are due at it.
 * @param innerDueAt ISO 8601, UTC, ms
 */
export function queuePosition(of: QueueClass, innerDueAt: string, reference = ""): QueuePosition {
  return `${startOf(of)}${innerDueAt}${SEPARATOR}${reference}`;
}

/** Before everything of a class. */
export function startOf(of: QueueClass): QueuePosition {
  return `${QUEUE_CLASSES.indexOf(of)}${SEPARATOR}`;
}

/** Behind everything of a class: in text order `$` comes right after `#`. */
export function endOf(of: QueueClass): QueuePosition {
  return `${QUEUE_CLASSES.indexOf(of)}$`;
}

/** Tells whether a text that came from outside is a place in the queue. */
export function isQueuePosition(text: string): boolean {
  return /^[0-2]#\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text);
}
