import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { type Caller, type Gate, httpHandler, type WebApp } from "../../../../shared/platform/http-event.ts";
import { listenToStdout } from "./log-lines.ts";

const anEvent = (change: Partial<APIGatewayProxyEventV2> = {}, method = "GET"): APIGatewayProxyEventV2 =>
  ({
    version: "2.0",
    routeKey: "$default",
    rawPath: "/ru",
    rawQueryString: "",
    headers: { accept: "text/html", "x-forwarded-proto": "https" },
    requestContext: {
      domainName: "ucc.example",
      requestId: "request-1",
      http: { method, path: "/ru", protocol: "HTTP/1.1", sourceIp: "192.0.2.7", userAgent: "" },
    },
    isBase64Encoded: false,
    ...change,
  }) as APIGatewayProxyEventV2;

const OPEN: Gate = { admits: async () => true };
const NEVER_ASKED: WebApp = { fetch: () => Promise.reject(new Error("asked")) };

/** Hands the event to an app that remembers what it was asked. */
async function handled(event: APIGatewayProxyEventV2, response = new Response("hello", { status: 201 })) {
  const asked: { request: Request; body: string; caller: Caller }[] = [];
  const app: WebApp = {
    fetch: async (request, caller) => {
      asked.push({ request, body: await request.clone().text(), caller });
      return response;
    },
  };
  const handler = httpHandler(app, OPEN);
  const result = await handler(event);
  const [first] = asked;
  if (first === undefined) throw new Error("The app was not asked");
  return { ...first, result };
}

describe("an HTTP API event", () => {
  it("becomes a request to the address people used", async () => {
    const { request, caller } = await handled(anEvent({ rawPath: "/ru/inquiries/X", rawQueryString: "key=1.a&b=c" }));
    expect(request.url).toBe("https://ucc.example/ru/inquiries/X?key=1.a&b=c");
    expect(request.headers.get("accept")).toBe("text/html");
    expect(caller).toEqual({ origin: "https://ucc.example", sourceIp: "192.0.2.7", requestId: "request-1" });
  });

  it("is of https unless the gateway says http", async () => {
    const { caller } = await handled(anEvent({ headers: { "x-forwarded-proto": "http" } }));
    expect(caller.origin).toBe("http://ucc.example");
    expect((await handled(anEvent({ headers: {} }))).caller.origin).toBe("https://ucc.example");
  });

  it("brings its cookies, which the gateway keeps apart", async () => {
    const { request } = await handled(anEvent({ cookies: ["a=1", "b=2"] }));
    expect(request.headers.get("cookie")).toBe("a=1; b=2");
  });

  it("brings its body, plain or in base64", async () => {
    const plain = await handled(anEvent({ body: "Сәлем" }, "POST"));
    const body = Buffer.from("Сәлем").toString("base64");
    const encoded = await handled(anEvent({ body, isBase64Encoded: true }, "POST"));
    expect([plain.body, encoded.body]).toEqual(["Сәлем", "Сәлем"]);
  });

  it("loses the body of a GET, which no web request can have", async () => {
    expect((await handled(anEvent({ body: "x" }))).body).toBe("");
  });

  it.each(["TRACE", "TRACK", "CONNECT"])(
    "of the method %s is refused, as no web request can have it",
    async (method) => {
      const handler = httpHandler(NEVER_ASKED, OPEN);
      expect(await handler(anEvent({}, method))).toEqual({ statusCode: 405 });
    },
  );

  it("is of the visitor whom CloudFront names, and of the host they typed", async () => {
    const headers = { "ucc-viewer-host": "portal.example", "cloudfront-viewer-address": "2001:db8::1:46532" };
    const { caller, request } = await handled(anEvent({ headers }));
    expect(caller).toMatchObject({ origin: "https://portal.example", sourceIp: "2001:db8::1" });
    expect(request.url).toBe("https://portal.example/ru");
  });

  it("is refused when it did not come through CloudFront, and the app is not asked", async () => {
    const asked: (string | undefined)[] = [];
    const gate: Gate = { admits: async (given) => asked.push(given) < 0 };
    const headers = { "ucc-origin-verify": "guessed" };
    const { lines } = listenToStdout();
    expect(await httpHandler(NEVER_ASKED, gate)(anEvent({ headers }))).toEqual({ statusCode: 403 });
    expect(lines()).toMatchObject([{ event: "request-past-the-edge" }, { RequestPastTheEdge: 1 }]);
    expect(asked).toEqual(["guessed"]);
  });

  it("is to be tried again when nobody can tell whether it came through CloudFront", async () => {
    const gate: Gate = { admits: () => Promise.reject(new Error("throttled")) };
    const answer = await httpHandler(NEVER_ASKED, gate)(anEvent());
    expect(answer).toEqual({ statusCode: 503, headers: { "retry-after": "5" } });
  });

  it("does not hand the proof on to the app", async () => {
    const { request } = await handled(anEvent({ headers: { "ucc-origin-verify": "secret" } }));
    expect(request.headers.get("ucc-origin-verify")).toBeNull();
  });

  it("loses a header that no web request can carry, and nothing else", async () => {
    const { request } = await handled(anEvent({ headers: { "x-name": "Айгерім", "x-other": "1" } }));
    expect([request.headers.get("x-name"), request.headers.get("x-other")]).toEqual([null, "1"]);
  });
});

describe("a web response", () => {
  it("becomes a result with status, headers, body", async () => {
    const response = new Response("Сәлем", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
    const { result } = await handled(anEvent(), response);
    expect(result).toEqual({
      statusCode: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: "Сәлем",
      isBase64Encoded: false,
    });
  });

  it("hands its cookies over one by one", async () => {
    const response = new Response(null);
    response.headers.append("set-cookie", "a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT");
    response.headers.append("set-cookie", "b=2");
    const { result } = await handled(anEvent(), response);
    expect(result.cookies).toEqual(["a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT", "b=2"]);
    expect(result.headers).toEqual({});
  });
});
