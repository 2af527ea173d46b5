/** One row of the desk's table of routes. Its type asks what each route demands and what it leaves behind. */
import type { AuditEvent } from "../../shared/domain/desk/audit.ts";
import type { Permission } from "../../shared/domain/desk/operator.ts";
import type { Call } from "./desk-call.ts";

/** Why a route leaves no line in the audit. */
type NoAudit = "none: a list" | "none: the caller's own" | "none: told by the calls that follow";

/** A route for whoever holds the permission. */
export type GuardedRoute = readonly [
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: `/api/${string}`,
  permission: Permission,
  audit: AuditEvent | NoAudit,
  answer: (call: Call) => Promise<Response>,
];

/** A route for everybody: it may say how to sign in, and nothing else. */
export type OpenRoute = readonly [
  method: "GET",
  path: `/api/${string}`,
  permission: "open",
  audit: "none: open",
  answer: () => Response | Promise<Response>,
];

export type DeskRoute = GuardedRoute | OpenRoute;

/** Tells whether a route is open to everybody. */
export function isOpen(route: DeskRoute): route is OpenRoute {
  return route[2] === "open";
}

/** The event that a route leaves in the audit; undefined if it leaves none. */
export function auditEventOf([, , , audit]: GuardedRoute): AuditEvent | undefined {
  return isEvent(audit) ? audit : undefined;
}

function isEvent(audit: AuditEvent | NoAudit): audit is AuditEvent {
  return !audit.startsWith("none: ");
}
