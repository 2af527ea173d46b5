/**
 * Calls of AWS's JSON protocol without the SDK: unsigned, for emulators check no signature, and with nothing taken apart.
 * Pollers make most of the calls on this machine; by the SDK they cost a third of what the whole service did (24 November 2026).
 */
import { Agent, type IncomingMessage, request } from "node:http";
import type * as z from "zod";
import { LOCAL_CREDENTIALS } from "./aws-clients.ts";
import { readBody } from "./http-body.ts";
import { objectOf, parseJson, textOf, tryParseJson } from "./json.ts";

/** The APIs that pollers call, by the prefix of their operations and the name in a signature. */
const APIS = {
  queues: { prefix: "AmazonSQS", signed: "sqs" },
  streams: { prefix: "DynamoDBStreams_20120810", signed: "dynamodb" },
} as const;

/** What the service answered instead of doing it; `name` is AWS's word for it. */
class ServiceFailure extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The other side closed a connection that lay idle just as it was taken: nodejs.org/api/http.html#requestreusedsocket */
class StaleConnectionError extends Error {
  override name = "StaleConnectionError";
}

/** One service at one address, over connections that stay open. */
export class JsonService {
  readonly #url: URL;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #headers: Readonly<Record<string, string>>;
  readonly #prefix: string;

  constructor(api: keyof typeof APIS, endpoint: string, region: string) {
    const { prefix, signed } = APIS[api];
    this.#prefix = prefix;
    this.#url = new URL(endpoint);
    // Emulators look whether these are there, not whether they are right; some keep apart what belongs to different
    // keys and regions, and read both from here.
    const credential = `${LOCAL_CREDENTIALS.accessKeyId}/20000101/${region}/${signed}/aws4_request`;
    this.#headers = {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-date": "20000101T000000Z",
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=local`,
    };
  }

  /**
   * One call.
   * @throws Error named as AWS names what went wrong, or the transport's own
   */
  async call<Answer>(operation: string, input: object, answer: z.ZodType<Answer>): Promise<Answer> {
    const response = await this.#post(operation, JSON.stringify(input));
    const text = String(await readBody(response));
    if (response.statusCode !== 200) throw failureOf(text, response.statusCode);
    return answer.parse(parseJson(text === "" ? "{}" : text));
  }

  destroy(): void {
    this.#agent.destroy();
  }

  async #post(operation: string, body: string): Promise<IncomingMessage> {
    try {
      return await this.#postOnce(operation, body);
    } catch (error) {
      if (!(error instanceof StaleConnectionError)) throw error;
      return this.#postOnce(operation, body);
    }
  }

  #postOnce(operation: string, body: string): Promise<IncomingMessage> {
    const length = Buffer.byteLength(body);
    const headers = { ...this.#headers, "x-amz-target": `${this.#prefix}.${operation}`, "content-length": length };
    return new Promise((resolve, reject) => {
      const sent = request(this.#url, { method: "POST", agent: this.#agent, headers }, resolve);
      sent.on("error", (error) => {
        const isStale = sent.reusedSocket && "code" in error && error.code === "ECONNRESET";
        reject(isStale ? new StaleConnectionError("The connection was closed", { cause: error }) : error);
      });
      sent.end(body);
    });
  }
}

function failureOf(text: string, status: number | undefined): ServiceFailure {
  const answer = objectOf(tryParseJson(text));
  const name = textOf(answer["__type"] ?? String(status)).replace(/^.*#/, "");
  return new ServiceFailure(name, textOf(answer["message"] ?? answer["Message"] ?? `HTTP ${status}`));
}
