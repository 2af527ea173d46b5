/** The mail ledger: what became of each mail. Claim first, send once, settle later; every write is conditional. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import { MAIL_PREDECESSORS, MAIL_STATES, type MailId, type MailState } from "../domain/mail.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { type AddressRecord, addressItem } from "./address-book.ts";
import { type Item, inquiryPartition } from "./inquiry-item.ts";
import { itemReader, type ReadItem } from "./read-item.ts";

const storedMail = z.object({
  state: z.enum(MAIL_STATES),
  attempts: z.int(),
  /** Names the one attempt that may say how it ended. */
  attemptId: z.optional(z.string()),
  attemptedAt: z.optional(z.string()),
  leaseUntil: z.optional(z.string()),
  sesMessageId: z.optional(z.string()),
  reason: z.optional(z.string()),
});

/** A mail's line in the ledger. */
export type MailRecord = z.output<typeof storedMail>;

/**
 * Where a mail may end without ever being begun. Every other state needs a line: an SES event that comes after an
 * erasure must not write a new one.
 */
const UNBEGUN: readonly MailState[] = ["suppressed", "cancelled"];

/** The right to make one attempt. All times ISO 8601, UTC. */
export type Claim = {
  readonly attemptId: string;
  readonly attemptedAt: string;
  readonly leaseUntil: string;
  readonly attempts: number;
};

/** What a move records besides the state. */
export type MoveDetails = { readonly attemptId?: string; readonly sesMessageId?: string; readonly reason?: string };

/** Mails in the inquiry table, beside the inquiry they are about. */
export class MailLedger {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;
  readonly #read: ReadItem;

  /** @param read absent = a call for each item */
  constructor(client: DynamoDBClient, tableName: string, read: ReadItem = itemReader(client, tableName)) {
    this.#client = client;
    this.#tableName = tableName;
    this.#read = read;
  }

  /** The mail's line as it stands now (a consistent read); undefined if it was never begun. */
  async find(mail: MailId): Promise<MailRecord | undefined> {
    const item = await this.#read(mailKey(mail));
    return item === undefined ? undefined : mailFromItem(item);
  }

  /**
   * Claims the mail for one attempt; with a reservation, also takes it off the address's budget, both or neither.
   * @param from the state the claim was decided on; undefined = not begun
   * @returns "claimed", or "lost" if the mail or the budget has changed since: then decide anew
   */
  async claim(
    mail: MailId,
    from: "requested" | "unknown" | undefined,
    claim: Claim,
    reservation?: { readonly before: AddressRecord; readonly after: AddressRecord },
  ): Promise<"claimed" | "lost"> {
    const update =
      from === undefined
        ? this.#update(mail, "sending", claim, `attribute_not_exists(${TABLE_KEYS.partition})`)
        : withValues(this.#update(mail, "sending", claim, "#state = :from"), { ":from": { S: from } });
    if (reservation === undefined) return this.#claimAlone(update, claim.attemptId);
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [
        { Update: update },
        {
          Put: {
            TableName: this.#tableName,
            Item: addressItem(reservation.after),
            ConditionExpression: "attribute_not_exists(revision) OR revision = :revision",
            ExpressionAttributeValues: { ":revision": { N: String(reservation.before.revision) } },
          },
        },
      ],
    });
    try {
      await this.#client.send(transaction);
      return "claimed";
    } catch (error) {
      if (isLost(error)) return "lost";
      throw error;
    }
  }

  /**
   * Moves the mail to a state it may reach from where it is.
   * @param details with an attemptId, only that attempt's mail is moved
   * @returns whether it moved; if not, somebody else was first and knows better
   */
  async move(mail: MailId, to: MailState, details: MoveDetails = {}): Promise<boolean> {
    const from: readonly MailState[] = MAIL_PREDECESSORS[to];
    const allowed = from.map((state, index) => [`:from${index}`, { S: state }] as const);
    const begun = `#state IN (${allowed.map(([name]) => name).join(", ")})`;
    const condition = UNBEGUN.includes(to) ? `(attribute_not_exists(#state) OR ${begun})` : begun;
    const mine = details.attemptId === undefined ? "" : " AND attemptId = :attemptId";
    const update = this.#update(mail, to, details, condition + mine);
    return this.#conditionally(withValues(update, Object.fromEntries(allowed)));
  }

  #update(mail: MailId, state: MailState, fields: Claim | MoveDetails, condition: string): LedgerUpdate {
    const values = marshall({ state, ...fields }, { removeUndefinedValues: true });
    const names = Object.keys(values);
    const first = "attempts" in fields ? "" : ", attempts = if_not_exists(attempts, :none)";
    return {
      TableName: this.#tableName,
      Key: mailKey(mail),
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}${first}`,
      ConditionExpression: condition,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])),
        ...(first === "" ? {} : { ":none": { N: "0" } }),
      },
    };
  }

  /**
   * A claim whose answer was lost is repeated by the SDK and then meets itself: its attemptId tells. (A transaction
   * needs no such look, the SDK gives it a token by which DynamoDB knows the repeat.)
   */
  async #claimAlone(update: LedgerUpdate, attemptId: string): Promise<"claimed" | "lost"> {
    try {
      await this.#client.send(new UpdateItemCommand({ ...update, ReturnValuesOnConditionCheckFailure: "ALL_OLD" }));
      return "claimed";
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const there = error.Item === undefined ? undefined : mailFromItem(error.Item);
      return there?.state === "sending" && there.attemptId === attemptId ? "claimed" : "lost";
    }
  }

  async #conditionally(update: LedgerUpdate): Promise<boolean> {
    try {
      await this.#client.send(new UpdateItemCommand(update));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

type LedgerUpdate = {
  readonly TableName: string;
  readonly Key: Item;
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
};

function withValues(update: LedgerUpdate, values: Item): LedgerUpdate {
  return { ...update, ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ...values } };
}

/** The sort key of a mail's line. */
export function mailSortKey({ version, kind }: MailId): string {
  return `${SORT_KEYS.mailPrefix}${version}#${kind}`;
}

/**
 * The line of a mail that is taken back before it was begun, for a transaction's Put: while it is absent or waits for
 * another try, nothing has left the house; a claim that comes later meets a line that is settled.
 */
export function cancelledLine(mail: MailId): {
  readonly Item: Item;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
} {
  const line = { state: "cancelled", attempts: 0, reason: "withdrawn" } as const satisfies MailRecord;
  return {
    Item: { ...mailKey(mail), ...marshall(line) },
    ConditionExpression: `attribute_not_exists(${TABLE_KEYS.partition}) OR #state = :requested`,
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":requested": { S: "requested" } },
  };
}

function mailKey(mail: MailId): Item {
  return marshall({
    [TABLE_KEYS.partition]: inquiryPartition(mail.reference),
    [TABLE_KEYS.sort]: mailSortKey(mail),
  });
}

/**
 * A mail's line back from its item.
 * @throws ContractError if the item is not one of ours
 */
export function mailFromItem(item: Item): MailRecord {
  return parseContract(storedMail, unmarshall(item), "mail item");
}

function isLost(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
  return codes.includes("ConditionalCheckFailed") || codes.includes("TransactionConflict");
}
