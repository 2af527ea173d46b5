/** Drafts in the inquiry table, one for each inquiry and operator, beside the inquiry they are about. */
import {
  ConditionalCheckFailedException,
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

/** No draft, or the very one that was known. */
const IS_KNOWN = "attribute_not_exists(#text) OR savedAt = :basedOn";

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
   * Saves a draft in the place of the one it was written on; one that was saved elsewhere meanwhile stays. Erasing meets
   * no draft that was saved after it: the inquiry has to be there.
   * @param basedOn `savedAt` of the draft that was known; undefined if none was
   * @returns "gone" if the inquiry has been erased since it was read; the draft that stands there if it is another one
   */
  async save(
    reference: Reference,
    operator: OperatorId,
    draft: Draft,
    basedOn: string | undefined,
  ): Promise<"saved" | "gone" | Draft> {
    const attributes = { ...draft, [TABLE_KEYS.expires]: expiryOf("draft", draft.savedAt) };
    const item = { ...draftKey(reference, operator), ...marshall(attributes) };
    const isThere = {
      TableName: this.#tableName,
      Key: inquiryKey(reference),
      ConditionExpression: `attribute_exists(${TABLE_KEYS.partition}) AND attribute_not_exists(erased)`,
    };
    const put = { ...this.#putOnKnown(item, basedOn), ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const };
    const transaction = new TransactWriteItemsCommand({ TransactItems: [{ ConditionCheck: isThere }, { Put: put }] });
    try {
      await this.#client.send(transaction);
      return "saved";
    } catch (error) {
      const [check, known] = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
      if (check?.Code === "ConditionalCheckFailed") return "gone";
      const other = known?.Item === undefined ? undefined : draftFromItem(known.Item);
      if (other !== undefined) return other;
      throw error;
    }
  }

  /**
   * Throws away the draft that was known; one that is not there is no failure. An empty item, which TTL removes, stands
   * in its place: the desk's role deletes nothing, so that no mistake of it can cut a history.
   * @param known `at`: ISO 8601, UTC; `basedOn`: as for a save
   * @returns the draft that stands there and stays if it is another one
   */
  async discard(
    reference: Reference,
    operator: OperatorId,
    { at, basedOn }: { readonly at: string; readonly basedOn: string | undefined },
  ): Promise<"discarded" | Draft> {
    const empty = marshall({ [TABLE_KEYS.expires]: Math.floor(Date.parse(at) / 1000) });
    const put = this.#putOnKnown({ ...draftKey(reference, operator), ...empty }, basedOn);
    try {
      await this.#client.send(new PutItemCommand({ ...put, ReturnValuesOnConditionCheckFailure: "ALL_OLD" }));
      return "discarded";
    } catch (error) {
      const item = error instanceof ConditionalCheckFailedException ? error.Item : undefined;
      const other = item === undefined ? undefined : draftFromItem(item);
      if (other !== undefined) return other;
      throw error;
    }
  }

  #putOnKnown(item: Item, basedOn = "") {
    return {
      TableName: this.#tableName,
      Item: item,
      ConditionExpression: IS_KNOWN,
      ExpressionAttributeNames: { "#text": "text" },
      ExpressionAttributeValues: { ":basedOn": { S: basedOn } },
    };
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
