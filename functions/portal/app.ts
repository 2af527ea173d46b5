/** The portal as one web app: its routes, the headers of every answer, and the edge that catches. */
import { Hono } from "hono/tiny";
import type { Caller } from "../../shared/platform/http-event.ts";
import { log } from "../../shared/platform/log.ts";
import { addSecurityHeaders } from "../../shared/platform/security-headers.ts";
import type { PortalContext, PortalDeps } from "./portal-deps.ts";
import { InquiryNotFoundError, MethodNotAllowedError } from "./portal-errors.ts";
import { problemAnswer } from "./problem-answer.ts";
import { problemCodeOf } from "./problems.ts";
import { portalRoutes } from "./routes.ts";

/** The app; it holds no state besides what it is given. */
export function createPortal(deps: PortalDeps): Hono<{ Bindings: Caller }> {
  const app = new Hono<{ Bindings: Caller }>({ strict: false });
  app.use(async (context, next) => {
    await next();
    addSecurityHeaders(context.res.headers, context.env.origin);
  });
  const routes = portalRoutes(deps);
  for (const [method, path, answer] of routes) {
    app.on(method, path, (context) => answerOrProblem(context, path, () => answer(context)));
  }
  for (const path of new Set(routes.map(([, path]) => path))) {
    const methods = routes.filter((route) => route[1] === path).map(([method]) => method);
    app.all(path, (context) => {
      context.header("Allow", methods.join(", "));
      return problemAnswer(context, new MethodNotAllowedError(methods));
    });
  }
  app.notFound((context) => problemAnswer(context, new InquiryNotFoundError()));
  app.onError((error, context) => answerOrProblem(context, "?", () => Promise.reject(error)));
  return app;
}

/** Logs what is our fault, by the route's pattern: the real path and its query hold secrets. */
async function answerOrProblem(
  context: PortalContext,
  route: string,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const code = problemCodeOf(error);
    const { requestId } = context.env;
    if (code === "fault") log.error("request-failed", { requestId, route, error });
    if (code === "temporarily-unavailable") log.error("request-refused", { requestId, route, error: causeOf(error) });
    return problemAnswer(context, error);
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? (error.cause ?? error) : error;
}
