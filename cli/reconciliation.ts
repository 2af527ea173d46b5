/** Whether everything that was accepted is somewhere: stored, or in a dead-letter queue. Pure. */
import { kazakhstanTime, type LocalDate } from "../shared/domain/local-date.ts";
import type { Reference } from "../shared/domain/reference.ts";

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

type Place = Exclude<keyof DayBalance, "day" | "accepted">;

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
