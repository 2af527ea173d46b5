/**
 * HTTP API events (payload format 2.0) as web requests, and web responses back as results.
 * Our own rather than hono/aws-lambda: that one logs raw errors, which can hold a query, and is deprecated upstream.
 */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { EDGE_HEADERS } from "../domain/edge-headers.ts";
import { log } from "./log.ts";
import { countMetric } from "./metrics.ts";

/** What the gateway knows of a call besides the request itself. */
export type Caller = {
  /** Scheme and host by which people reach the service, such as `https://ucc.example`. */
  readonly origin: string;
  /** The visitor's own address, as CloudFront saw it. */
  readonly sourceIp: string;
  readonly requestId: string;
};

/** Tells what came through CloudFront; shared/adapters/edge-gate.ts does. */
export type Gate = { admits(given: string | undefined): Promise<boolean> };

/** Anything that answers web requests; a Hono app is one. */
export type WebApp = { fetch(request: Request, caller: Caller): Response | Promise<Response> };

/** No web request can have these methods (fetch.spec.whatwg.org, "forbidden method"): making one would throw. */
const FORBIDDEN_METHODS = ["CONNECT", "TRACE", "TRACK"];

/**
 * The Lambda handler of an app whose answers are all text. What did not come through CloudFront is refused: there the
 * caller's address could be forged, and the firewall would have been passed by.
 */
export function httpHandler(
  app: WebApp,
  gate: Gate,
): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  return async (event) => {
    if (FORBIDDEN_METHODS.includes(event.requestContext.http.method)) return { statusCode: 405 };
    const refusal = await refusalOf(event, gate);
    if (refusal !== undefined) return refusal;
    const caller = callerOf(event);
    return resultOf(await app.fetch(requestOf(event, caller.origin), caller));
  };
}

async function refusalOf({ headers, requestContext }: APIGatewayProxyEventV2, gate: Gate) {
  const { requestId } = requestContext;
  try {
    if (await gate.admits(headers[EDGE_HEADERS.originVerify])) return undefined;
  } catch (error) {
    log.error("gate-failed", { requestId, error });
    return { statusCode: 503, headers: { "retry-after": "5" } };
  }
  log.warn("request-past-the-edge", { requestId });
  countMetric("RequestPastTheEdge");
  return { statusCode: 403 };
}

function callerOf({ headers, requestContext }: APIGatewayProxyEventV2): Caller {
  const scheme = headers["x-forwarded-proto"] === "http" ? "http" : "https";
  return {
    origin: `${scheme}://${headers[EDGE_HEADERS.viewerHost] ?? requestContext.domainName}`,
    sourceIp: addressOf(headers[EDGE_HEADERS.viewerAddress]) ?? requestContext.http.sourceIp,
    requestId: requestContext.requestId,
  };
}

/** CloudFront writes address and port: 198.51.100.10:46532, 2001:db8::1:46532. */
function addressOf(viewer: string | undefined): string | undefined {
  return viewer?.replace(/:\d+$/, "");
}

function requestOf(event: APIGatewayProxyEventV2, origin: string): Request {
  const { method } = event.requestContext.http;
  const query = event.rawQueryString === "" ? "" : `?${event.rawQueryString}`;
  const mayHaveBody = method !== "GET" && method !== "HEAD";
  return new Request(`${origin}${event.rawPath}${query}`, {
    method,
    headers: headersOf(event),
    ...(mayHaveBody && event.body !== undefined ? { body: bodyOf(event.body, event.isBase64Encoded) } : {}),
  });
}

/** The event's headers without those no web request can carry (RFC 9110, 5.5), which would make it throw. */
function headersOf({ headers, cookies }: APIGatewayProxyEventV2): [name: string, value: string][] {
  const all = Object.entries({
    ...withoutProof(headers),
    ...(cookies === undefined ? {} : { cookie: cookies.join("; ") }),
  });
  return all.flatMap(([name, value]) => {
    return value !== undefined && /^[\t\x20-\x7e\x80-\xff]*$/.test(value) ? [[name, value]] : [];
  });
}

/** The app never sees the proof: what it does not know it cannot show. */
function withoutProof(headers: APIGatewayProxyEventV2["headers"]): APIGatewayProxyEventV2["headers"] {
  const { [EDGE_HEADERS.originVerify]: _proof, ...others } = headers;
  return others;
}

function bodyOf(body: string, isBase64Encoded: boolean): string | Uint8Array<ArrayBuffer> {
  return isBase64Encoded ? new Uint8Array(Buffer.from(body, "base64")) : body;
}

async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const cookies = response.headers.getSetCookie();
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== "set-cookie"));
  return {
    statusCode: response.status,
    headers,
    ...(cookies.length === 0 ? {} : { cookies }),
    body: await response.text(),
    isBase64Encoded: false,
  };
}
