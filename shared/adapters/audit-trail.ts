/** The audit in the inquiry table: one item for each line, by the day in Kazakhstan on which it happened. */
import { type DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { type AuditLine, auditLine } from "../contracts/desk/supervisor.ts";
import { parseContract } from "../contracts/parse.ts";
import { type AuditRecord, auditPlace } from "../domain/desk/audit.ts";
import { kazakhstanTime, type LocalDate } from "../domain/local-date.ts";
import { expiryOf } from "../domain/retention.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import type { Item } from "./inquiry-item.ts";

/** Lines of one page. */
const PAGE_LINES = 100;

/**
 * Minutes for which one line tells of every look of somebody at one inquiry from one address: a page that is open looks
 * every few seconds, and nobody would find anything among thousands of lines that say so.
 */
const LOOKED_MINUTES = 60;

/** Looks that are remembered; beyond it some are told once more, which harms nobody. */
const LOOKS_REMEMBERED = 10_000;

/** Lines that are not part of a change of an inquiry; those go into its transaction (inquiry-store.ts). */
export class AuditTrail {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;
  /** Epoch milliseconds until which a look has been told, by this execution environment. */
  readonly #looked = new Map<string, number>();

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * A page of a day's lines, the latest first.
   * @param cursor of the page before
   */
  async page(
    day: LocalDate,
    cursor: string | undefined,
  ): Promise<{ readonly lines: readonly AuditLine[]; readonly cursor?: string }> {
    const partition = { [TABLE_KEYS.partition]: { S: auditPartition(day) } };
    const { Items: items = [], LastEvaluatedKey: last } = await this.#client.send(
      new QueryCommand({
        TableName: this.#tableName,
        KeyConditionExpression: `${TABLE_KEYS.partition} = :day`,
        ExpressionAttributeValues: { ":day": { S: auditPartition(day) } },
        ScanIndexForward: false,
        Limit: PAGE_LINES,
        ...(cursor === undefined ? {} : { ExclusiveStartKey: { ...partition, [TABLE_KEYS.sort]: { S: cursor } } }),
      }),
    );
    const lines = items.map((item) => parseContract(auditLine, unmarshall(item), "audit line"));
    const next = last?.[TABLE_KEYS.sort]?.S;
    return { lines, ...(next === undefined ? {} : { cursor: next }) };
  }

  /** Writes a line, once more changes nothing; of looks at an inquiry, the first in LOOKED_MINUTES. */
  async put(record: AuditRecord): Promise<void> {
    if (record.event !== "inquiry-read") return this.#write(record);
    const look = JSON.stringify([record.by.id, record.reference, record.from]);
    const at = Date.parse(record.at);
    if (at < (this.#looked.get(look) ?? 0)) return;
    await this.#write(record);
    if (this.#looked.size >= LOOKS_REMEMBERED) this.#looked.clear();
    this.#looked.set(look, at + LOOKED_MINUTES * 60_000);
  }

  async #write(record: AuditRecord): Promise<void> {
    await this.#client.send(new PutItemCommand({ TableName: this.#tableName, Item: auditItem(record) }));
  }
}

/** The partition of a day's lines. */
function auditPartition(day: LocalDate): string {
  return `AUDIT#${day}`;
}

/** A line's item. */
export function auditItem(record: AuditRecord): Item {
  const { at } = record;
  const keys = {
    [TABLE_KEYS.partition]: auditPartition(kazakhstanTime(at).day),
    [TABLE_KEYS.sort]: auditPlace(record),
    [TABLE_KEYS.expires]: expiryOf("audit", at),
  };
  return marshall({ ...keys, ...record }, { removeUndefinedValues: true });
}
