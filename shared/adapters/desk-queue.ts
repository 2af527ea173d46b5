/** The desk queue: a topic's open inquiries by urgency and inner due date, read from the index in pages. */
import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { reference } from "../contracts/fields.ts";
import { parseContract } from "../contracts/parse.ts";
import { DUE_STATES, PRIORITIES, type Priority } from "../domain/deadline.ts";
import { INQUIRY_STATUSES } from "../domain/inquiry.ts";
import { INDEXES } from "../domain/table-shape.ts";
import { type Topic, topicEntry } from "../domain/topic.ts";
import { deskOrder, deskPartition, type Item } from "./inquiry-item.ts";

const { deskQueue } = INDEXES;

const row = z.object({
  reference,
  status: z.enum(INQUIRY_STATUSES),
  priority: z.enum(PRIORITIES),
  receivedAt: z.string(),
  dueAt: z.string(),
  innerDueAt: z.string(),
  dueState: z.enum(DUE_STATES),
});

/** One row of the queue: the columns that the index copies. */
export type DeskRow = z.output<typeof row>;

/** Rows whose inner due date lies in (after, upTo]; ISO 8601, UTC. */
export type DueWindow = {
  readonly topic: Topic;
  readonly priority: Priority;
  readonly after: string;
  readonly upTo: string;
};

/** The DeskQueue index of the inquiry table. What it costs depends on the rows read, never on the rows there are. */
export class DeskQueue {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** The rows of one due window, page by page. */
  async *due(window: DueWindow): AsyncGenerator<DeskRow> {
    const { topic, priority, after, upTo } = window;
    // "~" sorts behind every symbol of a reference, so the window is open at its beginning and closed at its end.
    const range = { ":from": { S: deskOrder(priority, after, "~") }, ":to": { S: deskOrder(priority, upTo, "~") } };
    for (let shard = 0; shard < topicEntry(topic).deskQueueShards; shard += 1) {
      yield* this.#rows({ ":queue": { S: deskPartition(topic, shard) }, ...range });
    }
  }

  async *#rows(values: Item): AsyncGenerator<DeskRow> {
    let from: Item | undefined;
    do {
      const page = await this.#client.send(
        new QueryCommand({
          TableName: this.#tableName,
          IndexName: deskQueue.name,
          KeyConditionExpression: `${deskQueue.partition} = :queue AND ${deskQueue.sort} BETWEEN :from AND :to`,
          ExpressionAttributeValues: values,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      for (const item of page.Items ?? []) yield parseContract(row, unmarshall(item), "desk queue row");
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
}
