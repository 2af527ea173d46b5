/** Drafts in the inquiry table, one for each inquiry and operator, beside the inquiry they are about. */
import {
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import { DRAFT_KINDS, type Draft } from "../domain/desk/draft.ts";
import type { OperatorId } from "../domain/desk/operator.ts";
import type { Reference } from "../domain/reference.ts";
import { expiryOf } from "../domain/retention.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { type Item, inquiryKey, inquiryPartition } from "./inquiry-item.ts";

const storedDraft = z.object({ text: z.string(), kind: z.enum(DRAFT_KINDS), savedAt: z.string() });

/** Items `DRAFT#<operator>` of an inquiry's partition: erased with it, and removed by TTL (RETENTION.draft). */
export class Drafts {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * Saves a draft in the place of the one before; the last save counts, on whichever device it was made. Erasing meets
   * no draft that was saved after it: the inquiry has to be there.
   * @returns "gone" if the inquiry has been erased since it was read
   */
  async save(reference: Reference, operator: OperatorId, draft: Draft): Promise<"saved" | "gone"> {
    const attributes = { ...draft, [TABLE_KEYS.expires]: expiryOf("draft", draft.savedAt) };
    const item = { ...draftKey(reference, operator), ...marshall(attributes) };
    const isThere = {
      TableName: this.#tableName,
      Key: inquiryKey(reference),
      ConditionExpression: `attribute_exists(${TABLE_KEYS.partition}) AND attribute_not_exists(erased)`,
    };
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [{ ConditionCheck: isThere }, { Put: { TableName: this.#tableName, Item: item } }],
    });
    try {
      await this.#client.send(transaction);
      return "saved";
    } catch (error) {
      const [check] = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
      if (check?.Code === "ConditionalCheckFailed") return "gone";
      throw error;
    }
  }

  /**
   * Throws a draft away; one that is not there is no failure. An empty item, which TTL removes, stands in its place:
   * the desk's role deletes nothing, so that no mistake of it can cut a history.
   * @param at ISO 8601, UTC
   */
  async discard(reference: Reference, operator: OperatorId, at: string): Promise<void> {
    const empty = marshall({ [TABLE_KEYS.expires]: Math.floor(Date.parse(at) / 1000) });
    const item = { ...draftKey(reference, operator), ...empty };
    await this.#client.send(new PutItemCommand({ TableName: this.#tableName, Item: item }));
  }
}

/**
 * A draft back from its item.
 * @returns undefined for one that was thrown away
 * @throws ContractError if the item is not one of ours
 */
export function draftFromItem(item: Item): Draft | undefined {
  if (item["text"] === undefined) return undefined;
  return parseContract(storedDraft, unmarshall(item), "draft item");
}

function draftKey(reference: Reference, operator: OperatorId): Item {
  return marshall({
    [TABLE_KEYS.partition]: inquiryPartition(reference),
    [TABLE_KEYS.sort]: `${SORT_KEYS.draftPrefix}${operator}`,
  });
}
