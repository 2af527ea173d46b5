/** Erasing an inquiry from the inquiry table: its tombstone first, in one transaction, and then everything else. */
import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { reference } from "../contracts/fields.ts";
import { parseContract } from "../contracts/parse.ts";
import type { Receipt, Tombstone } from "../domain/erasure.ts";
import { VersionConflictError } from "../domain/errors.ts";
import { CONTACT_CHOICES, type Inquiry } from "../domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../domain/language/answer-language.ts";
import type { MailId } from "../domain/mail.ts";
import type { Reference } from "../domain/reference.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { entrySortKey } from "./entry-item.ts";
import { type Item, identityFromItem, inquiryKey, inquiryPartition } from "./inquiry-item.ts";
import { mailSortKey } from "./mail-ledger.ts";

const receipt = z.object({
  reference,
  language: z.enum(ANSWER_LANGUAGES),
  contact: z.enum(CONTACT_CHOICES),
  addressProven: z.optional(z.literal(true)),
  linkVersion: z.int(),
  personKey: z.optional(z.string()),
  dueAt: z.string(),
  receivedAt: z.string(),
  person: z.object({ email: z.string() }),
});

const storedTombstone = z.object({
  reference,
  erasedAt: z.string(),
  linkVersion: z.int(),
  /** Not `version`: a change that was decided on the inquiry holds only if that is what it was (inquiry-store.ts). */
  lastVersion: z.int(),
  erasedPersonKey: z.optional(z.string()),
  receipt: z.optional(receipt),
});

/**
 * A tombstone back from its item.
 * @throws ContractError if the item is not one of ours
 */
export function tombstoneFromItem(item: Item): Tombstone {
  const { erasedPersonKey, lastVersion, ...rest } = parseContract(storedTombstone, unmarshall(item), "tombstone");
  return { ...rest, version: lastVersion, ...(erasedPersonKey === undefined ? {} : { personKey: erasedPersonKey }) };
}

/** Attributes of a tombstone that are taken away when everything else is gone. */
const LAST_REMAINS = ["erasedPersonKey", "receipt"] as const;

/** Erasure in the inquiry table. What is left of an inquiry are two items without a word of anybody. */
export class InquiryErasure {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * From here on the inquiry is erased for everybody who looks: its snapshot and its opening become tombstones in one
   * transaction, so it is in no index, nobody can change it, and a repeat of its request meets what it left.
   * @param erased `receipt` is what a confirming mail needs
   * @throws VersionConflictError if the inquiry has changed meanwhile; nothing is written then
   */
  async begin(inquiry: Inquiry, erased: { at: string; receipt?: Receipt | undefined }): Promise<void> {
    const { requestHash, version, linkVersion, personKey } = inquiry;
    const left = {
      requestHash,
      linkVersion,
      lastVersion: version,
      erasedPersonKey: personKey,
      receipt: erased.receipt,
    };
    await this.#bury(inquiry.reference, { ...left, erasedAt: erased.at }, { version });
  }

  /**
   * The same for one that was accepted and is not in the table yet. It is not known by its hash, so whatever comes
   * under this reference afterwards is taken for it.
   * @throws VersionConflictError if it has been registered meanwhile
   */
  async beginUnregistered(of: Reference, at: string): Promise<void> {
    await this.#bury(of, { linkVersion: 1, lastVersion: 0, erasedAt: at }, "absent");
  }

  async #bury(of: Reference, left: Record<string, unknown>, before: { version: number } | "absent"): Promise<void> {
    const tombstone = { erased: true, reference: of, ...left };
    const opening = { erased: true, requestHash: left["requestHash"] };
    const condition =
      before === "absent"
        ? { ConditionExpression: `attribute_not_exists(${TABLE_KEYS.partition})` }
        : {
            ConditionExpression: "version = :version AND attribute_not_exists(erased)",
            ExpressionAttributeValues: marshall({ ":version": before.version }),
          };
    const put = (key: Item, attributes: object) => ({
      TableName: this.#tableName,
      Item: { ...key, ...marshall(attributes, { removeUndefinedValues: true }) },
    });
    const opened = { ...inquiryKey(of), [TABLE_KEYS.sort]: { S: entrySortKey(1) } };
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [{ Put: { ...put(inquiryKey(of), tombstone), ...condition } }, { Put: put(opened, opening) }],
    });
    try {
      await this.#client.send(transaction);
    } catch (error) {
      if (error instanceof TransactionCanceledException)
        throw new VersionConflictError(of, before === "absent" ? 0 : before.version);
      throw error;
    }
  }

  /** What is left of an inquiry (a consistent read); undefined if it has not been erased. */
  async find(of: Reference): Promise<Tombstone | undefined> {
    const get = new GetItemCommand({ TableName: this.#tableName, Key: inquiryKey(of), ConsistentRead: true });
    const { Item: item } = await this.#client.send(get);
    return item === undefined || identityFromItem(item).erased !== true ? undefined : tombstoneFromItem(item);
  }

  /**
   * Deletes everything in the partition of an erased inquiry besides its tombstones.
   * @param spared a mail whose line is still needed
   * @returns how many items were deleted
   */
  async empty(of: Reference, spared?: MailId): Promise<number> {
    const kept = [SORT_KEYS.inquiry, entrySortKey(1), ...(spared === undefined ? [] : [mailSortKey(spared)])];
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#tableName,
        KeyConditionExpression: `${TABLE_KEYS.partition} = :inquiry`,
        ExpressionAttributeValues: { ":inquiry": { S: inquiryPartition(of) } },
        ProjectionExpression: `${TABLE_KEYS.partition}, ${TABLE_KEYS.sort}`,
        ConsistentRead: true,
      },
    );
    let deleted = 0;
    for await (const { Items: keys = [] } of pages) {
      const doomed = keys.filter((key) => !kept.some((sort) => sort === key[TABLE_KEYS.sort]?.S));
      await Promise.all(
        doomed.map((Key) => this.#client.send(new DeleteItemCommand({ TableName: this.#tableName, Key }))),
      );
      deleted += doomed.length;
    }
    return deleted;
  }

  /** Takes the last personal data out of the tombstone: afterwards it says nothing of anybody. */
  async finish(of: Reference): Promise<void> {
    await this.#client.send(
      new UpdateItemCommand({
        TableName: this.#tableName,
        Key: inquiryKey(of),
        UpdateExpression: `REMOVE ${LAST_REMAINS.join(", ")}`,
        ConditionExpression: "erased = :erased",
        ExpressionAttributeValues: marshall({ ":erased": true }),
      }),
    );
  }
}
