/** Asks for proof of work and checks what comes back (ALTCHA, self-hosted: nothing leaves this site). */
import { createChallenge, extractParams, verifySolution } from "altcha-lib/v1";
import { parseJson } from "../../shared/contracts/envelope.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import {
  type ProofChallenge,
  type ProofSolution,
  proofChallenge,
  proofSolution,
} from "../../shared/contracts/proof-of-work.ts";
import { toBase64url } from "../../shared/domain/base64url.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import { PROOF_MAX_NUMBER, PROOF_MINUTES } from "../../shared/domain/proof-of-work.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { keyedDigest } from "../../shared/platform/keyed-digest.ts";
import { log } from "../../shared/platform/log.ts";

/** What proving needs from outside. */
export type ProofDeps = {
  readonly addressKeys: { current(): Promise<{ readonly value: string }> };
  /** Uses a challenge up; shared/adapters/nonces.ts does. */
  readonly nonces: { claim(challenge: string, by: string, endsAt: number): Promise<boolean> };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/** Longest solution worth reading, in characters of base64; ours have some 400. */
const SOLUTION_MAX_CHARACTERS = 1_000;

/** What the work is for; a challenge of another door opens not this one. */
const PURPOSE = "inquiry";

/** Characters of the network's digest in a challenge: enough to tell networks apart, and nobody's address. */
const NETWORK_CHARACTERS = 16;

/** A challenge for one network. It says in its salt what it is for, and its hash covers the salt. */
export async function proofChallengeFor(networkKey: string, deps: ProofDeps): Promise<ProofChallenge> {
  const challenge = await createChallenge({
    hmacKey: await signingKey(deps),
    maxnumber: PROOF_MAX_NUMBER,
    expires: new Date(Date.parse(deps.now()) + PROOF_MINUTES * 60_000),
    params: { for: PURPOSE, network: networkKey.slice(0, NETWORK_CHARACTERS) },
  });
  return parseContract(proofChallenge, challenge, "challenge");
}

/**
 * Whether work has been proven, for this network and this inquiry and for no other before.
 * @param given base64 of a solution, or anything at all
 */
export async function isProven(
  given: string,
  { networkKey, reference }: { readonly networkKey: string; readonly reference: string },
  deps: ProofDeps,
): Promise<boolean> {
  const refused = (reason: string) => {
    log.info("proof-refused", { reference, reason });
    return false;
  };
  const solution = readSolution(given);
  if (solution === undefined || solution.number > PROOF_MAX_NUMBER) return refused("not-a-solution");
  const { expires, network, for: purpose } = extractParams(solution);
  const endsAt = Number(expires);
  if (!(endsAt > Date.parse(deps.now()) / 1000)) return refused("too-late");
  if (purpose !== PURPOSE || network !== networkKey.slice(0, NETWORK_CHARACTERS)) return refused("not-for-this");
  // Its own look at the time would be by another clock than ours.
  if (!(await verifySolution(solution, await signingKey(deps), false))) return refused("wrong");
  return (await deps.nonces.claim(solution.challenge, reference, endsAt)) || refused("used");
}

function readSolution(given: string): ProofSolution | undefined {
  if (given.length > SOLUTION_MAX_CHARACTERS) return undefined;
  try {
    const json = Buffer.from(given, "base64").toString("utf8");
    return parseContract(proofSolution, parseJson(json), "solution");
  } catch (error) {
    if (error instanceof ContractError) return undefined;
    throw error;
  }
}

/** A key of its own, derived: a signed challenge must never be mistaken for a digest of an address, nor the other way. */
async function signingKey({ addressKeys }: ProofDeps): Promise<string> {
  const { value } = await reach(addressKeys.current());
  return toBase64url(keyedDigest(value, JSON.stringify(["proof-of-work"])));
}
