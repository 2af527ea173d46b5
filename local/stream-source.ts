/** Lambda's poller for one table stream: every shard in order, from the last checkpoint on. */
import { setTimeout as delay } from "node:timers/promises";
import * as z from "zod";
import type { Checkpoints } from "./checkpoints.ts";
import { type Pattern, passes } from "./filter.ts";
import type { JsonService } from "./json-service.ts";
import { nameOf } from "./local-stack-error.ts";
import { processStreamBatch, type StreamBatchDeps } from "./stream-batch.ts";
import { lambdaStreamRecord, type StreamRecord, streamRecordSchema } from "./stream-record.ts";

/** Between reads of a quiet shard: soon after it was busy, then less and less often. */
const IDLE_MIN_MILLISECONDS = 10;
const IDLE_MAX_MILLISECONDS = 100;
const AFTER_ERROR_MILLISECONDS = 500;

const shardsSchema = z.object({ StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }) });
const iteratorSchema = z.object({ ShardIterator: z.string() });
const recordsSchema = z.object({
  Records: z.array(streamRecordSchema).default([]),
  /** None, or null, at the end of a closed shard. */
  NextShardIterator: z.string().nullish(),
});

export type StreamSourceSettings = {
  readonly streamArn: string;
  readonly region: string;
  readonly batchSize: number;
  readonly start: "TRIM_HORIZON" | "LATEST";
  readonly patterns: readonly Pattern[];
};

export type StreamSourceDeps = {
  readonly streams: JsonService;
  readonly checkpoints: Checkpoints;
  /** How a batch of this shard is dealt with. */
  readonly batchDeps: (shardId: string, signal: AbortSignal) => StreamBatchDeps;
  readonly notice: StreamBatchDeps["notice"];
};

export class StreamSource {
  readonly functionName: string;
  readonly #settings: StreamSourceSettings;
  readonly #deps: StreamSourceDeps;
  readonly #stopping = new AbortController();
  readonly #shards = new Map<string, Promise<void>>();
  readonly #replays = new Map<string, PromiseWithResolvers<void>>();
  #discovering: Promise<void> | undefined;

  constructor(functionName: string, settings: StreamSourceSettings, deps: StreamSourceDeps) {
    this.functionName = functionName;
    this.#settings = settings;
    this.#deps = deps;
  }

  start(): void {
    this.#discovering = this.#untilStopped(() => this.#discover());
  }

  /** Ends after the invocation under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#discovering;
    await Promise.all(this.#shards.values());
    for (const replay of this.#replays.values()) replay.resolve();
  }

  /** Reads every shard again from its oldest record; ends when all of it has been dealt with. */
  async replay(): Promise<void> {
    for (const shard of this.#shards.keys()) this.#replays.set(shard, Promise.withResolvers());
    await Promise.all([...this.#replays.values()].map(({ promise }) => promise));
  }

  async #discover(): Promise<void> {
    const { streamArn: StreamArn } = this.#settings;
    const { StreamDescription } = await this.#deps.streams.call("DescribeStream", { StreamArn }, shardsSchema);
    for (const { ShardId: shard } of StreamDescription.Shards) {
      if (!this.#shards.has(shard)) this.#shards.set(shard, this.#follow(shard));
    }
    // A shard that ends is followed by others: look again when one has.
    await Promise.race([...this.#shards.values(), delay(AFTER_ERROR_MILLISECONDS * 10, undefined, this.#abortable())]);
  }

  async #follow(shard: string): Promise<void> {
    let open = true;
    await this.#untilStopped(async () => {
      if (open) open = await this.#readShard(shard);
      else await delay(AFTER_ERROR_MILLISECONDS, undefined, this.#abortable());
    });
  }

  /** @returns whether there may be more: a closed shard has an end */
  async #readShard(shard: string): Promise<boolean> {
    const replay = this.#replays.get(shard);
    let iterator: string | undefined = await this.#iterator(shard, replay !== undefined);
    let idle = IDLE_MIN_MILLISECONDS;
    while (iterator !== undefined) {
      const page = await this.#records(iterator);
      iterator = page.NextShardIterator ?? undefined;
      const last = await this.#process(shard, page.Records);
      if (last !== undefined) this.#deps.checkpoints.save(this.#reader(shard), last);
      const current = this.#replays.get(shard);
      if (current !== replay) return true;
      if (last !== undefined) {
        idle = IDLE_MIN_MILLISECONDS;
        continue;
      }
      if (replay !== undefined) {
        this.#replays.delete(shard);
        replay.resolve();
        return true;
      }
      await delay(idle, undefined, this.#abortable());
      idle = Math.min(IDLE_MAX_MILLISECONDS, idle * 2);
    }
    return false;
  }

  #records(ShardIterator: string): Promise<z.output<typeof recordsSchema>> {
    return this.#deps.streams.call("GetRecords", { ShardIterator, Limit: this.#settings.batchSize }, recordsSchema);
  }

  async #iterator(shard: string, fromTheBeginning: boolean): Promise<string> {
    const { streamArn: StreamArn, start } = this.#settings;
    const position = fromTheBeginning ? undefined : this.#deps.checkpoints.position(this.#reader(shard));
    const from =
      position === undefined
        ? ({ ShardIteratorType: fromTheBeginning ? "TRIM_HORIZON" : start } as const)
        : ({ ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: position } as const);
    const place = { StreamArn, ShardId: shard, ...from };
    return (await this.#deps.streams.call("GetShardIterator", place, iteratorSchema)).ShardIterator;
  }

  /** @returns the sequence number of the last record, whether it was wanted or not */
  async #process(shard: string, records: readonly StreamRecord[]): Promise<string | undefined> {
    const { streamArn, region, patterns } = this.#settings;
    const all = records.map((record) => lambdaStreamRecord(record, streamArn, region));
    const wanted = all.filter(({ event }) => passes(patterns, event));
    await processStreamBatch(wanted, this.#deps.batchDeps(shard, this.#stopping.signal));
    return all.at(-1)?.sequenceNumber;
  }

  #reader(shard: string): string {
    return `${this.functionName}|${this.#settings.streamArn}|${shard}`;
  }

  #abortable() {
    return { signal: this.#stopping.signal };
  }

  /** Runs the step again and again; an error is noticed and waited out, it never ends the reading. */
  async #untilStopped(step: () => Promise<void>): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await step();
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        this.#deps.notice("stream-failed", { function: this.functionName, error: nameOf(error) });
        await delay(AFTER_ERROR_MILLISECONDS);
      }
    }
  }
}
