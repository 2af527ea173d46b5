/** How an inquiry ends: the person says that it is solved, says what they think of it, or the clock closes it. */
import type { Entry } from "./entry.ts";
import type { Feedback } from "./feedback.ts";
import { type Inquiry, quietSince } from "./inquiry.ts";
import { type Change, changeBy } from "./life.ts";

/** Days after an answer with no further word from the person until the inquiry closes by itself. Our own choice. */
export const AUTO_CLOSE_DAYS = 14;

/**
 * Days after a question of the centre until an inquiry whose person has not replied closes by itself. Our own assumption, no
 * rule behind it: nothing was found on how long an appeal may rest with its sender, people write from far away, and what
 * never closes would be kept for ever. They are told with the question, on their page, and by the entry that closes it.
 */
export const UNANSWERED_CLOSE_DAYS = 60;

/** Days of quiet after which the clock closes what stands there. */
export const CLOSE_DAYS = { "awaiting-compatriot": UNANSWERED_CLOSE_DAYS, resolved: AUTO_CLOSE_DAYS } as const;

/**
 * "It is solved": an open inquiry is resolved, one that the centre has resolved is closed.
 * @param at when they said so; ISO 8601, UTC, ms
 * @returns undefined if there is nothing left to change: it is closed, or they said so before
 */
export function solvedChange(inquiry: Inquiry, entries: readonly Entry[], at: string): Change | undefined {
  const { status, resolvedAt } = inquiry;
  const saidBefore = entries.some((entry) => entry.kind === "solved" && entry.at === resolvedAt);
  if (status === "closed" || (status === "resolved" && saidBefore)) return undefined;
  return changeBy(inquiry, { kind: "solved", at, by: { role: "compatriot" } });
}

/** Whether the person can say what they think of the answer: there has to be a resolution to think of. */
function takesFeedback(
  inquiry: Inquiry,
): inquiry is Inquiry & { readonly status: "resolved" | "closed"; readonly resolvedAt: string } {
  return (inquiry.status === "resolved" || inquiry.status === "closed") && inquiry.resolvedAt !== undefined;
}

/** What the person has said of the resolution that stands; of an earlier one it does not count any more. */
export function feedbackOf({ resolvedAt }: Inquiry, entries: readonly Entry[]): Feedback | undefined {
  const given = entries.findLast((entry) => entry.kind === "feedback" && entry.resolvedAt === resolvedAt);
  if (given?.kind !== "feedback" || resolvedAt === undefined) return undefined;
  const { solved, rating, comment } = given;
  return { solved, rating, ...(comment === undefined ? {} : { comment }) };
}

/**
 * The person says what they think; saying something else later replaces it.
 * @param at ISO 8601, UTC, ms
 * @returns "not-resolved" if there is nothing to think of yet, undefined if they have said just this before
 */
export function feedbackChange(
  inquiry: Inquiry,
  entries: readonly Entry[],
  feedback: Feedback,
  at: string,
): Change | "not-resolved" | undefined {
  if (!takesFeedback(inquiry)) return "not-resolved";
  const before = feedbackOf(inquiry, entries);
  const isSame =
    before?.solved === feedback.solved && before.rating === feedback.rating && before.comment === feedback.comment;
  if (isSame) return undefined;
  const { resolvedAt } = inquiry;
  return changeBy(inquiry, { kind: "feedback", resolvedAt, ...feedback, at, by: { role: "compatriot" } });
}

/**
 * Closes what has been answered, or has waited for its person, for long enough.
 * @param at now; ISO 8601, UTC, ms
 * @returns undefined if it is neither, or not for long enough
 */
export function closeChange(inquiry: Inquiry, at: string): Change | undefined {
  const { status } = inquiry;
  if (status !== "resolved" && status !== "awaiting-compatriot") return undefined;
  if (quietSince({ ...inquiry, status }) > daysBefore(at, CLOSE_DAYS[status])) return undefined;
  const unanswered = status === "resolved" ? {} : ({ unanswered: true } as const);
  return changeBy(inquiry, { kind: "closed", ...unanswered, at, by: { role: "service" } });
}

/**
 * A time so many days of 24 hours earlier.
 * @param at ISO 8601
 */
export function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * 24 * 3600 * 1000).toISOString();
}
