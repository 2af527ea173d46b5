/** How much work "take next" gives to one operator. */
import { kazakhstanTime } from "../local-date.ts";
import type { Operator } from "./operator.ts";

/** Inquiries that one operator has at once, at most, by "take next"; by hand they may take more. Our own choice. */
export const CAPACITY = 30;

/**
 * Why "take next" gives somebody nothing.
 * @param open inquiries that they have now
 * @param at now; ISO 8601
 * @returns undefined if it does
 */
export function whyNothingNext({ awayUntil }: Operator, open: number, at: string): "away" | "at-capacity" | undefined {
  if (isAway({ awayUntil }, at)) return "away";
  return open >= CAPACITY ? "at-capacity" : undefined;
}

/**
 * Whether somebody takes nothing now; on the day until which they are away they are back.
 * @param at ISO 8601, UTC
 */
export function isAway({ awayUntil }: { readonly awayUntil?: string | undefined }, at: string): boolean {
  return awayUntil !== undefined && kazakhstanTime(at).day < awayUntil;
}
