/** Solves challenges as a client would, and writes solutions as the portal takes them. */
import { createHash } from "node:crypto";
import type { ProofChallenge } from "../../../../shared/contracts/proof-of-work.ts";

/** The number that a challenge asks for. */
export function numberOf({ challenge, salt, maxnumber }: ProofChallenge): number {
  for (let number = 0; number <= maxnumber; number += 1) {
    if (createHash("sha256").update(`${salt}${number}`).digest("hex") === challenge) return number;
  }
  throw new Error("The challenge has no solution");
}

/** A solution in base64, with what the test changes. */
export function solutionOf(challenge: ProofChallenge, change: Record<string, unknown> = {}): string {
  const { algorithm, challenge: wanted, salt, signature } = challenge;
  const solution = { algorithm, challenge: wanted, number: numberOf(challenge), salt, signature, ...change };
  return Buffer.from(JSON.stringify(solution)).toString("base64");
}
