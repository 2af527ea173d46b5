/** The audit in the inquiry table: one item for each line, by the day in Kazakhstan on which it happened. */
import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { AuditRecord } from "../domain/desk/audit.ts";
import { kazakhstanTime, type LocalDate } from "../domain/local-date.ts";
import { expiryOf } from "../domain/retention.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import type { Item } from "./inquiry-item.ts";

/** Lines that are not part of a change of an inquiry; those go into its transaction (inquiry-store.ts). */
export class AuditTrail {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** Writes a line; once more changes nothing. */
  async put(record: AuditRecord): Promise<void> {
    await this.#client.send(new PutItemCommand({ TableName: this.#tableName, Item: auditItem(record) }));
  }
}

/** The partition of a day's lines. */
function auditPartition(day: LocalDate): string {
  return `AUDIT#${day}`;
}

/** A line's item. */
export function auditItem(record: AuditRecord): Item {
  const { at, requestId } = record;
  const keys = {
    [TABLE_KEYS.partition]: auditPartition(kazakhstanTime(at).day),
    [TABLE_KEYS.sort]: `${at}#${requestId}`,
    [TABLE_KEYS.expires]: expiryOf("audit", at),
  };
  return marshall({ ...keys, ...record }, { removeUndefinedValues: true });
}
