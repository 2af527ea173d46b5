/** Stands between the functions and the emulators, sees every outgoing call, and breaks the one that a test names. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One outgoing call of a function. */
export type OutgoingCall = {
  readonly functionName: string;
  readonly service: string;
  /** The API's operation, such as PutItem. */
  readonly operation: string;
  readonly body: string;
};

/**
 * What becomes of a call: it goes through; its process dies before the service sees it, or after; the service does it
 * but the answer is lost; or the service refuses with this answer.
 */
export type Fault =
  | "pass"
  | "die-before"
  | "die-after"
  | "lose-answer"
  | { readonly status: number; readonly body: string; readonly contentType: string };

/** A proxy whose URL for each function and service goes into LocalStackOptions.endpointFor. */
export class FaultProxy {
  readonly calls: OutgoingCall[] = [];
  #decide: (call: OutgoingCall) => Fault = () => "pass";
  #kill: (functionName: string) => Promise<void> = async () => {};
  readonly #targets = new Map<string, { functionName: string; service: string; url: string }>();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<FaultProxy> {
    const server = createServer();
    const proxy = new FaultProxy(server);
    server.on("request", (incoming: IncomingMessage, outgoing: ServerResponse) => {
      proxy.#serve(incoming, outgoing).catch(() => outgoing.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  /** The URL that stands for one service as one function sees it. */
  readonly endpointFor = (functionName: string, service: string, url: string): string => {
    const path = `/${functionName}/${service}`;
    this.#targets.set(path, { functionName, service, url });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  };

  /** How processes are ended; local/stack.ts does it. */
  killBy(kill: (functionName: string) => Promise<void>): void {
    this.#kill = kill;
  }

  /** From now on each call meets what this says. */
  decideBy(decide: (call: OutgoingCall) => Fault): void {
    this.#decide = decide;
  }

  /** From now on every call goes through. */
  calm(): void {
    this.#decide = () => "pass";
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const target = [...this.#targets].find(([path]) => incoming.url === path || incoming.url?.startsWith(`${path}/`));
    if (target === undefined) throw new Error(`No service behind ${incoming.url}`);
    const [path, { functionName, service, url }] = target;
    const body = await bodyOf(incoming);
    const call = { functionName, service, operation: operationOf(incoming, body), body: body.toString("utf8") };
    this.calls.push(call);
    const fault = this.#decide(call);
    if (fault === "die-before") return this.#end(functionName, outgoing);
    if (typeof fault === "object") {
      outgoing.writeHead(fault.status, { "content-type": fault.contentType }).end(fault.body);
      return;
    }
    const answer = await forward(incoming, new URL((incoming.url ?? "").slice(path.length) || "/", url), body);
    if (fault === "die-after") return this.#end(functionName, outgoing);
    if (fault === "lose-answer") return void outgoing.destroy();
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async #end(functionName: string, outgoing: ServerResponse): Promise<void> {
    await this.#kill(functionName);
    outgoing.destroy();
  }
}

async function bodyOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function operationOf(incoming: IncomingMessage, body: Buffer): string {
  const target = incoming.headers["x-amz-target"];
  if (typeof target === "string") return target.slice(target.lastIndexOf(".") + 1);
  return new URLSearchParams(body.toString("utf8")).get("Action") ?? `${incoming.method} ${incoming.url}`;
}

type Answer = {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
};

function forward(incoming: IncomingMessage, url: URL, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { ...incoming.headers, host: url.host };
    const onward = request(url, { method: incoming.method ?? "POST", headers }, (answer) => {
      bodyOf(answer).then(
        (read) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: read }),
        reject,
      );
    });
    onward.on("error", reject);
    onward.end(body);
  });
}
