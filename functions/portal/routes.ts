/** Every address of the portal. */
import { addByApi, describeApi, listTopics, showByApi, submitByApi } from "./api-routes.ts";
import type { Answer, PortalDeps } from "./portal-deps.ts";

/** One row of the table. */
export type Route = readonly [method: "GET" | "POST", path: string, answer: Answer];

/** The table; a method that no row of a path names gets 405. */
export function portalRoutes(deps: PortalDeps): readonly Route[] {
  return [
    ["POST", "/api/inquiries", submitByApi(deps)],
    ["GET", "/api/inquiries/:reference", showByApi(deps)],
    ["POST", "/api/inquiries/:reference/messages", addByApi(deps)],
    ["GET", "/api/topics", listTopics],
    ["GET", "/api/openapi.json", describeApi],
  ];
}
