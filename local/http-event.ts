/** Requests and answers in the HTTP API's payload format 2.0: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import * as z from "zod";
import { LOCAL_ACCOUNT } from "./assembly.ts";
import type { AuthorizedClaims } from "./jwt-authorizer.ts";

export type EventSource = {
  readonly apiId: string;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Of the token that the route's authorizer took; absent on an open route. */
  readonly claims?: AuthorizedClaims | undefined;
};

/** Bodies of these types reach the function as text, all others (and what is no UTF-8 after all) in base64. */
const TEXT_TYPES = /^(text\/|application\/(json|javascript|xml)\b)/;

/** The event a function gets for a request. */
export function httpEvent(request: IncomingMessage, body: Buffer, source: EventSource) {
  const { pathname, search, searchParams } = targetOf(request);
  const headers = headersOf(request);
  const { cookie, ...others } = headers;
  const isText = TEXT_TYPES.test(headers["content-type"] ?? "text/") && isUtf8(body);
  const query = [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).join(",")] as const);
  return {
    version: "2.0",
    routeKey: source.routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers: { ...others, ...forwarded(request, headers) },
    ...unlessEmpty("queryStringParameters", Object.fromEntries(query)),
    ...unlessEmpty("pathParameters", source.pathParameters),
    requestContext: requestContext(request, headers, source),
    ...(body.length === 0 ? {} : { body: body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

function requestContext(request: IncomingMessage, headers: Readonly<Record<string, string>>, source: EventSource) {
  const now = new Date();
  return {
    accountId: LOCAL_ACCOUNT,
    apiId: source.apiId,
    ...(source.claims === undefined ? {} : { authorizer: { jwt: { claims: source.claims, scopes: null } } }),
    domainName: headers["host"] ?? "",
    domainPrefix: "local",
    http: {
      method: request.method ?? "GET",
      path: targetOf(request).pathname,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? "",
      userAgent: headers["user-agent"] ?? "",
    },
    requestId: randomUUID(),
    routeKey: source.routeKey,
    stage: "$default",
    time: clfTime(now),
    timeEpoch: now.getTime(),
  };
}

function unlessEmpty(name: string, members: Readonly<Record<string, string>>) {
  return Object.keys(members).length === 0 ? {} : { [name]: members };
}

/** Path and query of a request; a target that is no address counts as the root. */
export function targetOf(request: IncomingMessage): URL {
  const target = request.url ?? "/";
  return URL.parse(`http://local${target.startsWith("/") ? target : `/${target}`}`) ?? new URL("http://local/");
}

/** Lower-case names; a header sent twice is joined by a comma, cookies by a semicolon. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index]?.toLowerCase() ?? "";
    const value = request.rawHeaders[index + 1] ?? "";
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}${name === "cookie" ? "; " : ","}${value}`;
  }
  return headers;
}

function forwarded(request: IncomingMessage, headers: Readonly<Record<string, string>>) {
  const sourceIp = request.socket.remoteAddress ?? "";
  const before = headers["x-forwarded-for"];
  return {
    "x-forwarded-for": before === undefined ? sourceIp : `${before}, ${sourceIp}`,
    "x-forwarded-port": String(request.socket.localPort ?? ""),
    "x-forwarded-proto": "http",
  };
}

/** 23/Nov/2026:06:00:00 +0000 */
function clfTime(at: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}

const responseSchema = z.object({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
};

/**
 * What the caller gets for a function's answer.
 * @returns undefined when the answer has a statusCode and yet is none: the caller gets a 500
 */
export function httpAnswer(answer: unknown): HttpAnswer | undefined {
  if (typeof answer !== "object" || answer === null || !("statusCode" in answer)) {
    const headers = { "content-type": "application/json" };
    return { status: 200, headers, body: Buffer.from(typeof answer === "string" ? answer : JSON.stringify(answer)) };
  }
  const parsed = responseSchema.safeParse(answer);
  if (!parsed.success) return undefined;
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const plain = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return {
    status: statusCode,
    headers: {
      "content-type": "text/plain;charset=UTF-8",
      ...Object.fromEntries(plain),
      ...(cookies ? { "set-cookie": cookies } : {}),
    },
    body: Buffer.from(body ?? "", isBase64Encoded === true ? "base64" : "utf8"),
  };
}
