/** Who waited longest when the desk was counted last, one item of the inquiry table: as many rows as there are kinds, whatever is stored. */
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { reference, topic } from "../contracts/fields.ts";
import { parseContract } from "../contracts/parse.ts";
import { PRIORITIES } from "../domain/deadline.ts";
import type { Waiting } from "../domain/desk/longest-waiting.ts";
import { INQUIRY_STATUSES } from "../domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../domain/language/answer-language.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";

const KEY = { [TABLE_KEYS.partition]: "BOARD", [TABLE_KEYS.sort]: "LONGEST-WAITING" };

const stored = z.object({
  waiting: z.array(
    z.object({
      reference,
      receivedAt: z.string(),
      topic,
      language: z.enum(ANSWER_LANGUAGES),
      priority: z.enum(PRIORITIES),
      status: z.enum(INQUIRY_STATUSES),
      assignee: z.optional(z.string()),
    }),
  ),
});

/** Keeps them between one count and the next. */
export class LongestWaitingStore {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** The longest waiting first; empty before the first count. */
  async find(): Promise<readonly Waiting[]> {
    const { Item: item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#tableName, Key: marshall(KEY) }),
    );
    return item === undefined ? [] : parseContract(stored, unmarshall(item), "longest waiting").waiting;
  }

  /** Takes the place of the list before. */
  async put(waiting: readonly Waiting[]): Promise<void> {
    const item = marshall({ ...KEY, waiting }, { removeUndefinedValues: true });
    await this.#client.send(new PutItemCommand({ TableName: this.#tableName, Item: item }));
  }
}
