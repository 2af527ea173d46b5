/** What the clock does to an inquiry: it comes due soon, then it is missed; each becomes one entry of its history. */
import { DUE_STATES, dueStateAt } from "./deadline.ts";
import type { Inquiry } from "./inquiry.ts";
import { type Change, changeBy } from "./life.ts";

/**
 * The change that the clock asks for.
 * @param at now; ISO 8601, UTC, ms
 * @returns undefined if there is none: not due, told already, or the clock stands (the person has to answer first)
 */
export function dueChange(inquiry: Inquiry, at: string): Change | undefined {
  if (inquiry.status === "awaiting-compatriot" || inquiry.status === "resolved" || inquiry.status === "closed")
    return undefined;
  const dueState = dueStateAt(inquiry.innerDueAt, at);
  const isTold = DUE_STATES.indexOf(dueState) <= DUE_STATES.indexOf(inquiry.dueState);
  if (dueState === "ahead" || isTold) return undefined;
  return changeBy(inquiry, { kind: "deadline", dueState, innerDueAt: inquiry.innerDueAt, at, by: { role: "service" } });
}
