/** Budgets against abuse: how often something may be done from one network, for one inquiry, or in the whole service. */

/** How much in how long, counted in fixed windows: at a window's border twice as much passes, which no figure here minds. */
type Budget = { readonly limit: number; readonly windowSeconds: number };

const MINUTE = 60;
const HOUR = 3_600;

/**
 * Every budget, with whom it counts and why it is what it is. All are working assumptions: nothing is known yet of the
 * centre's traffic. A network is an IPv4 address or an IPv6 /64 (sender.ts); whole dormitories and mobile operators
 * share an IPv4 address, so beyond a budget people are asked for something or told when to come back, never shut out.
 */
export const BUDGETS = {
  /** A network's inquiries before proof of work is asked: a family, or a small consulate's visitors, stay below it. */
  inquiry: { limit: 10, windowSeconds: HOUR },
  /** A network's inquiries that came without the proof asked for, and wait; they cost a sender nothing. */
  "held-inquiry": { limit: 20, windowSeconds: HOUR },
  /**
   * A network's acknowledgements beyond its free inquiries, which makes at most 20 an hour together: proof of work is
   * cheap for a machine, and strangers' mailboxes are not ours to fill.
   */
  "further-acknowledgement": { limit: 10, windowSeconds: HOUR },
  /** Mails of the whole service to addresses it never wrote to: five times the busiest hour of a million inquiries a year. */
  "new-address": { limit: 600, windowSeconds: HOUR },
  /** A network's wrong secrets of status links. Guessing is hopeless at 128 bits; this keeps it cheap and seen. */
  "wrong-secret": { limit: 20, windowSeconds: MINUTE },
  /** Messages on one inquiry; only who has its link can write them. */
  message: { limit: 20, windowSeconds: HOUR },
  /** A network's requests for lost links; the mails have their own budget per address. */
  "link-recovery": { limit: 10, windowSeconds: HOUR },
  /** A network's requests for erasure; a person has one or a few inquiries. */
  erasure: { limit: 10, windowSeconds: HOUR },
  /** A network's "this answered it"; beyond it people are thanked and not counted. */
  "self-served": { limit: 30, windowSeconds: HOUR },
} as const satisfies Readonly<Record<string, Budget>>;

/** Name of a budget. */
export type BudgetName = keyof typeof BUDGETS;

/** Whether something was still within its budget. */
export type Spending = "within" | "exceeded";

/** A request that was made in haste counts as this many: it meets the proof sooner, and is never refused for it. */
export const SUSPICIOUS_WEIGHT = 2;

/** One window of a budget. */
export type BudgetWindow = {
  /** When it began; ISO 8601, UTC, to the second. */
  readonly name: string;
  /** When it ends; epoch seconds. */
  readonly endsAt: number;
};

/**
 * The window that a moment falls into.
 * @param at ISO 8601, UTC
 */
export function budgetWindow(budget: BudgetName, at: string): BudgetWindow {
  const { windowSeconds } = BUDGETS[budget];
  const begins = Math.floor(Date.parse(at) / 1000 / windowSeconds) * windowSeconds;
  return { name: `${new Date(begins * 1000).toISOString().slice(0, 19)}Z`, endsAt: begins + windowSeconds };
}

/** Seconds until the budget is whole again; at least 1. */
export function secondsUntilFresh(budget: BudgetName, at: string): number {
  return Math.max(1, Math.ceil(budgetWindow(budget, at).endsAt - Date.parse(at) / 1000));
}
