/** How each failure of the portal is told over HTTP. */
import type { Problem } from "../../shared/contracts/problem.ts";
import { VersionConflictError } from "../../shared/domain/errors.ts";
import { TemporarilyUnavailableError } from "../../shared/platform/http-errors.ts";
import { COMMON_PROBLEMS, type ProblemKind, problemTeller } from "../../shared/platform/problem-kinds.ts";
import { ProofNeededError, TooManyRequestsError } from "./portal-errors.ts";

/** Every kind of problem the portal answers with; the code stands in the problem's type. */
const PROBLEMS = {
  ...COMMON_PROBLEMS,
  "no-such-page": { status: 404, title: "There is nothing at this address" },
  "cross-site": { status: 403, title: "The form came from another site" },
  "being-registered": { status: 409, title: "The inquiry is being registered", retryAfterSeconds: 60 },
  "not-answered": { status: 409, title: "The inquiry has not been answered yet" },
  "inquiry-closed": { status: 409, title: "The inquiry is closed" },
  "too-many-files": { status: 409, title: "No more files can be added" },
  "proof-needed": { status: 429, title: "Proof of work is needed" },
  "too-many-requests": { status: 429, title: "Too many requests" },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** The code of a kind of problem. */
export type ProblemCode = keyof typeof PROBLEMS;

const teller = problemTeller<ProblemCode>(PROBLEMS);

/** What kind of problem an error is; one the service does not know by name, or did not expect here, is a fault. */
export function problemCodeOf(error: unknown): ProblemCode {
  return teller.codeOf(told(error));
}

/** What is told of an error: of a fault nothing but that it is one. */
export function problemOf(error: unknown): Problem {
  const challenge = error instanceof ProofNeededError ? { challenge: error.challenge } : {};
  return { ...teller.problemOf(told(error)), ...challenge };
}

/** Seconds after which it is worth trying again; undefined where it is not. */
export function retryAfterSeconds(error: unknown): number | undefined {
  if (error instanceof TooManyRequestsError || error instanceof ProofNeededError) return error.retryAfterSeconds;
  return teller.retryAfterSeconds(told(error));
}

/** People know nothing of versions: others kept changing their inquiry, and that will end. */
function told(error: unknown): unknown {
  return error instanceof VersionConflictError ? new TemporarilyUnavailableError(error) : error;
}
