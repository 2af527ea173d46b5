/** The places for an inquiry's files, in the inquiry table: taken and moved on by conditional writes. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import { FILE_STATES, type FilePlace, type FileState } from "../domain/attachment.ts";
import { FILE_TYPE_CODES } from "../domain/file-type.ts";
import type { Reference } from "../domain/reference.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { type Item, inquiryKey, inquiryPartition } from "./inquiry-item.ts";

const storedPlace = z.object({
  place: z.int(),
  id: z.string(),
  state: z.enum(FILE_STATES),
  title: z.string(),
  declaredType: z.optional(z.enum(FILE_TYPE_CODES)),
  uses: z.int(),
  requestedAt: z.string(),
  requestDigest: z.optional(z.string()),
  sizeBytes: z.optional(z.int()),
});

/** Items `FILE#<place>` of an inquiry's partition. The change relay is not woken by them. */
export class FilePlaces {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** The places that were ever taken (a consistent read of five small items at most). */
  async of(reference: Reference): Promise<readonly FilePlace[]> {
    const query = new QueryCommand({
      TableName: this.#tableName,
      KeyConditionExpression: `${TABLE_KEYS.partition} = :inquiry AND begins_with(${TABLE_KEYS.sort}, :file)`,
      ExpressionAttributeValues: {
        ":inquiry": { S: inquiryPartition(reference) },
        ":file": { S: SORT_KEYS.filePrefix },
      },
      ConsistentRead: true,
    });
    const { Items: items = [] } = await this.#client.send(query);
    return items.map(placeFromItem);
  }

  /**
   * Takes a place of an inquiry that exists and has not been erased.
   * @param before who held it when it was read; absent = nobody
   * @returns "taken" if somebody else was faster, "gone" if the inquiry is; nothing is written then
   */
  async take(
    reference: Reference,
    next: FilePlace,
    before: FilePlace | undefined,
  ): Promise<"yours" | "taken" | "gone"> {
    const condition = before === undefined ? ABSENT : heldBy(before);
    const put = { TableName: this.#tableName, Item: placeItem(reference, next), ...condition };
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [
        { ConditionCheck: { TableName: this.#tableName, Key: inquiryKey(reference), ConditionExpression: EXISTS } },
        { Put: put },
      ],
    });
    try {
      await this.#client.send(transaction);
      return "yours";
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const [inquiry, place] = (error.CancellationReasons ?? []).map(({ Code }) => Code);
      if (inquiry === "ConditionalCheckFailed") return "gone";
      if (place === "ConditionalCheckFailed" || [inquiry, place].includes("TransactionConflict")) return "taken";
      throw error;
    }
  }

  /**
   * Moves a file on. States only go forward, whatever comes twice or in another order.
   * @returns "passed" if it is further already, or its place has been taken by another file; nothing is written then
   */
  async move(
    reference: Reference,
    file: FilePlace,
    to: { readonly state: Exclude<FileState, "awaited">; readonly sizeBytes?: number | undefined },
  ): Promise<"moved" | "passed"> {
    const sizeBytes = to.sizeBytes ?? file.sizeBytes;
    const update = new UpdateItemCommand({
      TableName: this.#tableName,
      Key: placeKey(reference, file.place),
      UpdateExpression: `SET #state = :to${sizeBytes === undefined ? "" : ", sizeBytes = :bytes"}`,
      ConditionExpression: "id = :id AND #state IN (:awaited, :quarantined)",
      ExpressionAttributeNames: { "#state": "state" },
      ExpressionAttributeValues: {
        ":to": { S: to.state },
        ":id": { S: file.id },
        ":awaited": { S: "awaited" },
        ":quarantined": { S: "quarantined" },
        ...(sizeBytes === undefined ? {} : { ":bytes": { N: String(sizeBytes) } }),
      },
    });
    try {
      await this.#client.send(update);
      return "moved";
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return "passed";
      throw error;
    }
  }
}

const EXISTS = `attribute_exists(${TABLE_KEYS.partition}) AND attribute_not_exists(erased)`;
const ABSENT = { ConditionExpression: `attribute_not_exists(${TABLE_KEYS.partition})` };

function heldBy({ id, state }: FilePlace) {
  return {
    ConditionExpression: "id = :id AND #state = :state",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":id": { S: id }, ":state": { S: state } },
  };
}

function placeItem(reference: Reference, place: FilePlace): Item {
  return { ...placeKey(reference, place.place), ...marshall(place, { removeUndefinedValues: true }) };
}

/**
 * A place back from its item.
 * @throws ContractError if the item is not one of ours
 */
export function placeFromItem(item: Item): FilePlace {
  return parseContract(storedPlace, unmarshall(item), "file item");
}

function placeKey(reference: Reference, place: number): Item {
  return marshall({
    [TABLE_KEYS.partition]: inquiryPartition(reference),
    [TABLE_KEYS.sort]: `${SORT_KEYS.filePrefix}${place}`,
  });
}
