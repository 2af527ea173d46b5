/** Who has waited longest for the desk: the open inquiry that was received first. No nudge and no transfer changes that time. */
import { isOpen } from "../inquiry.ts";
import type { QueuedInquiry } from "./queued-inquiry.ts";

/** An inquiry as far as it is told who waits, and as far as the queue's filters tell inquiries apart. */
export type Waiting = Pick<
  QueuedInquiry,
  "reference" | "receivedAt" | "topic" | "language" | "priority" | "status" | "assignee"
>;

/** Tells whether somebody waits for the desk: an open inquiry whose person has to answer first does not. */
export function waitsForDesk({ status }: Pick<QueuedInquiry, "status">): boolean {
  return isOpen({ status }) && status !== "awaiting-compatriot";
}

/** Collects, of many rows in any order, the one that waits longest of each kind that filters tell apart. */
export class LongestWaiting {
  readonly #kept = new Map<string, Waiting>();

  /** Looks at one more row. */
  add(row: Waiting): void {
    if (!waitsForDesk(row)) return;
    const { reference, receivedAt, topic, language, priority, status, assignee } = row;
    const kind = [topic, language, priority, status, assignee === undefined].join();
    const before = this.#kept.get(kind);
    if (before !== undefined && before.receivedAt <= receivedAt) return;
    const owner = assignee === undefined ? {} : { assignee };
    this.#kept.set(kind, { reference, receivedAt, topic, language, priority, status, ...owner });
  }

  /** One of each kind, the longest waiting first. */
  list(): readonly Waiting[] {
    return [...this.#kept.values()].toSorted(byReceipt);
  }
}

/** Orders by the time of receipt, the first received first. */
export function byReceipt(one: Pick<Waiting, "receivedAt">, other: Pick<Waiting, "receivedAt">): number {
  if (one.receivedAt === other.receivedAt) return 0;
  return one.receivedAt < other.receivedAt ? -1 : 1;
}
