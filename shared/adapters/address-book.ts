/** What the service knows of an e-mail address, under a keyed digest: suppression and the budget of automatic mails. */
import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import type { MailBudget } from "../domain/mail.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import type { Item } from "./inquiry-item.ts";

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

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** The address's record as it stands now; an address never seen has revision 0. */
  async find(personKey: string): Promise<AddressRecord> {
    const get = new GetItemCommand({ TableName: this.#tableName, Key: addressKey(personKey), ConsistentRead: true });
    const { Item: item } = await this.#client.send(get);
    return item === undefined
      ? { personKey, revision: 0 }
      : parseContract(storedAddress, unmarshall(item), "address item");
  }

  /** No further mail to this address, for any inquiry: it bounced for good, or its owner complained. */
  async suppress(personKey: string, because: "bounced" | "complained"): Promise<void> {
    await this.#client.send(
      new UpdateItemCommand({
        TableName: this.#tableName,
        Key: addressKey(personKey),
        UpdateExpression: "SET suppressed = :because, personKey = :personKey ADD revision :one",
        ExpressionAttributeValues: marshall({ ":because": because, ":personKey": personKey, ":one": 1 }),
      }),
    );
  }
}

function addressKey(personKey: string): Item {
  return marshall({ [TABLE_KEYS.partition]: `ADDRESS#${personKey}`, [TABLE_KEYS.sort]: "ADDRESS" });
}

/** The address's item. */
export function addressItem(record: AddressRecord): Item {
  return { ...addressKey(record.personKey), ...marshall(record, { removeUndefinedValues: true }) };
}
