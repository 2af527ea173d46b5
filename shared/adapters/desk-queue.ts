/** The desk queue: a topic's open inquiries by urgency and inner due date, read from the index in pages. */
import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { reference, topic } from "../contracts/fields.ts";
import { parseContract } from "../contracts/parse.ts";
import { DUE_STATES, PRIORITIES, type Priority } from "../domain/deadline.ts";
import { endOf, type QueuePosition, queuePosition, startOf } from "../domain/desk/queue-order.ts";
import type { QueuedInquiry } from "../domain/desk/queued-inquiry.ts";
import { INQUIRY_STATUSES } from "../domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../domain/language/answer-language.ts";
import { INDEXES } from "../domain/table-shape.ts";
import { type Topic, topicEntry } from "../domain/topic.ts";
import { deskPartition, type Item } from "./inquiry-item.ts";

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

const listed = z.extend(row, {
  topic,
  version: z.int(),
  language: z.enum(ANSWER_LANGUAGES),
  script: z.optional(z.string()),
  country: z.optional(z.string()),
  gist: z.optional(z.string()),
  assignee: z.optional(z.string()),
  passOnState: z.optional(z.enum(DUE_STATES)),
  undelivered: z.optional(z.enum(["bounced", "complained"])),
  [deskQueue.sort]: z.string(),
});

/** Rows of one shard of a topic between two places, the second included. */
export type DeskLane = {
  readonly topic: Topic;
  readonly shard: number;
  readonly after: QueuePosition;
  readonly upTo: QueuePosition;
};

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
    const { topic: of, priority, after, upTo } = window;
    // "~" sorts behind every symbol of a reference, so the window is open at its beginning and closed at its end.
    const range = {
      ":from": { S: queuePosition(priority, after, "~") },
      ":to": { S: queuePosition(priority, upTo, "~") },
    };
    for (let shard = 0; shard < topicEntry(of).deskQueueShards; shard += 1) {
      const items = this.#items({ ":queue": { S: deskPartition(of, shard) }, ...range });
      for await (const item of items) yield parseContract(row, unmarshall(item), "desk queue row");
    }
  }

  /** Every row of a topic, page by page: what is open now, and nothing else of the store. */
  async *all(of: Topic): AsyncGenerator<QueuedInquiry> {
    const range = { ":from": { S: startOf("urgent") }, ":to": { S: endOf("waiting") } };
    for (let shard = 0; shard < topicEntry(of).deskQueueShards; shard += 1) {
      const items = this.#items({ ":queue": { S: deskPartition(of, shard) }, ...range });
      for await (const item of items) yield queuedInquiry(item);
    }
  }

  /** The first rows of a lane, so many at most; fewer are all of them. The index follows the table with a delay. */
  async behind({ topic: of, shard, after, upTo }: DeskLane, atMost: number): Promise<readonly QueuedInquiry[]> {
    const { Items: items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#tableName,
        IndexName: deskQueue.name,
        // A key condition knows no range that is open at its beginning: the row that stands at `after` itself is dropped.
        KeyConditionExpression: `${deskQueue.partition} = :queue AND ${deskQueue.sort} BETWEEN :after AND :upTo`,
        ExpressionAttributeValues: {
          ":queue": { S: deskPartition(of, shard) },
          ":after": { S: after },
          ":upTo": { S: upTo },
        },
        Limit: atMost + 1,
      }),
    );
    return items
      .map(queuedInquiry)
      .filter(({ position }) => position > after)
      .slice(0, atMost);
  }

  async *#items(values: Item): AsyncGenerator<Item> {
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
      yield* page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
}

function queuedInquiry(item: Item): QueuedInquiry {
  const { deskOrder: position, ...columns } = parseContract(listed, unmarshall(item), "desk queue row");
  return { ...columns, position };
}
