/** Problem details: the one shape of every error answer (RFC 9457), with the fields that are wrong. */
import * as z from "zod/mini";
import { proofChallenge } from "./proof-of-work.ts";

const fieldError = z.object({
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
  /** The most that is taken, where the rule is a limit: characters of a text. */
  limit: z.optional(z.int()),
});

/** Content type application/problem+json. */
export const problem = z.object({
  /** A URI that names the kind of problem: `urn:ucc:problem:<code>`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** With `proof-needed`: to be solved, and sent in the header Proof-Of-Work with the same request. */
  challenge: z.optional(proofChallenge),
  errors: z.optional(z.array(fieldError)),
});
export type Problem = z.output<typeof problem>;
