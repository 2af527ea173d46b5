/** How each failure of the desk's API is told. */
import type { DeskProblem } from "../../shared/contracts/desk/problem.ts";
import { COMMON_PROBLEMS, type ProblemKind, problemTeller } from "../../shared/platform/problem-kinds.ts";
import { ConflictError } from "./desk-errors.ts";

/** Every kind of problem; the code stands in the problem's type. */
const PROBLEMS = {
  ...COMMON_PROBLEMS,
  "not-signed-in": { status: 401, title: "You are not signed in" },
  "not-permitted": { status: 403, title: "Your role may not do this" },
  "version-conflict": { status: 409, title: "Somebody was faster" },
  "transition-not-allowed": { status: 409, title: "The inquiry is not in a state to take this" },
  "version-needed": { status: 428, title: "The version is missing" },
} as const satisfies Readonly<Record<string, ProblemKind>>;

const teller = problemTeller<keyof typeof PROBLEMS>(PROBLEMS);

/** The answer to a request that failed. */
export function problemAnswer(error: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const told = teller.problemOf(error);
  const problem: DeskProblem = error instanceof ConflictError ? { ...told, conflict: error.conflict } : told;
  const retryAfter = teller.retryAfterSeconds(error);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json",
      // RFC 9110, 11.6.1: a 401 says how to come in; nothing of why this one was refused (RFC 6750, 3.1).
      ...(problem.status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
      ...headers,
    },
  });
}

/** What kind of problem an error is. */
export function problemCodeOf(error: unknown): keyof typeof PROBLEMS {
  return teller.codeOf(error);
}
