/** The desk's API as one web app: its routes, who may call them, the headers of every answer, and the edge that catches. */
import type { Context } from "hono";
import { Hono } from "hono/tiny";
import type { AuditRecord } from "../../shared/domain/desk/audit.ts";
import { may } from "../../shared/domain/desk/operator.ts";
import { causeOf, MethodNotAllowedError, reach } from "../../shared/platform/http-errors.ts";
import type { Caller } from "../../shared/platform/http-event.ts";
import { log } from "../../shared/platform/log.ts";
import { refuseOtherThanJson } from "../../shared/platform/request-body.ts";
import { API_POLICY, addSecurityHeaders } from "../../shared/platform/security-headers.ts";
import { type AuthenticateDeps, authenticate } from "./authenticate.ts";
import { type Call, CallAudit } from "./desk-call.ts";
import { NotPermittedError, NotThereError } from "./desk-errors.ts";
import { problemAnswer, problemCodeOf } from "./problems.ts";
import { auditEventOf, type DeskRoute, type GuardedRoute, isOpen } from "./route.ts";

type DeskContext = Context<{ Bindings: Caller }>;

/** What every call needs from outside, whatever its route. */
export type FrameDeps = AuthenticateDeps & {
  /** Lines that are not part of a change of an inquiry. */
  readonly audit: { put(record: AuditRecord): Promise<void> };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/**
 * The app; it holds no state besides what it is given.
 * @param routes deskRoutes(), or some of them
 */
export function createDesk(deps: FrameDeps, routes: readonly DeskRoute[]): Hono<{ Bindings: Caller }> {
  const app = new Hono<{ Bindings: Caller }>({ strict: false });
  app.use(async (context, next) => {
    await next();
    addSecurityHeaders(context.res.headers, context.env.origin, API_POLICY);
  });
  for (const route of routes) {
    const [method, path] = route;
    app.on(method, path, async (context) => {
      try {
        return await (isOpen(route) ? route[4]() : guarded(route, context, deps));
      } catch (error) {
        return failed(context, path, error);
      }
    });
  }
  for (const [path, rows] of Map.groupBy(routes, ([, of]) => of)) {
    const methods = rows.map(([method]) => method);
    app.all(path, () => problemAnswer(new MethodNotAllowedError(methods), { Allow: methods.join(", ") }));
  }
  app.notFound(() => problemAnswer(new NotThereError()));
  app.onError((error, context) => failed(context, "outside the routes", error));
  return app;
}

/** Who calls and whether they may comes before anything of the body is read; the audit before the answer goes out. */
async function guarded(route: GuardedRoute, context: DeskContext, deps: FrameDeps): Promise<Response> {
  const [, , permission, , answer] = route;
  const operator = await authenticate(context.req.header("Authorization"), deps);
  if (!may(operator.role, permission)) throw new NotPermittedError();
  refuseOtherThanJson(context.req.raw);
  const { env: caller } = context;
  const at = deps.now();
  const { id, name } = operator;
  const audit = new CallAudit(auditEventOf(route), {
    at,
    by: { id, name },
    requestId: caller.requestId,
    from: caller.sourceIp,
  });
  const call: Call = {
    operator,
    request: context.req.raw,
    caller,
    at,
    param: (param) => context.req.param(param) ?? "",
    query: context.req.query(),
    audit,
  };
  const response = await answer(call);
  const line = audit.line();
  if (line !== undefined) await reach(deps.audit.put(line));
  return response;
}

/** Logs what is not the caller's doing, by the route's pattern: a query holds what somebody looked for. */
function failed(context: DeskContext, route: string, error: unknown): Response {
  const code = problemCodeOf(error);
  const { requestId } = context.env;
  if (code === "fault") log.error("request-failed", { requestId, route, error });
  if (code === "temporarily-unavailable") log.error("request-refused", { requestId, route, error: causeOf(error) });
  if (code === "not-permitted") log.warn("permission-refused", { requestId, route });
  return problemAnswer(error);
}
