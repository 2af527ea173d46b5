/** Takes from a budget, or tells the caller when to come back. */
import { toBase64url } from "../../shared/domain/base64url.ts";
import { type BudgetName, type Spending, secondsUntilFresh } from "../../shared/domain/budgets.ts";
import { networkMessage } from "../../shared/domain/sender.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { keyedDigest } from "../../shared/platform/keyed-digest.ts";
import { TooManyRequestsError } from "./portal-errors.ts";

/** What counting needs from outside; shared/adapters/budgets.ts counts. */
export type BudgetDeps = {
  readonly addressKeys: { current(): Promise<{ readonly value: string }> };
  readonly budgets: { spend(budget: BudgetName, whom: string, weight?: number): Promise<Spending> };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/** Counts together who sends no address that we understand; CloudFront always does. */
export const UNKNOWN_NETWORK = "unknown";

/**
 * The digest that stands for the caller's network in keys; the address itself is stored nowhere.
 * @throws TemporarilyUnavailableError if the address key cannot be reached
 */
export async function networkKeyOf(sourceIp: string, deps: Pick<BudgetDeps, "addressKeys">): Promise<string> {
  const network = networkMessage(sourceIp);
  if (network === undefined) return UNKNOWN_NETWORK;
  const { value } = await reach(deps.addressKeys.current());
  return toBase64url(keyedDigest(value, network));
}

/**
 * Takes one from a budget.
 * @param whom digest of the network, or the reference, that is counted
 * @throws TooManyRequestsError if nothing is left until the next window
 */
export async function takeFrom(
  budget: BudgetName,
  whom: string,
  deps: Pick<BudgetDeps, "budgets" | "now">,
): Promise<void> {
  const spending = await deps.budgets.spend(budget, whom);
  if (spending === "exceeded") throw new TooManyRequestsError(secondsUntilFresh(budget, deps.now()));
}
