/** The portal as one web app: its routes, the headers of every answer, and the edge that catches. */
import { Hono } from "hono/tiny";
import { causeOf, MethodNotAllowedError } from "../../shared/platform/http-errors.ts";
import type { Caller } from "../../shared/platform/http-event.ts";
import { log } from "../../shared/platform/log.ts";
import { addSecurityHeaders, pagePolicy } from "../../shared/platform/security-headers.ts";
import { networkKeyOf, takeFrom } from "./budget-gate.ts";
import type { Answer, PortalContext, PortalDeps } from "./portal-deps.ts";
import { PageNotFoundError, WrongSecretError } from "./portal-errors.ts";
import { problemAnswer } from "./problem-answer.ts";
import { problemCodeOf } from "./problems.ts";
import { portalRoutes } from "./routes.ts";
import { refuseOtherSites } from "./same-site.ts";

/** The app; it holds no state besides what it is given. */
export function createPortal(deps: PortalDeps): Hono<{ Bindings: Caller }> {
  const app = new Hono<{ Bindings: Caller }>({ strict: false });
  app.use(async (context, next) => {
    await next();
    addSecurityHeaders(context.res.headers, context.env.origin, pagePolicy(deps.files.origin));
  });
  const routes = portalRoutes(deps);
  for (const [method, path, answer] of routes) app.on(method, path, catching(path, guarded(answer, deps)));
  for (const [path, rows] of Map.groupBy(routes, ([, of]) => of)) {
    const methods = rows.map(([method]) => method);
    const headers = { Allow: methods.join(", ") };
    app.all(path, (context) => problemAnswer(context, new MethodNotAllowedError(methods), headers));
  }
  app.notFound((context) => problemAnswer(context, new PageNotFoundError()));
  app.onError((error, context) => failed(context, "outside the routes", error));
  return app;
}

/**
 * Refuses forms of other sites, and counts wrong secrets where they all come by: against the network and never against the
 * reference, for that would lock its person out. A right secret is never refused, since whole towns share an address.
 */
function guarded(answer: Answer, deps: PortalDeps): Answer {
  return async (context) => {
    try {
      refuseOtherSites(context);
      return await answer(context);
    } catch (error) {
      if (error instanceof WrongSecretError) {
        await takeFrom("wrong-secret", await networkKeyOf(context.env.sourceIp, deps), deps);
      }
      throw error;
    }
  };
}

function catching(route: string, answer: Answer): Answer {
  return async (context) => {
    try {
      return await answer(context);
    } catch (error) {
      return failed(context, route, error);
    }
  };
}

/** Logs what is not the caller's doing, by the route's pattern: the real path and its query hold secrets. */
function failed(context: PortalContext, route: string, error: unknown): Promise<Response> {
  const code = problemCodeOf(error);
  const { requestId } = context.env;
  if (code === "fault") log.error("request-failed", { requestId, route, error });
  if (code === "temporarily-unavailable") log.error("request-refused", { requestId, route, error: causeOf(error) });
  return problemAnswer(context, error);
}
