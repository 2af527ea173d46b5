/** How far a time limit can be extended at most. */
import { deadlinesFor } from "../deadline.ts";
import type { Inquiry } from "../inquiry.ts";
import { addMonths, kazakhstanTime, type LocalDate } from "../local-date.ts";

/**
 * Months that an extension may add: APPC, article 76. Whether they come on top of the 15 working days or include them is
 * not confirmed; here they come on top, counted from the law's limit.
 */
const EXTENSION_MONTHS = 2;

/** What of an inquiry its extension depends on. */
type Extended = Pick<Inquiry, "receivedAt" | "topic" | "priority" | "dueAt">;

/**
 * The last day to which the limit may be moved.
 * @param at now; ISO 8601
 * @returns undefined if there is none that is later than today and than the limit that stands
 */
export function latestExtension(inquiry: Extended, at: string): LocalDate | undefined {
  const latest = addMonths(kazakhstanTime(deadlinesFor(inquiry).dueAt).day, EXTENSION_MONTHS);
  return latest > earliestBefore(inquiry, at) ? latest : undefined;
}

/** The day that an extension must lie behind. */
export function earliestBefore({ dueAt }: Pick<Inquiry, "dueAt">, at: string): LocalDate {
  const [due, today] = [kazakhstanTime(dueAt).day, kazakhstanTime(at).day];
  return due > today ? due : today;
}
