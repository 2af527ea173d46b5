/** Whether everything that was accepted is somewhere: stored, or in a dead-letter queue. Pure. */
import { kazakhstanTime, type LocalDate } from "../shared/domain/local-date.ts";
import type { Reference } from "../shared/domain/reference.ts";
import { UsageError } from "./failure.ts";
import { counted } from "./output.ts";

/** An inquiry that was accepted; ISO 8601. */
export type Accepted = { readonly reference: Reference; readonly acceptedAt: string };

/** One day in Kazakhstan time: accepted = stored + deadLettered + onTheWay + missing. */
export type DayBalance = {
  readonly day: LocalDate;
  readonly accepted: number;
  readonly stored: number;
  readonly deadLettered: number;
  /** Accepted so lately that it may still be in a queue. */
  readonly onTheWay: number;
  readonly missing: number;
};

export type Reconciliation = { readonly days: readonly DayBalance[]; readonly missing: readonly Accepted[] };

/** Where things are; `now` and the grace time tell what may still be on its way. */
export type Whereabouts = {
  readonly stored: ReadonlySet<string>;
  readonly deadLettered: ReadonlySet<string>;
  /** ISO 8601; what was accepted after it may still be on its way. */
  readonly settledBefore: string;
};

/** A week: longer than a queue keeps a message (4 days), so nothing can go missing between two weekly runs. */
export const SINCE_DAYS = 7;

type Place = Exclude<keyof DayBalance, "day" | "accepted">;

/**
 * From when on the log is read: from what was asked for, or a week ago.
 * @param asked ISO 8601, UTC, ms
 * @param now milliseconds since 1970
 * @returns ISO 8601, UTC, ms
 * @throws UsageError if the log cannot tell of all that time, so that what it tells would prove nothing
 */
export function beginning(asked: string | undefined, now: number, logRetentionDays: number): string {
  const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
  const since = asked ?? daysAgo(SINCE_DAYS);
  const oldest = daysAgo(logRetentionDays);
  if (since >= new Date(now).toISOString()) throw new UsageError(`--since ${since} is yet to come.`);
  if (since >= oldest) return since;
  throw new UsageError(
    `The log keeps ${counted(logRetentionDays, "day")}, so what was accepted before is not known: say --since ${oldest} or later.`,
  );
}

/** What was found, in a sentence; it says so when there was nothing to look at. */
export function verdict({ days, missing }: Reconciliation, since: string): string {
  const accepted = sum(days.map((day) => day.accepted));
  const looked = `${counted(accepted, "inquiry", "inquiries")} accepted since ${since}`;
  if (accepted === 0) return `${looked}: there is nothing to account for.`;
  if (missing.length === 0) return `${looked}: everything is accounted for.`;
  return `${looked}: ${missing.length} of them neither stored nor dead-lettered.`;
}

/** Balances what was accepted, oldest day first. A request that was repeated counts once, on its first day. */
export function reconcile(accepted: readonly Accepted[], whereabouts: Whereabouts): Reconciliation {
  const once = firstAcceptances(accepted);
  const days = new Map<LocalDate, Record<Place, number>>();
  const missing: Accepted[] = [];
  for (const acceptance of once) {
    const { day } = kazakhstanTime(acceptance.acceptedAt);
    const place = placeOf(acceptance, whereabouts);
    const balance = days.get(day) ?? { stored: 0, deadLettered: 0, onTheWay: 0, missing: 0 };
    balance[place] += 1;
    days.set(day, balance);
    if (place === "missing") missing.push(acceptance);
  }
  return {
    days: [...days].map(([day, places]) => ({ day, accepted: sum(Object.values(places)), ...places })),
    missing,
  };
}

function firstAcceptances(accepted: readonly Accepted[]): readonly Accepted[] {
  const byTime = accepted.toSorted((a, b) => a.acceptedAt.localeCompare(b.acceptedAt));
  const first = new Map<string, Accepted>();
  for (const acceptance of byTime) if (!first.has(acceptance.reference)) first.set(acceptance.reference, acceptance);
  return [...first.values()];
}

function placeOf({ reference, acceptedAt }: Accepted, { stored, deadLettered, settledBefore }: Whereabouts): Place {
  if (stored.has(reference)) return "stored";
  if (deadLettered.has(reference)) return "deadLettered";
  return acceptedAt < settledBefore ? "missing" : "onTheWay";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
