/**
 * Stands before the S3 emulator at the address that functions and browsers are told: checks signed forms and addresses,
 * answers other origins by the bucket's rules, keeps a copy to the condition it is given, and tells of new objects.
 * Calls that carry an Authorization header are those of functions; what is in it is not checked.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { bucketCorsHeaders, type bucketCorsRules } from "./bucket-cors.ts";
import { messageOf } from "./local-stack-error.ts";
import { LOOPBACK, listenOnLoopback } from "./loopback.ts";
import type { Notice } from "./notices.ts";
import { download, type ObjectDeps, passOn, refuse, upload } from "./s3-objects.ts";
import { type Refusal, refusalOfAddress } from "./s3-signatures.ts";

export type S3FrontDeps = ObjectDeps & {
  readonly cors: ReturnType<typeof bucketCorsRules>;
  readonly notice: Notice;
};

const NO_CORS: Refusal = {
  status: 403,
  code: "AccessForbidden",
  message: "CORSResponse: This CORS request is not allowed.",
};
const UNSIGNED: Refusal = { status: 403, code: "AccessDenied", message: "Access Denied" };

export class S3Front {
  readonly url: string;
  readonly #server: Server;
  #deps: S3FrontDeps | undefined;

  /** Takes the port at once, so that its address can be told to functions; answers once it serves. */
  static async listen(port: number): Promise<S3Front> {
    const server = createServer();
    const taken = await listenOnLoopback(server, port, "files");
    return new S3Front(server, `http://${LOOPBACK}:${taken}`);
  }

  private constructor(server: Server, url: string) {
    this.url = url;
    this.#server = server;
    server.on("request", (request, response) => void this.#answer(request, response));
  }

  serve(deps: S3FrontDeps): void {
    this.#deps = deps;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const deps = this.#deps;
    try {
      if (deps === undefined) response.writeHead(503).end();
      else await route(request, response, new URL(request.url ?? "/", this.url), deps);
    } catch (error) {
      deps?.notice("files-failed", { error: messageOf(error) });
      if (!response.headersSent) response.writeHead(500).end();
    }
  }
}

async function route(request: IncomingMessage, response: ServerResponse, url: URL, deps: S3FrontDeps): Promise<void> {
  const [, bucket = ""] = url.pathname.split("/");
  const cors = bucketCorsHeaders(deps.cors.get(bucket) ?? [], request);
  for (const [name, value] of Object.entries(cors ?? {})) response.setHeader(name, value);
  const { method, headers } = request;
  if (method === "OPTIONS") preflight(response, cors !== undefined);
  else if (method === "POST" && url.pathname === `/${bucket}`) await upload(request, response, bucket, deps);
  else if (headers.authorization !== undefined) await passOn(request, response, url, deps);
  else await bySignedAddress(request, response, url, deps);
}

function preflight(response: ServerResponse, allowed: boolean): void {
  if (allowed) response.writeHead(200).end();
  else refuse(response, NO_CORS);
}

async function bySignedAddress(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  deps: S3FrontDeps,
): Promise<void> {
  const isSigned = url.searchParams.has("X-Amz-Signature");
  const refusal = isSigned ? refusalOfAddress(request.method ?? "GET", url, new Date()) : UNSIGNED;
  if (refusal === undefined) await download(request, response, url, deps);
  else refuse(response, refusal);
}
