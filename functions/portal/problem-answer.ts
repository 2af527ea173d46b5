/** A failure as an answer: a page for people, problem details for programs. */
import type { PageProblem } from "../../shared/texts/texts.ts";
import { ProblemPage } from "../../web/portal/plain-page.tsx";
import { frameOf, pageAnswer } from "./page-answer.ts";
import type { PortalContext } from "./portal-deps.ts";
import { type ProblemCode, problemCodeOf, problemOf, retryAfterSeconds } from "./problems.ts";

/** What each kind of problem is to people. */
const PAGES = {
  "contract-violated": "not-valid",
  "cross-site": "other-site",
  "not-found": "not-found",
  "no-such-page": "no-such-page",
  "method-not-allowed": "no-such-page",
  "being-registered": "unavailable",
  "not-answered": "not-valid",
  "inquiry-closed": "not-valid",
  "too-many-files": "not-valid",
  "body-too-large": "too-large",
  "media-type-not-supported": "not-valid",
  "proof-needed": "too-many",
  "too-many-requests": "too-many",
  fault: "fault",
  "temporarily-unavailable": "unavailable",
} as const satisfies Readonly<Record<ProblemCode, PageProblem>>;

/** The answer to a request that failed. */
export async function problemAnswer(
  context: PortalContext,
  error: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const problem = problemOf(error);
  const retryAfter = retryAfterSeconds(error);
  const all = { ...headers, ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }) };
  if (wantsPage(context)) {
    const page = ProblemPage({ frame: frameOf(context), problem: PAGES[problemCodeOf(error)] });
    return pageAnswer(page, { status: problem.status, headers: all });
  }
  const type = { "Content-Type": "application/problem+json" };
  return new Response(JSON.stringify(problem), { status: problem.status, headers: { ...type, ...all } });
}

/** Browsers name text/html; programs do not, and the API's addresses never have pages. */
function wantsPage({ req }: PortalContext): boolean {
  return !req.path.startsWith("/api/") && (req.header("Accept") ?? "").includes("text/html");
}
