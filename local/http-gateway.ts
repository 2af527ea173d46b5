/** API Gateway's HTTP API on this machine: one server an API. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type CorsRules, corsHeaders } from "./cors.ts";
import type { FunctionHost } from "./function-host.ts";
import { readBody } from "./http-body.ts";
import { httpAnswer, httpEvent, targetOf } from "./http-event.ts";
import { matchRoute, type Route } from "./http-routes.ts";
import type { Authorizer } from "./jwt-authorizer.ts";
import { messageOf } from "./local-stack-error.ts";
import { KEEPS_IDLE_CONNECTIONS, LOOPBACK, listenOnLoopback } from "./loopback.ts";
import type { Notice } from "./notices.ts";

/** docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const HEADERS_MAX_BYTES = 10_240;
const BODY_MAX_BYTES = 10 * 1024 * 1024;
const INTEGRATION_MAX_MILLISECONDS = 30_000;

/** A function, and who may call it: everybody, where there is no authorizer. */
export type GuardedFunction = { readonly host: FunctionHost; readonly authorize: Authorizer | undefined };

export type Api = {
  readonly id: string;
  readonly routes: readonly Route<GuardedFunction>[];
  readonly cors: CorsRules | undefined;
};

/** What became of calling a function. */
type Outcome = { readonly answer: unknown } | "failed" | "late";

export class HttpGateway {
  readonly url: string;
  readonly #server: Server;
  readonly #notice: Notice;
  #api: Api | undefined;

  /** Takes the port at once, so that its address can be told to functions; answers once it serves an API. */
  static async listen(port: number, whatFor: string, notice: Notice): Promise<HttpGateway> {
    const server = createServer({ maxHeaderSize: HEADERS_MAX_BYTES, ...KEEPS_IDLE_CONNECTIONS });
    const taken = await listenOnLoopback(server, port, whatFor);
    return new HttpGateway(server, `http://${LOOPBACK}:${taken}`, notice);
  }

  private constructor(server: Server, url: string, notice: Notice) {
    this.url = url;
    this.#server = server;
    this.#notice = notice;
    server.on("request", (request, response) => void this.#answer(request, response));
    server.on("clientError", (error, socket) => {
      const tooLarge = "code" in error && error.code === "HPE_HEADER_OVERFLOW";
      const status = tooLarge ? "431 Request Header Fields Too Large" : "400 Bad Request";
      const body = JSON.stringify({ message: status.slice(4) });
      if (socket.writable) socket.end(rawAnswer(status, body));
    });
  }

  serve(api: Api): void {
    this.#api = api;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#route(request, response);
    } catch (error) {
      this.#notice("request-failed", { error: messageOf(error) });
      sendMessage(response, 500, "Internal Server Error");
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const api = this.#api;
    if (api === undefined) return sendMessage(response, 503, "Service Unavailable");
    const cors = corsHeaders(api.cors, request);
    for (const [name, value] of Object.entries(cors.headers)) response.setHeader(name, value);
    if (cors.preflight) {
      response.writeHead(204).end();
      return;
    }
    await this.#serve(api, request, response);
  }

  async #serve(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const match = matchRoute(api.routes, request.method ?? "GET", targetOf(request).pathname);
    if (match === undefined) return sendMessage(response, 404, "Not Found");
    const { host, authorize } = match.route.target;
    const claims = await authorize?.(request.headers.authorization);
    if (authorize !== undefined && claims === undefined) {
      response.setHeader("www-authenticate", "Bearer");
      return sendMessage(response, 401, "Unauthorized");
    }
    const body = await readBody(request, BODY_MAX_BYTES);
    if (body === undefined) return sendMessage(response, 413, "Request Entity Too Large");
    const { route, pathParameters } = match;
    const event = httpEvent(request, body, { apiId: api.id, routeKey: route.key, pathParameters, claims });
    sendOutcome(response, await this.#invoke(host, event));
  }

  async #invoke(host: FunctionHost, event: unknown): Promise<Outcome> {
    const over = new AbortController();
    const late = delay(INTEGRATION_MAX_MILLISECONDS, "late" as const, { signal: over.signal }).catch(
      () => "late" as const,
    );
    const invoked = host.invoke(event).then(
      (answer) => ({ answer }),
      (error: unknown) => {
        this.#notice("function-failed", { function: host.name, error: messageOf(error) });
        return "failed" as const;
      },
    );
    const outcome = await Promise.race([invoked, late]);
    over.abort();
    return outcome;
  }
}

function sendOutcome(response: ServerResponse, outcome: Outcome): void {
  const answer = typeof outcome === "string" ? undefined : httpAnswer(outcome.answer);
  if (answer !== undefined) {
    for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
    response.statusCode = answer.status;
    response.end(answer.body);
  } else if (outcome === "late") sendMessage(response, 503, "Service Unavailable");
  else sendMessage(response, 500, "Internal Server Error");
}

function sendMessage(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return;
  response.statusCode = status;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ message }));
}

function rawAnswer(status: string, body: string): string {
  const head = [
    `HTTP/1.1 ${status}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}
