/** One batch of stream records until it is done or given up on: retries, bisecting, partial failures. */
import { setTimeout as delay } from "node:timers/promises";
import { failedItems } from "./batch-response.ts";
import type { FunctionHost } from "./function-host.ts";
import { messageOf } from "./local-stack-error.ts";
import type { Notice } from "./notices.ts";
import type { LambdaStreamRecord } from "./stream-record.ts";

const FIRST_RETRY_MILLISECONDS = 100;
const RETRY_MAX_MILLISECONDS = 1_000;

export type RetrySettings = {
  readonly bisects: boolean;
  readonly reportsFailures: boolean;
  /** Infinity = until the records are too old. */
  readonly retries: number;
  readonly maxAgeSeconds: number;
};

/** Why records were given up on, in Lambda's words. */
export type GiveUpCondition = "RetryAttemptsExhausted" | "EventAgeExceeded";

export type GivenUp = {
  readonly records: readonly LambdaStreamRecord[];
  readonly condition: GiveUpCondition;
  readonly invokeCount: number;
};

export type StreamBatchDeps = {
  readonly host: FunctionHost;
  readonly settings: RetrySettings;
  readonly signal: AbortSignal;
  readonly notice: Notice;
  /** Keeps what the function could not deal with; must not return before it is safe. */
  readonly giveUp: (lost: GivenUp) => Promise<void>;
};

/**
 * Gives the records to the function until each is dealt with or given up on.
 * @throws AbortError when the stack stops in the middle: the batch then begins anew at the next start
 */
export async function processStreamBatch(records: readonly LambdaStreamRecord[], deps: StreamBatchDeps): Promise<void> {
  await attempt(records, 0, deps);
}

async function attempt(records: readonly LambdaStreamRecord[], attempts: number, deps: StreamBatchDeps): Promise<void> {
  const [first] = records;
  if (first === undefined) return;
  deps.signal.throwIfAborted();
  const rest = await failedFrom(records, deps);
  const [failed] = rest;
  if (failed === undefined) return;
  const { bisects, retries, maxAgeSeconds } = deps.settings;
  // Splitting costs no attempt: docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html
  if (bisects && rest.length > 1) {
    const half = Math.ceil(rest.length / 2);
    await attempt(rest.slice(0, half), attempts, deps);
    await attempt(rest.slice(half), attempts, deps);
    return;
  }
  const tooOld = Date.now() - failed.createdAt > maxAgeSeconds * 1000;
  if (attempts >= retries || tooOld) {
    const condition = tooOld ? "EventAgeExceeded" : "RetryAttemptsExhausted";
    deps.notice("records-given-up", { function: deps.host.name, records: rest.length, condition });
    await deps.giveUp({ records: rest, condition, invokeCount: attempts + 1 });
    return;
  }
  await delay(Math.min(RETRY_MAX_MILLISECONDS, FIRST_RETRY_MILLISECONDS * 2 ** attempts), undefined, {
    signal: deps.signal,
  });
  await attempt(rest, attempts + 1, deps);
}

/** The records from the first failed one on: a shard is worked through in order. */
async function failedFrom(
  records: readonly LambdaStreamRecord[],
  { host, settings, notice }: StreamBatchDeps,
): Promise<readonly LambdaStreamRecord[]> {
  try {
    const answer = await host.invoke({ Records: records.map(({ event }) => event) });
    if (!settings.reportsFailures) return [];
    const numbers = records.map(({ sequenceNumber }) => sequenceNumber);
    const failed = failedItems(answer, numbers);
    if (failed === "all") return records;
    const first = numbers.findIndex((number) => failed.has(number));
    return first < 0 ? [] : records.slice(first);
  } catch (error) {
    notice("function-failed", { function: host.name, records: records.length, error: messageOf(error) });
    return records;
  }
}
