/**
 * HTTP API events (payload format 2.0) as web requests, and web responses back as results.
 * Our own rather than hono/aws-lambda: that one logs raw errors, which can hold a query, and is deprecated upstream.
 */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

/** What the gateway knows of a call besides the request itself. */
export type Caller = {
  /** Scheme and host by which people reach the service, such as `https://ucc.example`. */
  readonly origin: string;
  readonly sourceIp: string;
  readonly requestId: string;
};

/** Anything that answers web requests; a Hono app is one. */
export type WebApp = { fetch(request: Request, caller: Caller): Response | Promise<Response> };

/** No web request can have these methods (fetch.spec.whatwg.org, "forbidden method"): making one would throw. */
const FORBIDDEN_METHODS = ["CONNECT", "TRACE", "TRACK"];

/** The Lambda handler of an app whose answers are all text. */
export function httpHandler(
  app: WebApp,
): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  return async (event) => {
    if (FORBIDDEN_METHODS.includes(event.requestContext.http.method)) return { statusCode: 405 };
    const caller = callerOf(event);
    return resultOf(await app.fetch(requestOf(event, caller.origin), caller));
  };
}

function callerOf({ headers, requestContext }: APIGatewayProxyEventV2): Caller {
  const scheme = headers["x-forwarded-proto"] === "http" ? "http" : "https";
  return {
    origin: `${scheme}://${requestContext.domainName}`,
    sourceIp: requestContext.http.sourceIp,
    requestId: requestContext.requestId,
  };
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
  const all = Object.entries({ ...headers, ...(cookies === undefined ? {} : { cookie: cookies.join("; ") }) });
  return all.flatMap(([name, value]) => {
    return value !== undefined && /^[\t\x20-\x7e\x80-\xff]*$/.test(value) ? [[name, value]] : [];
  });
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
