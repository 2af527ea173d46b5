/** Lambda's poller for one queue: receives, invokes, deletes what succeeded, lets the rest reappear. */
import { setTimeout as delay } from "node:timers/promises";
import * as z from "zod";
import { piecesOf } from "../shared/platform/gathering.ts";
import { failedItems } from "./batch-response.ts";
import { type Pattern, passes } from "./filter.ts";
import type { FunctionHost } from "./function-host.ts";
import type { JsonService } from "./json-service.ts";
import { messageOf, nameOf } from "./local-stack-error.ts";
import type { Notice } from "./notices.ts";
import { type QueuedMessage, queuedMessageSchema, sqsFilterEvent, sqsRecord } from "./sqs-record.ts";

/** SQS gives, deletes and changes at most this many messages at a time. */
const SQS_BATCH_MAX = 10;
const AFTER_ERROR_MILLISECONDS = 500;

const receivedSchema = z.object({ Messages: z.array(queuedMessageSchema).default([]) });
/** Deletions and changes of visibility: what they fail at comes back by itself. */
const doneSchema = z.unknown();

export type SqsSourceSettings = {
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly region: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  /** How many batches may be with the function at once. */
  readonly concurrency: number;
  readonly reportsFailures: boolean;
  readonly patterns: readonly Pattern[];
  readonly retryDelaySeconds: number;
  /** How long a poll waits for the first message. */
  readonly pollSeconds: number;
};

export class SqsSource {
  readonly #sqs: JsonService;
  readonly #host: FunctionHost;
  readonly #settings: SqsSourceSettings;
  readonly #notice: Notice;
  readonly #running = new Set<Promise<void>>();
  #stopping = false;
  #polling: Promise<void> | undefined;

  constructor(sqs: JsonService, host: FunctionHost, settings: SqsSourceSettings, notice: Notice) {
    this.#sqs = sqs;
    this.#host = host;
    this.#settings = settings;
    this.#notice = notice;
  }

  start(): void {
    this.#polling = this.#poll();
  }

  /** Ends after the batches under way; a poll that waits must be woken, or ends by itself. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#polling;
    await Promise.all(this.#running);
  }

  async #poll(): Promise<void> {
    while (!this.#stopping) {
      if (this.#running.size >= this.#settings.concurrency) {
        await Promise.race(this.#running);
        continue;
      }
      try {
        const messages = await this.#receiveBatch();
        if (messages.length > 0) this.#track(this.#handle(messages));
      } catch (error) {
        this.#notice("receive-failed", { queue: this.#settings.queueArn, error: nameOf(error) });
        await delay(AFTER_ERROR_MILLISECONDS);
      }
    }
  }

  #track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => this.#notice("batch-failed", { function: this.#host.name, error: messageOf(error) }))
      .finally(() => this.#running.delete(tracked));
    this.#running.add(tracked);
  }

  /** Fills a batch: until it is full, the window is over, or (without a window) the queue has no more at once. */
  async #receiveBatch(): Promise<readonly QueuedMessage[]> {
    const { batchSize, windowSeconds, pollSeconds } = this.#settings;
    const batch = await this.#receive(batchSize, pollSeconds);
    const windowEnds = Date.now() + windowSeconds * 1000;
    let more = batch.length === SQS_BATCH_MAX || (batch.length > 0 && windowSeconds > 0);
    while (more && batch.length < batchSize && !this.#stopping) {
      const secondsLeft = Math.max(0, Math.ceil((windowEnds - Date.now()) / 1000));
      const next = await this.#receive(batchSize - batch.length, Math.min(secondsLeft, pollSeconds));
      batch.push(...next);
      more = next.length === SQS_BATCH_MAX || Date.now() < windowEnds;
    }
    return batch;
  }

  async #receive(wanted: number, waitSeconds: number): Promise<QueuedMessage[]> {
    const receive = {
      QueueUrl: this.#settings.queueUrl,
      MaxNumberOfMessages: Math.min(SQS_BATCH_MAX, wanted),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    };
    return (await this.#sqs.call("ReceiveMessage", receive, receivedSchema)).Messages;
  }

  async #handle(received: readonly QueuedMessage[]): Promise<void> {
    const { patterns } = this.#settings;
    const wanted = received.filter((message) => passes(patterns, sqsFilterEvent(message, this.#settings)));
    // What the filter does not want is taken off the queue, as Lambda does it.
    await this.#delete(received.filter((message) => !wanted.includes(message)));
    if (wanted.length === 0) return;
    const failed = await this.#invoke(wanted);
    await this.#delete(wanted.filter((message) => !failed.has(message.MessageId)));
    await this.#showAgainSoon(wanted.filter((message) => failed.has(message.MessageId)));
  }

  /** @returns the ids of the messages that were not dealt with */
  async #invoke(messages: readonly QueuedMessage[]): Promise<ReadonlySet<string>> {
    const ids = messages.map(({ MessageId }) => MessageId);
    try {
      const answer = await this.#host.invoke({
        Records: messages.map((message) => sqsRecord(message, this.#settings)),
      });
      if (!this.#settings.reportsFailures) return new Set();
      const failed = failedItems(answer, ids);
      return failed === "all" ? new Set(ids) : failed;
    } catch (error) {
      this.#notice("function-failed", { function: this.#host.name, records: ids.length, error: messageOf(error) });
      return new Set(ids);
    }
  }

  async #delete(messages: readonly QueuedMessage[]): Promise<void> {
    const { queueUrl: QueueUrl } = this.#settings;
    for (const part of piecesOf(messages, SQS_BATCH_MAX)) {
      const Entries = part.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await this.#sqs.call("DeleteMessageBatch", { QueueUrl, Entries }, doneSchema);
    }
  }

  async #showAgainSoon(messages: readonly QueuedMessage[]): Promise<void> {
    const { queueUrl: QueueUrl, retryDelaySeconds: VisibilityTimeout } = this.#settings;
    for (const part of piecesOf(messages, SQS_BATCH_MAX)) {
      const Entries = part.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle, VisibilityTimeout }));
      await this.#sqs.call("ChangeMessageVisibilityBatch", { QueueUrl, Entries }, doneSchema);
    }
  }
}
