/** What the clock does to an inquiry: it comes due soon, then it is missed; each becomes one entry of its history. */
import { DUE_STATES, type DueState, dueStateAt, passOnBy } from "./deadline.ts";
import { waitsForDesk } from "./desk/longest-waiting.ts";
import { type Inquiry, isOpen } from "./inquiry.ts";
import { type Change, changeBy } from "./life.ts";

/**
 * The change that the clock asks for.
 * @param at now; ISO 8601, UTC, ms
 * @returns undefined if there is none: not due, told already, or the clock stands (the person has to answer first)
 */
export function dueChange(inquiry: Inquiry, at: string): Change | undefined {
  if (!waitsForDesk(inquiry)) return undefined;
  const dueState = dueStateAt(inquiry.innerDueAt, at);
  if (dueState === "ahead" || !isLater(dueState, inquiry.dueState)) return undefined;
  return changeBy(inquiry, { kind: "deadline", dueState, innerDueAt: inquiry.innerDueAt, at, by: { role: "service" } });
}

/** What is known of an inquiry where its limit for passing it on is watched: a row of the desk's queue has it. */
type PassOnWatched = Pick<Inquiry, "status" | "receivedAt" | "passOnState">;

/**
 * Where an inquiry stands against the limit for passing it on.
 * @param now ISO 8601, UTC
 * @returns undefined once it has been answered, passed on or settled
 */
export function passOnStateAt({ status, receivedAt, passOnState }: PassOnWatched, now: string): DueState | undefined {
  if (passOnState === undefined || !isOpen({ status })) return undefined;
  const reached = passOnState === "missed" ? "missed" : dueStateAt(passOnBy(receivedAt), now);
  return isLater(reached, passOnState) ? reached : passOnState;
}

/**
 * The change that the clock asks for where a matter may have to be passed on. A question to the person stops this clock
 * not: nothing was found that lets the three days stand still.
 * @param at now; ISO 8601, UTC, ms
 * @returns undefined if there is none: not near, told already, or answered or passed on
 */
export function passOnChange(inquiry: Inquiry, at: string): Change | undefined {
  const dueState = passOnStateAt(inquiry, at);
  if (dueState === undefined || dueState === "ahead" || dueState === inquiry.passOnState) return undefined;
  const limit = passOnBy(inquiry.receivedAt);
  return changeBy(inquiry, { kind: "pass-on-due", dueState, passOnBy: limit, at, by: { role: "service" } });
}

function isLater(one: DueState, other: DueState): boolean {
  return DUE_STATES.indexOf(one) > DUE_STATES.indexOf(other);
}
