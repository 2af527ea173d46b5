/** What is resolved, closed or waits for its person, by topic and date: the clock's work list, read from its index in pages. */
import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import type { QuietStatus } from "../domain/inquiry.ts";
import type { Reference } from "../domain/reference.ts";
import { INDEXES } from "../domain/table-shape.ts";
import type { Topic } from "../domain/topic.ts";
import { type Item, referenceOfPartition, settledPartition } from "./inquiry-item.ts";

const { settled } = INDEXES;

const row = z.object({ pk: z.string(), settledAt: z.string() });

/** What to look for: a topic's inquiries that have been in a status since `upTo` or longer (ISO 8601, UTC, ms). */
export type SettledLook = {
  readonly status: QuietStatus;
  readonly topic: Topic;
  readonly upTo: string;
};

/** An inquiry that has been settled for so long. */
export type SettledInquiry = { readonly reference: Reference; readonly settledAt: string };

/** The Settled index of the inquiry table. What it costs depends on the rows read, never on the rows there are. */
export class SettledInquiries {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** The longest settled first, page by page. The index follows the table with a delay: read the inquiry itself. */
  async *find({ status, topic, upTo }: SettledLook): AsyncGenerator<SettledInquiry> {
    let from: Item | undefined;
    do {
      const page = await this.#client.send(
        new QueryCommand({
          TableName: this.#tableName,
          IndexName: settled.name,
          KeyConditionExpression: `${settled.partition} = :settled AND ${settled.sort} <= :upTo`,
          ExpressionAttributeValues: { ":settled": { S: settledPartition(status, topic) }, ":upTo": { S: upTo } },
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      for (const item of page.Items ?? []) {
        const { pk, settledAt } = parseContract(row, unmarshall(item), "settled row");
        yield { reference: referenceOfPartition(pk), settledAt };
      }
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
}
