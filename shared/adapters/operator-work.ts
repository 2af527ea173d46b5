/** What an operator has: the index ByOperator, whose rows are the open inquiries that are theirs. */
import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import type { OperatorId } from "../domain/desk/operator.ts";
import { INQUIRY_STATUSES, type Inquiry, type InquiryStatus } from "../domain/inquiry.ts";
import type { Reference } from "../domain/reference.ts";
import { INDEXES, TABLE_KEYS } from "../domain/table-shape.ts";
import { operatorPartition, referenceOfPartition } from "./inquiry-item.ts";

/** Reads inquiries one by one; shared/adapters/inquiry-store.ts does. */
type Finder = { find(reference: Reference): Promise<Inquiry | "erased" | undefined> };

const { byOperator } = INDEXES;

const row = z.object({ [TABLE_KEYS.partition]: z.string(), status: z.enum(INQUIRY_STATUSES) });

/** Somebody's work in the inquiry table. What it costs depends on what they have, never on what others have. */
export class OperatorWork {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;
  readonly #inquiries: Finder;

  constructor(client: DynamoDBClient, tableName: string, inquiries: Finder) {
    this.#client = client;
    this.#tableName = tableName;
    this.#inquiries = inquiries;
  }

  /** The open inquiries that are theirs, the one due first in front. The index follows the table with a delay. */
  async of(
    operator: OperatorId,
  ): Promise<readonly { readonly reference: Reference; readonly status: InquiryStatus }[]> {
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#tableName,
        IndexName: byOperator.name,
        KeyConditionExpression: `${byOperator.partition} = :operator`,
        ExpressionAttributeValues: { ":operator": { S: operatorPartition(operator) } },
      },
    );
    const rows = [];
    for await (const { Items: items = [] } of pages) {
      for (const item of items) {
        const { pk, status } = parseContract(row, unmarshall(item), "work row");
        rows.push({ reference: referenceOfPartition(pk), status });
      }
    }
    return rows;
  }

  /** The same, whole: each is read by itself, so many at most. */
  async whole(operator: OperatorId, atMost: number): Promise<readonly Inquiry[]> {
    const rows = (await this.of(operator)).slice(0, atMost);
    const found = await Promise.all(rows.map(({ reference }) => this.#inquiries.find(reference)));
    const stored = found.filter((inquiry) => inquiry !== undefined && inquiry !== "erased");
    return stored.filter(({ assignee }) => assignee === operator);
  }
}
