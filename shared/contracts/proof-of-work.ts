/** Proof of work in ALTCHA's form (altcha.org/docs, version 1): a challenge that costs a device a second, and its solution. */
import * as z from "zod/mini";

const hexDigest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const algorithm = z.literal("SHA-256");

/** Find `number` from 0 to `maxnumber` so that SHA-256 of `salt` and `number`, joined, is `challenge`. */
export const proofChallenge = z.object({
  algorithm,
  challenge: hexDigest,
  maxnumber: z.int(),
  salt: z.string(),
  /** HMAC-SHA-256 of the challenge: tells ours from everybody's. */
  signature: hexDigest,
});
export type ProofChallenge = z.output<typeof proofChallenge>;

/**
 * A challenge with its number; it travels as base64 of its JSON. Strict in every member: the salt ends with `&`, so that
 * no digit can move between it and the number, and the algorithm is not the sender's to choose.
 */
export const proofSolution = z.strictObject({
  algorithm,
  challenge: hexDigest,
  number: z.int().check(z.nonnegative()),
  salt: z.string().check(z.regex(/^[0-9a-f]{24}\?[\w=&-]{1,200}&$/)),
  signature: hexDigest,
  /** Milliseconds; clients of ALTCHA say it, nobody asks. */
  took: z.optional(z.number()),
});
export type ProofSolution = z.output<typeof proofSolution>;
