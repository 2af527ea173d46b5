/** A failure as an answer: problem details for programs, a page for people. */
import type { PortalContext } from "./portal-deps.ts";
import { problemOf, retryAfterSeconds } from "./problems.ts";

/** The answer to a request that failed. */
export function problemAnswer(context: PortalContext, error: unknown): Response {
  const problem = problemOf(error);
  const retryAfter = retryAfterSeconds(error);
  const retry = retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) };
  return new Response(JSON.stringify(problem), { status: problem.status, headers: { ...PROBLEM_TYPE, ...retry } });
}
