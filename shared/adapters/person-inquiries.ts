/** The inquiries of one person, found by their address without the address: the index ByPerson. */
import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { Inquiry } from "../domain/inquiry.ts";
import type { Reference } from "../domain/reference.ts";
import { INDEXES, TABLE_KEYS } from "../domain/table-shape.ts";
import { referenceOfPartition } from "./inquiry-item.ts";

/** Reads inquiries one by one; shared/adapters/inquiry-store.ts does. */
type Finder = { find(reference: Reference): Promise<Inquiry | "erased" | undefined> };

/** How many of a person's newest inquiries are looked at; nobody is known to have had as many open at once. */
const LOOKED_AT = 50;

const { byPerson } = INDEXES;

/** A person's inquiries in the inquiry table. */
export class PersonInquiries {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;
  readonly #inquiries: Finder;

  constructor(client: DynamoDBClient, tableName: string, inquiries: Finder) {
    this.#client = client;
    this.#tableName = tableName;
    this.#inquiries = inquiries;
  }

  /** Whether the person has any inquiry besides this one, closed ones included. */
  async hasOther(personKey: string, than: Reference): Promise<boolean> {
    const { Items: items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#tableName,
        IndexName: byPerson.name,
        KeyConditionExpression: `${byPerson.partition} = :person`,
        ExpressionAttributeValues: { ":person": { S: personKey } },
        // The index follows the table with a delay, so the one that has just been erased may still be in it.
        Limit: 2,
      }),
    );
    return items.some((item) => referenceOfPartition(item[TABLE_KEYS.partition]?.S ?? "") !== than);
  }

  /**
   * Those that are not closed, newest first. The index holds keys only, so each inquiry is read by itself.
   * @param personKey keyed digest of the address
   */
  async open(personKey: string): Promise<readonly Inquiry[]> {
    const newest = await this.newest(personKey, LOOKED_AT);
    return newest.filter(({ status }) => status !== "closed");
  }

  /**
   * The newest, closed ones included, newest first; each is read by itself.
   * @param personKey keyed digest of the address
   * @param atMost how many are looked at
   */
  async newest(personKey: string, atMost: number): Promise<readonly Inquiry[]> {
    const { Items: items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#tableName,
        IndexName: byPerson.name,
        KeyConditionExpression: `${byPerson.partition} = :person`,
        ExpressionAttributeValues: { ":person": { S: personKey } },
        ScanIndexForward: false,
        Limit: atMost,
      }),
    );
    const found = await Promise.all(
      items.map((item) => this.#inquiries.find(referenceOfPartition(item[TABLE_KEYS.partition]?.S ?? ""))),
    );
    return found.filter((inquiry) => inquiry !== undefined && inquiry !== "erased");
  }
}
