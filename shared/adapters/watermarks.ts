/** Watermarks: how far something has got, as a time that only moves forward. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import type { Item } from "./inquiry-item.ts";

const storedWatermark = z.object({ reached: z.string() });

/** Named watermarks in the inquiry table. */
export class Watermarks {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** How far it has got; ISO 8601, UTC. Undefined if it never began. */
  async find(name: string): Promise<string | undefined> {
    const get = new GetItemCommand({ TableName: this.#tableName, Key: key(name), ConsistentRead: true });
    const { Item: item } = await this.#client.send(get);
    return item === undefined ? undefined : parseContract(storedWatermark, unmarshall(item), "watermark item").reached;
  }

  /** Moves it forward; a time it has passed already changes nothing. */
  async advance(name: string, reached: string): Promise<void> {
    const update = new UpdateItemCommand({
      TableName: this.#tableName,
      Key: key(name),
      UpdateExpression: "SET reached = :reached",
      ConditionExpression: "attribute_not_exists(reached) OR reached < :reached",
      ExpressionAttributeValues: { ":reached": { S: reached } },
    });
    try {
      await this.#client.send(update);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}

function key(name: string): Item {
  return marshall({ [TABLE_KEYS.partition]: `WATERMARK#${name}`, [TABLE_KEYS.sort]: "WATERMARK" });
}
