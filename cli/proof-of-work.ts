/** Solves the portal's proof of work: whoever imports a thousand inquiries from one address pays for them in seconds. */
import { createHash } from "node:crypto";
import type { ProofChallenge } from "../shared/contracts/proof-of-work.ts";

/** Longest search, in numbers: a challenge that asks for more is not one of ours. */
const NUMBERS_MAX = 10_000_000;

/**
 * The solution as the portal takes it in its header.
 * @returns undefined if the challenge has none within reason
 */
export function solve({ algorithm, challenge, maxnumber, salt, signature }: ProofChallenge): string | undefined {
  for (let number = 0; number <= Math.min(maxnumber, NUMBERS_MAX); number += 1) {
    if (createHash("sha256").update(`${salt}${number}`).digest("hex") !== challenge) continue;
    return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString("base64");
  }
  return undefined;
}
