/** Every address of the desk's API, with what it demands and what it leaves in the audit. */
import { actionRoutes } from "./action-routes.ts";
import { json } from "./desk-call.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { listTopics } from "./list-topics.ts";
import { logInquiry } from "./log-inquiry.ts";
import { changeAbsence, describeSignIn, keepViews, showMe, signOutEverywhere } from "./me-routes.ts";
import { showQueue } from "./queue-routes.ts";
import type { DeskRoute } from "./route.ts";
import { showInquiry } from "./show-inquiry.ts";
import { supervisorRoutes } from "./supervisor-routes.ts";
import { takeNext } from "./take-next.ts";

/** The table; a method that no row of a path names gets 405. */
export function deskRoutes(deps: DeskDeps): readonly DeskRoute[] {
  return [
    ["GET", "/api/sign-in", "open", "none: open", describeSignIn(deps)],
    ["GET", "/api/openapi.json", "open", "none: open", describeApi],
    ["GET", "/api/me", "answer-inquiries", "none: the caller's own", showMe()],
    ["PUT", "/api/me/absence", "answer-inquiries", "absence-changed", changeAbsence(deps)],
    ["PUT", "/api/me/views", "answer-inquiries", "none: the caller's own", keepViews(deps)],
    ["POST", "/api/me/sign-out-everywhere", "answer-inquiries", "signed-out-everywhere", signOutEverywhere(deps)],
    ["GET", "/api/topics", "answer-inquiries", "none: a list", listTopics(deps)],
    ["GET", "/api/queue", "answer-inquiries", "none: a list", showQueue(deps)],
    ["POST", "/api/queue/next", "answer-inquiries", "next-taken", takeNext(deps)],
    ["POST", "/api/inquiries", "answer-inquiries", "inquiry-logged", logInquiry(deps)],
    ["GET", "/api/inquiries/:reference", "answer-inquiries", "inquiry-read", showInquiry(deps)],
    ...actionRoutes(deps),
    ...supervisorRoutes(deps),
  ];
}

/** Beside the bundle: few ask for it, and all others start without it. */
async function describeApi(): Promise<Response> {
  const { default: openapi } = await import("../../docs/api/desk-openapi.json", { with: { type: "json" } });
  return json(openapi);
}
