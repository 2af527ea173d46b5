/** Reading one item of a table by its key. */
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { Item } from "./inquiry-item.ts";

/** The item as it stands now (a consistent read); undefined if there is none. */
export type ReadItem = (key: Item) => Promise<Item | undefined>;

/** Reads each item by a call of its own. */
export function itemReader(client: DynamoDBClient, tableName: string): ReadItem {
  return async (key) => {
    const get = new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true });
    return (await client.send(get)).Item;
  };
}
