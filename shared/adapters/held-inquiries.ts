/**
 * Inquiries that wait, in the inquiry table: a copy of the message that the queue holds back, so that it can be handed
 * over sooner. The queue's own copy is the one that nothing can lose.
 */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import type { Reference } from "../domain/reference.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { type Item, inquiryPartition } from "./inquiry-item.ts";

/** Milliseconds; the inquiry is accepted already, and the person waits for their number. */
const PATIENCE_MILLISECONDS = 1_000;

const storedHold = z.object({ body: z.optional(z.string()), group: z.string() });

/** A message that waits. */
export type HeldMessage = { readonly body: string; readonly group: string };

/** Inquiries that wait, beside where they will be. */
export class HeldInquiries {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * Keeps the copy; one that is there already, or has been handed over, stays as it is.
   * @param until when DynamoDB may remove it; epoch seconds
   */
  async keep(reference: Reference, message: HeldMessage, until: number): Promise<void> {
    const put = new PutItemCommand({
      TableName: this.#tableName,
      Item: { ...holdKey(reference), ...marshall({ ...message, [TABLE_KEYS.expires]: until }) },
      ConditionExpression: `attribute_not_exists(${TABLE_KEYS.partition})`,
    });
    try {
      await this.#client.send(put, { abortSignal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  /** The copy as it stands now (a consistent read); undefined if the inquiry does not wait, or has been handed over. */
  async find(reference: Reference): Promise<HeldMessage | undefined> {
    const get = new GetItemCommand({ TableName: this.#tableName, Key: holdKey(reference), ConsistentRead: true });
    const { Item: item } = await this.#client.send(get);
    return item === undefined ? undefined : heldMessage(item);
  }

  /** Forgets what was held: it has been handed over. */
  async forget(reference: Reference): Promise<void> {
    await this.#client.send(
      new UpdateItemCommand({
        TableName: this.#tableName,
        Key: holdKey(reference),
        UpdateExpression: "REMOVE body",
        ConditionExpression: "attribute_exists(body)",
      }),
    );
  }
}

function holdKey(reference: Reference): Item {
  return marshall({ [TABLE_KEYS.partition]: inquiryPartition(reference), [TABLE_KEYS.sort]: SORT_KEYS.held });
}

/**
 * The message of a held inquiry's item; undefined if it has been handed over.
 * @throws ContractError if the item is not one of ours
 */
export function heldMessage(item: Item): HeldMessage | undefined {
  const { body, group } = parseContract(storedHold, unmarshall(item), "held inquiry");
  return body === undefined ? undefined : { body, group };
}
