/** How each failure of the desk's API is told. */
import type { DeskProblem } from "../../shared/contracts/desk/problem.ts";
import { ActionRefusedError } from "../../shared/domain/desk/refused-action.ts";
import { VersionConflictError } from "../../shared/domain/errors.ts";
import { TemporarilyUnavailableError } from "../../shared/platform/http-errors.ts";
import { COMMON_PROBLEMS, type ProblemKind, problemTeller } from "../../shared/platform/problem-kinds.ts";
import { ConflictError, DraftConflictError } from "./desk-errors.ts";

/** Every kind of problem; the code stands in the problem's type. */
const PROBLEMS = {
  ...COMMON_PROBLEMS,
  "not-signed-in": { status: 401, title: "You are not signed in" },
  "not-permitted": { status: 403, title: "Your role may not do this" },
  "version-conflict": { status: 409, title: "Somebody was faster" },
  "draft-conflict": { status: 409, title: "The draft was changed elsewhere" },
  "version-needed": { status: 428, title: "The version is missing" },
} as const satisfies Readonly<Record<string, ProblemKind>>;

const teller = problemTeller<keyof typeof PROBLEMS>(PROBLEMS);

/** The answer to a request that failed. */
export function problemAnswer(error: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const problem = problemOf(error);
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

function problemOf(error: unknown): DeskProblem {
  if (error instanceof ActionRefusedError) {
    const title = "The inquiry cannot take this now";
    return { type: `urn:ucc:problem:${error.code}`, title, status: 409, detail: error.message };
  }
  const told = teller.problemOf(lastingConflict(error));
  if (error instanceof DraftConflictError) return { ...told, draft: error.draft };
  return error instanceof ConflictError ? { ...told, conflict: error.conflict } : told;
}

/** What kind of problem an error is; a refused action is one of the caller's. */
export function problemCodeOf(error: unknown): keyof typeof PROBLEMS | "refused" {
  return error instanceof ActionRefusedError ? "refused" : teller.codeOf(lastingConflict(error));
}

/** Others kept writing at the same moment, and nothing is known of what they wrote: the same request will do later. */
function lastingConflict(error: unknown): unknown {
  return error instanceof VersionConflictError ? new TemporarilyUnavailableError(error) : error;
}
