/** Stands between callers and emulators, lets every call through, and notes what AWS would bill for it. */
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import * as z from "zod";
import { LOOPBACK, listenOnLoopback } from "../local/loopback.ts";

/** One call as it was seen. */
export type ObservedCall = {
  /** A function's name, or `event-sources` for Lambda's pollers. */
  readonly caller: string;
  readonly service: string;
  /** The API's operation, such as PutItem. */
  readonly operation: string;
  readonly queueUrl: string | undefined;
  /** Messages received, or entries of a batch; 1 for other calls. */
  readonly messages: number;
  /** DynamoDB's own word for what the call consumed: write units of a write, read units of a read. */
  readonly units: number;
  /** Items that a query looked at, and those it gave back. */
  readonly scanned: number;
  readonly returned: number;
};

const capacity = z.object({ CapacityUnits: z.number().default(0) });
const queryText = z.object({ QueueUrl: z.string().optional(), Entries: z.array(z.unknown()).optional() }).catch({});
const answerText = z
  .object({
    ConsumedCapacity: z.union([capacity.transform((one) => [one]), z.array(capacity)]).default([]),
    Messages: z.array(z.unknown()).optional(),
    ScannedCount: z.number().default(0),
    Count: z.number().default(0),
  })
  .catch({ ConsumedCapacity: [], ScannedCount: 0, Count: 0 });

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
};

type Target = { readonly caller: string; readonly service: string; readonly url: string };

export class Observer {
  readonly calls: ObservedCall[] = [];
  readonly #targets = new Map<string, Target>();
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server: Server;
  readonly #port: number;

  static async start(): Promise<Observer> {
    const server = createServer();
    return new Observer(server, await listenOnLoopback(server, 0, "bench observer"));
  }

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.#port = port;
    server.on("request", (incoming, outgoing) => {
      this.#serve(incoming, outgoing).catch(() => outgoing.destroy());
    });
  }

  /** The URL that stands for a service as one caller sees it; fits LocalStackOptions.endpointFor. */
  readonly endpointFor = (caller: string, service: string, url: string): string => {
    const path = `/${caller}/${service}`;
    this.#targets.set(path, { caller, service, url });
    return `http://${LOOPBACK}:${this.#port}${path}`;
  };

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    this.#agent.destroy();
    await closed;
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const [, caller, service, ...rest] = (incoming.url ?? "/").split("/");
    const target = this.#targets.get(`/${caller}/${service}`);
    if (target === undefined) throw new Error(`Nothing is behind ${incoming.url}`);
    const given = await bodyOf(incoming);
    const body = target.service === "dynamodb" ? askingForUnits(given) : given;
    const answer = await this.#forward(incoming, new URL(`/${rest.join("/")}`, target.url), body);
    this.calls.push(observed(target, operationOf(incoming, given), given, answer));
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  #forward(incoming: IncomingMessage, url: URL, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { ...incoming.headers, host: url.host, "content-length": String(body.length) };
      const onward = request(url, { method: incoming.method ?? "POST", headers, agent: this.#agent }, (answer) => {
        bodyOf(answer).then(
          (read) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: read }),
          reject,
        );
      });
      onward.on("error", reject).end(body);
    });
  }
}

function observed({ caller, service }: Target, operation: string, given: Buffer, answer: Answer): ObservedCall {
  const { QueueUrl, Entries } = queryText.parse(jsonOf(given));
  const { ConsumedCapacity, Messages, ScannedCount, Count } = answerText.parse(jsonOf(answer.body));
  const isReceive = operation === "ReceiveMessage";
  return {
    caller,
    service,
    operation,
    queueUrl: QueueUrl,
    messages: isReceive ? (Messages?.length ?? 0) : (Entries?.length ?? 1),
    units: ConsumedCapacity.reduce((total, { CapacityUnits }) => total + CapacityUnits, 0),
    scanned: ScannedCount,
    returned: Count,
  };
}

/** Emulators check no signature, so the question may be added on the way. */
function askingForUnits(body: Buffer): Buffer {
  const question = z.record(z.string(), z.unknown()).safeParse(jsonOf(body));
  return question.success ? Buffer.from(JSON.stringify({ ...question.data, ReturnConsumedCapacity: "TOTAL" })) : body;
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** JSON protocols name the operation in a header, SES's query protocol in the form. */
function operationOf(incoming: IncomingMessage, body: Buffer): string {
  const target = incoming.headers["x-amz-target"];
  if (typeof target === "string") return target.slice(target.lastIndexOf(".") + 1);
  return new URLSearchParams(body.toString("utf8")).get("Action") ?? "?";
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(bytesOf(chunk));
  return Buffer.concat(chunks);
}

function bytesOf(chunk: unknown): Buffer {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  throw new TypeError("Not a chunk of bytes");
}
