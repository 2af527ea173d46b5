/** Who has which inquiry open, in one small partition of the inquiry table: a queue page reads it once, not once a row. */
import { type DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { reference } from "../contracts/fields.ts";
import { parseContract } from "../contracts/parse.ts";
import { ACTIVITIES, PRESENCE_SECONDS, type Presence } from "../domain/desk/presence.ts";
import type { Reference } from "../domain/reference.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import type { Item } from "./inquiry-item.ts";

/** An operator says so every 20 s or so: a hundred of them write 5 times a second, of the 1,000 that a partition takes. */
const PARTITION = "PRESENCE";

const storedPresence = z.object({
  reference,
  operator: z.string(),
  activity: z.enum(ACTIVITIES),
  [TABLE_KEYS.expires]: z.int(),
});

/** Items `PRESENCE`/`<reference>#<operator>`; the change relay is not woken by them. */
export class Presences {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * Says that somebody is there, for PRESENCE_SECONDS.
   * @param at now; ISO 8601, UTC
   */
  async say(presence: Presence, at: string): Promise<void> {
    const item = {
      [TABLE_KEYS.partition]: PARTITION,
      [TABLE_KEYS.sort]: `${presence.reference}#${presence.operator}`,
      ...presence,
      [TABLE_KEYS.expires]: secondsOf(at) + PRESENCE_SECONDS,
    };
    await this.#client.send(new PutItemCommand({ TableName: this.#tableName, Item: marshall(item) }));
  }

  /**
   * Who is there, in one inquiry or in any.
   * @param at now; ISO 8601, UTC: TTL removes late, so what has run out is left out here
   */
  async now(at: string, of?: Reference): Promise<readonly Presence[]> {
    const there: Presence[] = [];
    const range = of === undefined ? undefined : { ":of": { S: `${of}#` } };
    let from: Item | undefined;
    do {
      const page = await this.#client.send(
        new QueryCommand({
          TableName: this.#tableName,
          KeyConditionExpression: `${TABLE_KEYS.partition} = :presence${range ? ` AND begins_with(${TABLE_KEYS.sort}, :of)` : ""}`,
          ExpressionAttributeValues: { ":presence": { S: PARTITION }, ...range },
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      for (const item of page.Items ?? []) {
        const { expiresAt, ...presence } = parseContract(storedPresence, unmarshall(item), "presence item");
        if (expiresAt > secondsOf(at)) there.push(presence);
      }
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return there;
  }
}

function secondsOf(at: string): number {
  return Math.floor(Date.parse(at) / 1000);
}
