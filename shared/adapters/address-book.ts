/** What the service knows of an e-mail address, under a keyed digest: suppression and the budget of automatic mails. */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import type { MailBudget } from "../domain/mail.ts";
import { expiryOf } from "../domain/retention.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import type { Item } from "./inquiry-item.ts";
import { itemReader, type ReadItem } from "./read-item.ts";

/** An address's item; `revision` counts its changes. */
export type AddressRecord = {
  /** Keyed digest of the address. */
  readonly personKey: string;
  readonly revision: number;
  readonly suppressed?: "bounced" | "complained";
  readonly budget?: MailBudget;
};

const storedAddress = z.object({
  personKey: z.string(),
  revision: z.int(),
  suppressed: z.optional(z.enum(["bounced", "complained"])),
  budget: z.optional(z.object({ hour: z.string(), inHour: z.int(), day: z.string(), inDay: z.int() })),
});

/** Addresses in the inquiry table. */
export class AddressBook {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;
  readonly #read: ReadItem;

  /** @param read absent = a call for each item */
  constructor(client: DynamoDBClient, tableName: string, read: ReadItem = itemReader(client, tableName)) {
    this.#client = client;
    this.#tableName = tableName;
    this.#read = read;
  }

  /** The address's record as it stands now; an address never seen has revision 0. */
  async find(personKey: string): Promise<AddressRecord> {
    const item = await this.#read(addressKey(personKey));
    return item === undefined
      ? { personKey, revision: 0 }
      : parseContract(storedAddress, unmarshall(item), "address item");
  }

  /**
   * No further mail to this address, for any inquiry: it bounced for good, or its owner complained.
   * @param at now; ISO 8601, UTC
   */
  async suppress(personKey: string, because: "bounced" | "complained", at: string): Promise<void> {
    await this.#client.send(
      new UpdateItemCommand({
        TableName: this.#tableName,
        Key: addressKey(personKey),
        UpdateExpression: `SET suppressed = :because, personKey = :personKey, ${TABLE_KEYS.expires} = :expires ADD revision :one`,
        ExpressionAttributeValues: marshall({
          ":because": because,
          ":personKey": personKey,
          ":expires": expiryOf("suppressedAddress", at),
          ":one": 1,
        }),
      }),
    );
  }

  /**
   * Forgets the address with its last inquiry. Two things stay: a complaint, for its owner must not get mail again because
   * somebody else erases what they typed; and today's budget, which goes by itself, for erasing gives nobody a fresh one.
   * @param at now; ISO 8601, UTC
   * @returns whether it has been forgotten
   */
  async forget(personKey: string, at: string): Promise<boolean> {
    try {
      await this.#client.send(
        new DeleteItemCommand({
          TableName: this.#tableName,
          Key: addressKey(personKey),
          ConditionExpression:
            "(attribute_not_exists(suppressed) OR suppressed <> :complained) AND (attribute_not_exists(budget) OR budget.#day < :today)",
          ExpressionAttributeNames: { "#day": "day" },
          ExpressionAttributeValues: marshall({ ":complained": "complained", ":today": at.slice(0, 10) }),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

function addressKey(personKey: string): Item {
  return marshall({ [TABLE_KEYS.partition]: `ADDRESS#${personKey}`, [TABLE_KEYS.sort]: "ADDRESS" });
}

/** The address's item; one that holds nothing but a budget goes by the table's TTL. */
export function addressItem(record: AddressRecord): Item {
  const { personKey, suppressed, budget } = record;
  const isPassing = suppressed === undefined && budget !== undefined;
  const expires = isPassing ? { [TABLE_KEYS.expires]: expiryOf("mailBudget", budget.day) } : {};
  return { ...addressKey(personKey), ...marshall({ ...record, ...expires }, { removeUndefinedValues: true }) };
}
