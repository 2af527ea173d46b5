/** One S3 bucket: calls with patience. */
import { canonicalQuery, type Signer, signedHeaders } from "./signature.ts";

/** S3 answered, and not with what was asked for. */
class S3AnswerError extends Error {
  override name = "S3AnswerError";
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(`S3 answered ${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

/** One call; header names in lower case. */
export type S3Call = {
  readonly method: "GET" | "HEAD" | "PUT" | "DELETE";
  /** Absent = the bucket itself. */
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Besides 2xx: what is an answer and no failure, such as 404. */
  readonly accept?: readonly number[];
};

/** What S3 said. */
export type S3Answer = { readonly status: number; readonly headers: Headers; readonly body: Uint8Array };

/** Three tries of this fit into the function's time limit; copying 10 MB inside S3 takes a second or two. */
const PATIENCE_MILLISECONDS = 10_000;
const TRIES = 3;
const FIRST_BACKOFF_MILLISECONDS = 100;

/** A bucket, under its own host on AWS; under its name as a path where AWS_ENDPOINT_URL_S3 names another implementation. */
export class Bucket {
  readonly name: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #address: string;

  constructor(name: string, environment: NodeJS.ProcessEnv) {
    const { AWS_REGION: region = "", AWS_ENDPOINT_URL_S3: endpoint } = environment;
    this.name = name;
    this.#environment = environment;
    this.#address =
      endpoint === undefined ? `https://${name}.s3.${region}.amazonaws.com` : `${endpoint.replace(/\/$/, "")}/${name}`;
  }

  /** Who signs. To be asked at each call: Lambda renews a role's keys. */
  signer(): Signer {
    const {
      AWS_REGION: region = "",
      AWS_ACCESS_KEY_ID: accessKeyId = "",
      AWS_SECRET_ACCESS_KEY: secretAccessKey = "",
      AWS_SESSION_TOKEN: sessionToken,
    } = this.#environment;
    return { region, accessKeyId, secretAccessKey, sessionToken };
  }

  /** The address of an object, or of the bucket. Our keys hold nothing that an address spells otherwise (shared/domain/attachment.ts). */
  url(key?: string): URL {
    return new URL(key === undefined ? this.#address : `${this.#address}/${key}`);
  }

  /**
   * Calls S3, again after a fault of its own or of the network.
   * @throws S3AnswerError for any other answer than 2xx and those of `accept`; whatever fetch throws
   */
  async call(call: S3Call): Promise<S3Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await this.#once(call);
        if (isWanted(answer, call)) return answer;
        throw failure(answer);
      } catch (error) {
        const final = error instanceof S3AnswerError && error.status < 500 && error.status !== 429;
        if (final || attempt === TRIES) throw error;
        await pause(FIRST_BACKOFF_MILLISECONDS * 2 ** attempt * Math.random());
      }
    }
  }

  async #once({ method, key, query = {}, headers = {}, body }: S3Call): Promise<S3Answer> {
    const url = this.url(key);
    const asked = canonicalQuery(query);
    const sent = signedHeaders(this.signer(), { method, url, query: asked, body }, headers, new Date());
    const response = await fetch(asked === "" ? url : `${url.href}?${asked}`, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    return { status: response.status, headers: response.headers, body: new Uint8Array(await response.arrayBuffer()) };
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A copy may begin its answer with 200 and then fail: docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
function isWanted({ status, body }: S3Answer, { method, accept = [] }: S3Call): boolean {
  if (accept.includes(status)) return true;
  return status >= 200 && status < 300 && !(method === "PUT" && textOf(body).includes("<Error>"));
}

function failure({ status, body }: S3Answer): S3AnswerError {
  const code = /<Code>(\w+)<\/Code>/.exec(textOf(body))?.[1] ?? "";
  // A failure inside a 200 is S3's own: it counts as one, so that it is tried again.
  return new S3AnswerError(status < 300 ? 500 : status, code);
}

function textOf(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}
