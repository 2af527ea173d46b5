/** Whether an inquiry comes in at once, or what has to be asked first. Nobody is refused for a sign of being a machine. */

import { SUSPICIOUS_WEIGHT, secondsUntilFresh } from "../../shared/domain/budgets.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { type BudgetDeps, networkKeyOf, takeFrom } from "./budget-gate.ts";
import { ProofNeededError } from "./portal-errors.ts";
import { isProven, type ProofDeps, proofChallengeFor } from "./proof-of-work.ts";

/** What admitting needs from outside. */
export type AdmitDeps = BudgetDeps & ProofDeps;

/**
 * A sign of a machine, each of which a person can give too: a hidden field that is filled in (some fill in forms with
 * a tool), or less time on the check page than reading takes.
 */
export type MachineSign = "trap" | "haste";

/** Who wants in, and what came with it. */
export type Applicant = {
  readonly sourceIp: string;
  readonly signs?: readonly MachineSign[];
  /** A solution, as it was sent. */
  readonly proof?: string | undefined;
  /** Whether the person would rather wait than prove: no JavaScript, or it did not work. */
  readonly waits?: boolean;
};

/** How it came in: at once, or to wait a while. */
export type Admission = "free" | "proven" | "held";

/**
 * Lets an inquiry in: within the network's budget, with proof of work, or to wait.
 * @throws TooManyRequestsError if too many from the network wait
 * @throws ProofNeededError with a fresh challenge if proof is needed and what came is none
 * @throws TemporarilyUnavailableError if the address key cannot be reached
 */
export async function admitInquiry(applicant: Applicant, reference: Reference, deps: AdmitDeps): Promise<Admission> {
  const networkKey = await networkKeyOf(applicant.sourceIp, deps);
  const { proof } = applicant;
  if (proof !== undefined && (await isProven(proof, { networkKey, reference }, deps))) return "proven";
  if (await isFree(applicant, networkKey, deps)) return "free";
  if (applicant.waits === true) {
    await takeFrom("held-inquiry", networkKey, deps);
    return "held";
  }
  throw new ProofNeededError(await proofChallengeFor(networkKey, deps), secondsUntilFresh("inquiry", deps.now()));
}

async function isFree({ signs = [] }: Applicant, networkKey: string, { budgets }: AdmitDeps): Promise<boolean> {
  if (signs.includes("trap")) return false;
  const weight = signs.includes("haste") ? SUSPICIOUS_WEIGHT : 1;
  return (await budgets.spend("inquiry", networkKey, weight)) === "within";
}
