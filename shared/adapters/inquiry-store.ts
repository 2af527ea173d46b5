/** Inquiries and their entries in the inquiry table. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { ActionRefusedError } from "../domain/desk/refused-action.ts";
import type { Entry, NewEntry } from "../domain/entry.ts";
import { ReferenceCollisionError, VersionConflictError } from "../domain/errors.ts";
import type { Inquiry } from "../domain/inquiry.ts";
import type { Change } from "../domain/life.ts";
import type { MailId } from "../domain/mail.ts";
import type { Reference } from "../domain/reference.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { entryFromItem, entrySortKey, entryToItem } from "./entry-item.ts";
import {
  type Item,
  identityFromItem,
  inquiryFromItem,
  inquiryKey,
  inquiryPartition,
  inquiryToItem,
} from "./inquiry-item.ts";
import { cancelledLine } from "./mail-ledger.ts";
import { itemReader, type ReadItem } from "./read-item.ts";

const ABSENT = `attribute_not_exists(${TABLE_KEYS.partition})`;

/** Inquiries in the inquiry table (infra/capabilities/inquiry-table.ts has its keys and indexes). */
export class InquiryStore {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;
  readonly #read: ReadItem;

  /** @param read absent = a call for each item */
  constructor(client: DynamoDBClient, tableName: string, read: ReadItem = itemReader(client, tableName)) {
    this.#client = client;
    this.#tableName = tableName;
    this.#read = read;
  }

  /**
   * Stores a new inquiry once. Entry 1 goes first; the snapshot's conditional put is the moment the inquiry exists,
   * so a crash between the two leaves nothing that anybody can see, and the redelivery completes it.
   * @returns "created", or "duplicate" if the same request is there already, even as the tombstone of an erased one
   * @throws ReferenceCollisionError if another request holds the reference
   */
  async create(inquiry: Inquiry, opening: Entry): Promise<"created" | "duplicate"> {
    const entry = entryToItem(inquiry.reference, opening, inquiry.requestHash);
    const before = await this.#putIfAbsent(entry, inquiry);
    if (before === "erased") return "duplicate";
    const outcome = await this.#putIfAbsent(inquiryToItem(inquiry), inquiry);
    return outcome === "put" ? "created" : "duplicate";
  }

  async #putIfAbsent(item: Item, { reference, requestHash }: Inquiry): Promise<"put" | "present" | "erased"> {
    const put = new PutItemCommand({
      TableName: this.#tableName,
      Item: item,
      ConditionExpression: ABSENT,
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });
    try {
      await this.#client.send(put);
      return "put";
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const there = identityFromItem(error.Item ?? {});
      // One that was erased before it was registered left no hash (inquiry-erasure.ts).
      if (there.erased === true && there.requestHash === undefined) return "erased";
      if (there.requestHash !== requestHash) throw new ReferenceCollisionError(reference);
      return there.erased === true ? "erased" : "present";
    }
  }

  /**
   * The inquiry as it stands now (a consistent read).
   * @returns undefined if it is not there (yet), "erased" if only its tombstone is left
   */
  async find(reference: Reference): Promise<Inquiry | "erased" | undefined> {
    const item = await this.#read(inquiryKey(reference));
    if (item === undefined) return undefined;
    return identityFromItem(item).erased === true ? "erased" : inquiryFromItem(item);
  }

  /** One of its entries (a consistent read); undefined if there is none of that version, or only the tombstone of an erased one. */
  async entry(reference: Reference, version: number): Promise<Entry | undefined> {
    const item = await this.#read({ ...inquiryKey(reference), [TABLE_KEYS.sort]: { S: entrySortKey(version) } });
    return item === undefined || identityFromItem(item).erased === true ? undefined : entryFromItem(item);
  }

  /** Its entries, oldest first. */
  async entries(reference: Reference): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    let from: Item | undefined;
    do {
      const page = await this.#client.send(
        new QueryCommand({
          TableName: this.#tableName,
          KeyConditionExpression: `${TABLE_KEYS.partition} = :inquiry AND begins_with(${TABLE_KEYS.sort}, :entry)`,
          ExpressionAttributeValues: {
            ":inquiry": { S: inquiryPartition(reference) },
            ":entry": { S: SORT_KEYS.entryPrefix },
          },
          ConsistentRead: true,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      entries.push(...(page.Items ?? []).map(entryFromItem));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return entries;
  }

  /**
   * One change: the inquiry goes from version n to n+1 and gets entry n+1, both or neither.
   * @param after the inquiry as it shall be; its version is still n
   * @param beside what is written with it, or not at all
   * @returns the inquiry at version n+1
   * @throws VersionConflictError if somebody else changed it first; nothing is written then
   * @throws ActionRefusedError `too-late` if a mail that the change cancels has been begun
   */
  async append(after: Inquiry, entry: NewEntry, beside: Beside = {}): Promise<Inquiry> {
    await this.#write([{ after, entry }], beside);
    return { ...after, version: after.version + 1 };
  }

  /**
   * Changes of several inquiries, all or none; each as `append` does it.
   * @throws VersionConflictError if somebody else changed one of them first; it names that one
   */
  async appendAll(changes: readonly Change[], beside: Beside = {}): Promise<readonly Inquiry[]> {
    await this.#write(changes, beside);
    return changes.map(({ after }) => ({ ...after, version: after.version + 1 }));
  }

  async #write(changes: readonly Change[], { items = [], cancels }: Beside): Promise<void> {
    const writes = changes.flatMap((change) => this.#writesOf(change));
    const cancelled = cancels === undefined ? [] : [{ Put: { TableName: this.#tableName, ...cancelledLine(cancels) } }];
    const others = items.map((item) => ({ Put: { TableName: this.#tableName, Item: item } }));
    try {
      await this.#client.send(new TransactWriteItemsCommand({ TransactItems: [...writes, ...cancelled, ...others] }));
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      throw conflictOf(error, changes) ?? error;
    }
  }

  /** The snapshot and the entry; conflictOf counts on there being two. */
  #writesOf({ after, entry }: Change): readonly TransactWriteItem[] {
    const next: Inquiry = { ...after, version: after.version + 1 };
    const snapshot: TransactWriteItem = {
      Put: {
        TableName: this.#tableName,
        Item: inquiryToItem(next),
        ConditionExpression: "version = :before",
        ExpressionAttributeValues: { ":before": { N: String(after.version) } },
      },
    };
    const item = entryToItem(next.reference, { ...entry, version: next.version });
    return [snapshot, { Put: { TableName: this.#tableName, Item: item, ConditionExpression: ABSENT } }];
  }
}

/** What goes into the table with a change, in the same transaction. */
export type Beside = {
  /** Items that nobody else writes, such as a line of the audit. */
  readonly items?: readonly Item[];
  /** A mail that must not have been begun, and cannot be any more. */
  readonly cancels?: MailId;
};

/**
 * Which inquiry was changed by somebody else, or whether it was the mail. DynamoDB gives a reason for each write, in the
 * order of the writes.
 */
function conflictOf(error: TransactionCanceledException, changes: readonly Change[]): Error | undefined {
  const codes = (error.CancellationReasons ?? []).map(({ Code: code }) => code);
  const isLost = (code: string | undefined) => code === "ConditionalCheckFailed" || code === "TransactionConflict";
  for (const [index, { after }] of changes.entries()) {
    if (codes.slice(2 * index, 2 * index + 2).some(isLost))
      return new VersionConflictError(after.reference, after.version);
  }
  const [mail] = codes.slice(2 * changes.length);
  if (mail === "ConditionalCheckFailed") return new ActionRefusedError("too-late");
  const [first] = changes;
  return isLost(mail) && first ? new VersionConflictError(first.after.reference, first.after.version) : undefined;
}
