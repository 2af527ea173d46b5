/** The portal's public API as the command line uses it: one request is sent until it is answered, always under one key. */
import type * as z from "zod/mini";
import { type InquiryAccepted, inquiryAccepted } from "../shared/contracts/inquiry-view.ts";
import { type Problem, problem } from "../shared/contracts/problem.ts";
import { UccError } from "../shared/domain/errors.ts";
import { PROOF_HEADER } from "../shared/domain/proof-of-work.ts";
import { solve } from "./proof-of-work.ts";

/** The portal answered that it takes the inquiry, or that it never will as it is. */
export type SubmitOutcome =
  | ({ readonly outcome: "accepted" } & InquiryAccepted)
  | { readonly outcome: "refused"; readonly problem: Problem };

/** Nobody knows yet whether the inquiry was taken; the same request under the same key finds out. */
export class PortalUnavailableError extends UccError {
  readonly code = "portal-unavailable";
  readonly retryability = "transient";
}

export type PortalDeps = {
  readonly fetch: typeof fetch;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly now: () => number;
  /** From 0 to 1; spreads the tries of many programs that failed at once. */
  readonly random: () => number;
};

/** A status that says yes or no for good, or a reason to ask again. */
type Answer =
  | { readonly clear: true; readonly response: Response }
  | { readonly clear: false; readonly reason: string; readonly askedMilliseconds: number | undefined };

/** The portal answers within 25 s or never (infra/capabilities/portal-site.ts). */
const ANSWER_MILLISECONDS = 35_000;

/** Tries of one request that gets no clear answer; the waits between them add up to some eight seconds. */
const TRIES = 5;
const FIRST_WAIT_MILLISECONDS = 250;

/** Waits that the portal itself asks for are no failed tries; but one request does not wait longer than this in all. */
const PATIENCE_MILLISECONDS = 900_000;
/** A portal that says "at once" is still given a moment. */
const SHORTEST_ASKED_WAIT_MILLISECONDS = 250;

/** One portal. Its requests share one patience: when it says "too many", all of them wait. */
export class PortalClient {
  readonly #endpoint: string;
  readonly #deps: PortalDeps;
  #quietUntil = 0;
  #lastFailure = "";

  constructor(url: string, deps: PortalDeps) {
    this.#endpoint = `${url}/api/inquiries`;
    this.#deps = deps;
  }

  /**
   * Sends an inquiry. Repeats after no answer, 429 and 5xx are safe: the key makes them the same inquiry.
   * @throws PortalUnavailableError if there is no clear answer in the end
   */
  async submit(request: unknown, idempotencyKey: string): Promise<SubmitOutcome> {
    const body = JSON.stringify(request);
    let failures = 0;
    let askedMilliseconds = 0;
    while (failures < TRIES && askedMilliseconds <= PATIENCE_MILLISECONDS) {
      await this.#quiet();
      const answer = await this.#try(body, idempotencyKey);
      if (answer.clear) return clearAnswer(answer.response);
      this.#lastFailure = answer.reason;
      if (answer.askedMilliseconds === undefined) failures += 1;
      else askedMilliseconds += answer.askedMilliseconds;
      const usual = FIRST_WAIT_MILLISECONDS * 2 ** failures * (0.5 + this.#deps.random());
      this.#quietUntil = Math.max(this.#quietUntil, this.#deps.now() + (answer.askedMilliseconds ?? usual));
    }
    throw new PortalUnavailableError(`The portal at ${this.#endpoint} takes no inquiries now: ${this.#lastFailure}`);
  }

  /** After another request's failure, too, everybody waits. */
  async #quiet(): Promise<void> {
    for (let left = this.#quietUntil - this.#deps.now(); left > 0; left = this.#quietUntil - this.#deps.now()) {
      await this.#deps.pause(left);
    }
  }

  /** Once; and once more with proof of work, if that is what is missing. */
  async #try(body: string, idempotencyKey: string, proof?: string): Promise<Answer> {
    try {
      const response = await this.#deps.fetch(this.#endpoint, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "idempotency-key": idempotencyKey,
          ...(proof === undefined ? {} : { [PROOF_HEADER]: proof }),
        },
        body,
        redirect: "error",
        signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
      });
      if (response.status < 500 && response.status !== 429) return { clear: true, response };
      const solution = proof === undefined ? await solutionFor(response) : undefined;
      if (solution !== undefined) return await this.#try(body, idempotencyKey, solution);
      const askedMilliseconds = retryAfterMilliseconds(response, this.#deps.now());
      return { clear: false, reason: `it answers ${response.status}`, askedMilliseconds };
    } catch (error) {
      return { clear: false, reason: reasonOf(error), askedMilliseconds: undefined };
    }
  }
}

/** What answers the challenge that came with a 429; undefined if none did. */
async function solutionFor(answer: Response): Promise<string | undefined> {
  if (answer.status !== 429) return undefined;
  const read = problem.safeParse(parsedJson(await answer.clone().text()));
  return read.success && read.data.challenge !== undefined ? solve(read.data.challenge) : undefined;
}

/** RFC 9110 10.2.3: seconds, or a date. */
function retryAfterMilliseconds({ headers }: Response, now: number): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(SHORTEST_ASKED_WAIT_MILLISECONDS, milliseconds);
}

async function clearAnswer(answer: Response): Promise<SubmitOutcome> {
  const body = parsedJson(await answer.text());
  if (answer.status === 202) return { outcome: "accepted", ...portalSays(inquiryAccepted, body, answer) };
  return { outcome: "refused", problem: portalSays(problem, body, answer) };
}

function portalSays<T extends z.ZodMiniType>(schema: T, body: unknown, { status, url }: Response): z.output<T> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new PortalUnavailableError(`What answers at ${url} (status ${status}) is not the portal; check the address`);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema says then that this is no answer of ours.
    return undefined;
  }
}

/** fetch hides the reason ("ECONNREFUSED") in the cause of a TypeError. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return "no answer";
  return "code" in cause && typeof cause.code === "string" ? `no answer (${cause.code})` : `no answer (${cause.name})`;
}
