/** Every address of the desk's API, with what it demands and what it leaves in the audit. */
import type { DeskDeps } from "./desk-deps.ts";
import { changeAbsence, describeSignIn, showMe, signOutEverywhere } from "./me-routes.ts";
import { showQueue } from "./queue-routes.ts";
import type { DeskRoute } from "./route.ts";
import { showInquiry } from "./show-inquiry.ts";

/** The table; a method that no row of a path names gets 405. */
export function deskRoutes(deps: DeskDeps): readonly DeskRoute[] {
  return [
    ["GET", "/api/sign-in", "open", "none: open", describeSignIn(deps)],
    ["GET", "/api/me", "answer-inquiries", "none: the caller's own", showMe()],
    ["PUT", "/api/me/absence", "answer-inquiries", "absence-changed", changeAbsence(deps)],
    ["POST", "/api/me/sign-out-everywhere", "answer-inquiries", "signed-out-everywhere", signOutEverywhere(deps)],
    ["GET", "/api/queue", "answer-inquiries", "none: a list", showQueue(deps)],
    ["GET", "/api/inquiries/:reference", "answer-inquiries", "inquiry-read", showInquiry(deps)],
  ];
}
