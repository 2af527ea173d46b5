/** What of the open inquiries a supervisor looks for: once for the board, which counts it, and the queue, which lists it. */
import { passOnBy } from "../deadline.ts";
import { passOnStateAt } from "../due-change.ts";
import { isOpen } from "../inquiry.ts";
import { kazakhstanTime } from "../local-date.ts";
import type { QueuedInquiry } from "./queued-inquiry.ts";

/** By the names that the queue's query has for them. */
export const ATTENTIONS = ["due-today", "missed", "pass-on-today", "pass-on-missed", "undelivered"] as const;

/** One of them; docs/glossary.md defines each. */
export type Attention = (typeof ATTENTIONS)[number];

/** A row of the queue, as far as it tells. */
export type AttentionRow = Pick<QueuedInquiry, "status" | "receivedAt" | "innerDueAt" | "undelivered" | "passOnState">;

/** @param now ISO 8601, UTC */
type Test = (row: AttentionRow, now: string) => boolean;

const TESTS = {
  "due-today": (row, now) => !clockStands(row) && row.innerDueAt >= now && isToday(row.innerDueAt, now),
  missed: (row, now) => !clockStands(row) && row.innerDueAt < now,
  "pass-on-today": (row, now) => passOnStateAt(row, now) === "soon" && isToday(passOnBy(row.receivedAt), now),
  "pass-on-missed": (row, now) => passOnStateAt(row, now) === "missed",
  undelivered: ({ undelivered }) => undelivered !== undefined,
} as const satisfies Readonly<Record<Attention, Test>>;

/**
 * Whether an open inquiry is one of them.
 * @param now ISO 8601, UTC
 */
export function needsAttention(attention: Attention, row: AttentionRow, now: string): boolean {
  return isOpen(row) && TESTS[attention](row, now);
}

/** The person has to answer first; the limit for passing on is not stopped by that. */
function clockStands({ status }: AttentionRow): boolean {
  return status === "awaiting-compatriot";
}

function isToday(at: string, now: string): boolean {
  return kazakhstanTime(at).day === kazakhstanTime(now).day;
}
