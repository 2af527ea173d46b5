/**
 * CloudFront on this machine: hands each request to its origin with what the behavior's policies let through, the
 * origin's own headers and the visitor's address, or sends a bucket's file. It keeps no page: what changes in web/ is
 * seen at the next reload.
 */
import {
  Agent,
  createServer,
  type IncomingMessage,
  request as requestTo,
  type Server,
  type ServerResponse,
} from "node:http";
import * as z from "zod";
import { EDGE_HEADERS } from "../shared/domain/edge-headers.ts";
import type { Allowed, EdgeBehavior, EdgeOrigin } from "./edge-rules.ts";
import { targetOf } from "./http-event.ts";
import { messageOf } from "./local-stack-error.ts";
import { KEEPS_IDLE_CONNECTIONS, LOOPBACK, listenOnLoopback } from "./loopback.ts";
import type { Notice } from "./notices.ts";
import type { SiteFile } from "./site-files.ts";

/** Headers that CloudFront takes from the origin's answer for itself, or that belong to one connection. */
const NOT_PASSED_BACK = new Set(["connection", "keep-alive", "transfer-encoding"]);

const functionAnswerSchema = z.object({
  uri: z.string(),
  headers: z.record(z.string(), z.object({ value: z.string() })),
});

export class EdgeServer {
  readonly url: string;
  readonly #server: Server;
  readonly #notice: Notice;
  readonly #agent = new Agent({ keepAlive: true });
  #behaviors: readonly EdgeBehavior[] | undefined;

  /** Takes the port at once, so that its address can be told to functions. */
  static async listen(port: number, whatFor: string, notice: Notice): Promise<EdgeServer> {
    const server = createServer(KEEPS_IDLE_CONNECTIONS);
    const taken = await listenOnLoopback(server, port, whatFor);
    return new EdgeServer(server, `http://${LOOPBACK}:${taken}`, notice);
  }

  private constructor(server: Server, url: string, notice: Notice) {
    this.url = url;
    this.#server = server;
    this.#notice = notice;
    server.on("request", (request, response) => this.#answer(request, response));
  }

  serve(behaviors: readonly EdgeBehavior[]): void {
    this.#behaviors = behaviors;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    this.#agent.destroy();
    await closed;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const behavior = this.#behaviors?.find(({ matches }) => matches(targetOf(request).pathname));
    if (behavior === undefined) {
      failed(response, 503);
      return;
    }
    const { method = "GET" } = request;
    // CloudFront's own answer, before anything of the behavior runs.
    if (!behavior.methods.includes(method)) {
      failed(response, 403);
      return;
    }
    for (const [name, value] of Object.entries(behavior.responseHeaders)) response.setHeader(name, value);
    const asked = askedOf(request, behavior);
    const { origin } = behavior;
    if ("files" in origin) this.#sendFile(response, origin.files(asked.uri), method);
    else this.#passOn(request, response, asked, { behavior, origin });
  }

  #sendFile(response: ServerResponse, file: SiteFile | undefined, method: string): void {
    if (file === undefined) failed(response, 403);
    else response.writeHead(200, file.headers).end(method === "HEAD" ? undefined : file.body);
  }

  #passOn(
    request: IncomingMessage,
    response: ServerResponse,
    { uri, headers: viewerHeaders }: Asked,
    { behavior, origin }: { readonly behavior: EdgeBehavior; readonly origin: Extract<EdgeOrigin, { url: string }> },
  ): void {
    const { hostname, port } = new URL(origin.url);
    const toOrigin = requestTo({
      host: hostname,
      port,
      agent: this.#agent,
      method: request.method ?? "GET",
      path: `${uri}${queryOf(targetOf(request), behavior.queries)}`,
      headers: { ...headersFor(viewerHeaders, behavior), ...origin.headers },
    });
    toOrigin.on("response", (answer) => {
      const headers = Object.entries(answer.headers).filter(([name]) => !NOT_PASSED_BACK.has(name));
      response.writeHead(answer.statusCode ?? 502, Object.fromEntries(headers));
      answer.pipe(response);
    });
    toOrigin.on("error", (error) => {
      this.#notice("origin-failed", { error: messageOf(error) });
      failed(response, 502);
    });
    response.on("close", () => toOrigin.destroy());
    request.pipe(toOrigin);
  }
}

function failed(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status).end();
}

function queryOf({ search, searchParams }: URL, allowed: Allowed): string {
  if (allowed === "all") return search;
  const kept = [...searchParams].filter(([name]) => allowed.includes(name));
  return kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`;
}

/** What the visitor sent and the policies let through, and what belongs to the body. */
function headersFor(fromViewer: Asked["headers"], behavior: EdgeBehavior): Record<string, string> {
  const passed = behavior.headers.flatMap((name) => {
    const value = fromViewer[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const { cookie, "content-length": length, "transfer-encoding": encoding } = fromViewer;
  return {
    ...Object.fromEntries(passed),
    ...(cookie !== undefined && behavior.cookies === "all" ? { cookie } : {}),
    ...(length === undefined ? {} : { "content-length": length }),
    ...(encoding === undefined ? {} : { "transfer-encoding": encoding }),
    "user-agent": "Amazon CloudFront",
  };
}

/** A request as the behavior's function leaves it, with what CloudFront sets itself, whatever the visitor says. */
type Asked = { readonly uri: string; readonly headers: Readonly<Record<string, string>> };

function askedOf(request: IncomingMessage, { viewerRequest }: EdgeBehavior): Asked {
  const { remoteAddress = "", remotePort = 0 } = request.socket;
  const own = { [EDGE_HEADERS.viewerAddress]: `${remoteAddress}:${remotePort}` };
  const sent = plainHeaders(request);
  const { pathname: uri } = targetOf(request);
  if (viewerRequest === undefined) return { uri, headers: { ...sent, ...own } };
  const headers = Object.entries(sent).map(([name, value]) => [name, { value }] as const);
  const answer = functionAnswerSchema.parse(
    viewerRequest({
      version: "1.0",
      viewer: { ip: remoteAddress },
      request: { method: request.method, uri, headers: Object.fromEntries(headers) },
    }),
  );
  const changed = Object.entries(answer.headers).map(([name, { value }]) => [name, value] as const);
  return { uri: answer.uri, headers: { ...Object.fromEntries(changed), ...own } };
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  const plain = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value] as const],
  );
  return Object.fromEntries(plain);
}
