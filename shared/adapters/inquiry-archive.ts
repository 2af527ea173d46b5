/** The inquiry table as a whole, for offline work: everything out of it, and whether things are in it. No request path. */
import { setTimeout as pause } from "node:timers/promises";
import { type AttributeValue, BatchGetItemCommand, type DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Entry } from "../domain/entry.ts";
import type { Inquiry } from "../domain/inquiry.ts";
import type { Reference } from "../domain/reference.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { entryFromItem } from "./entry-item.ts";
import { type Item, identityFromItem, inquiryFromItem, inquiryKey } from "./inquiry-item.ts";

/** An inquiry with its whole history, oldest entry first. */
export type ArchivedInquiry = { readonly inquiry: Inquiry; readonly entries: readonly Entry[] };

/** How an archive reads. */
export type ArchiveReading = {
  /** Reads the history of one inquiry; InquiryStore does. */
  readonly entries: (reference: Reference) => Promise<readonly Entry[]>;
  /** Read units a second at most, so that an export does not take the throughput of those who work. */
  readonly unitsPerSecond: number;
  /** Waits so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
};

/** Items looked at in one call: some 100 read units at 1.6 KB an item, so that the pace is even. */
const PAGE_ITEMS = 500;

/** BatchGetItem's limit. */
const KEYS_PER_CALL = 100;

/** Waits for the rest of a call that DynamoDB answered in part; doubled each time. */
const FIRST_BACKOFF_MILLISECONDS = 100;
const LAST_BACKOFF_MILLISECONDS = 5_000;

/** The inquiry table, read from one end to the other. */
export class InquiryArchive {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * Every inquiry that exists, in no order. What is erased or not opened yet is left out.
   * @throws ContractError if an item is not one of ours
   */
  async *inquiries(reading: ArchiveReading): AsyncGenerator<ArchivedInquiry> {
    let partition: Item[] = [];
    for await (const item of this.#items(reading)) {
      if (partition[0] !== undefined && keyOf(partition[0], "partition") !== keyOf(item, "partition")) {
        yield* archived(partition, reading);
        partition = [];
      }
      partition.push(item);
    }
    yield* archived(partition, reading);
  }

  /**
   * Which of these inquiries the table holds (consistent reads), be it as the tombstone that erasure leaves.
   * @throws whatever DynamoDB throws once the client's own retries are used up
   */
  async stored(references: readonly Reference[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let first = 0; first < references.length; first += KEYS_PER_CALL) {
      const keys = references.slice(first, first + KEYS_PER_CALL).map(inquiryKey);
      const partitions = await this.#present(keys);
      for (const reference of references.slice(first, first + KEYS_PER_CALL)) {
        if (partitions.has(keyOf(inquiryKey(reference), "partition"))) found.add(reference);
      }
    }
    return found;
  }

  async #present(keys: readonly Item[]): Promise<ReadonlySet<string>> {
    const present = new Set<string>();
    let wanted: Record<string, AttributeValue>[] = [...keys];
    let backoff = FIRST_BACKOFF_MILLISECONDS;
    while (wanted.length > 0) {
      const request = { Keys: wanted, ConsistentRead: true, ProjectionExpression: TABLE_KEYS.partition };
      const answer = await this.#client.send(new BatchGetItemCommand({ RequestItems: { [this.#tableName]: request } }));
      for (const item of answer.Responses?.[this.#tableName] ?? []) present.add(keyOf(item, "partition"));
      wanted = answer.UnprocessedKeys?.[this.#tableName]?.Keys ?? [];
      if (wanted.length === 0) break;
      await pause(backoff);
      backoff = Math.min(2 * backoff, LAST_BACKOFF_MILLISECONDS);
    }
    return present;
  }

  async *#items(reading: ArchiveReading): AsyncGenerator<Item> {
    const wait = reading.pause ?? pause;
    let from: Item | undefined;
    do {
      const page = await this.#client.send(
        new ScanCommand({
          TableName: this.#tableName,
          Limit: PAGE_ITEMS,
          FilterExpression: "#sort = :inquiry OR begins_with(#sort, :entry)",
          ExpressionAttributeNames: { "#sort": TABLE_KEYS.sort },
          ExpressionAttributeValues: { ":inquiry": { S: SORT_KEYS.inquiry }, ":entry": { S: SORT_KEYS.entryPrefix } },
          ReturnConsumedCapacity: "TOTAL",
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      yield* page.Items ?? [];
      from = page.LastEvaluatedKey;
      const units = page.ConsumedCapacity?.CapacityUnits ?? 0;
      if (from !== undefined) await wait((units / reading.unitsPerSecond) * 1000);
    } while (from !== undefined);
  }
}

/** The inquiry of one partition's items, with the history read again when the scan met only part of it. */
async function* archived(items: readonly Item[], { entries }: ArchiveReading): AsyncGenerator<ArchivedInquiry> {
  const snapshot = items.find((item) => keyOf(item, "sort") === SORT_KEYS.inquiry);
  if (snapshot === undefined || identityFromItem(snapshot).erased === true) return;
  const inquiry = inquiryFromItem(snapshot);
  const met = items.filter((item) => item !== snapshot).map(entryFromItem);
  // Entry n made version n, so the number of entries is known. A page read between two changes can be behind.
  yield { inquiry, entries: met.length === inquiry.version ? met : await entries(inquiry.reference) };
}

function keyOf(item: Item, key: "partition" | "sort"): string {
  return item[TABLE_KEYS[key]]?.S ?? "";
}
