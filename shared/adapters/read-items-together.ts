/** Reading items of a table by their keys, those that are asked for side by side in one call. */
import { BatchGetItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import { Gathering, piecesOf, type Question } from "../platform/gathering.ts";
import type { Item } from "./inquiry-item.ts";
import { itemReader, type ReadItem } from "./read-item.ts";

/** docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
const KEYS_AT_MOST = 100;

type ItemQuestion = Question<Item, Item | undefined>;

/** Ten records of a queue, or hits of a search, that read the same kind of item take one call, and as many read units as ten. */
export function itemsReader(client: DynamoDBClient, tableName: string): ReadItem {
  const readAlone = itemReader(client, tableName);
  const gathering = new Gathering<Item, Item | undefined>(async (questions) => {
    const [only] = questions;
    if (only !== undefined && questions.length === 1) return only.answer(await readAlone(only.asked));
    for (const piece of piecesOf([...byKey(questions)], KEYS_AT_MOST)) await readPiece(piece);
  });
  return (key) => gathering.ask(key);

  async function readPiece(piece: readonly (readonly [string, readonly ItemQuestion[]])[]): Promise<void> {
    const keys = piece.flatMap(([, [first]]) => (first === undefined ? [] : [first.asked]));
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true } } }),
    );
    const found = new Map((Responses?.[tableName] ?? []).map((item) => [nameOf(item), item]));
    const left = new Set((UnprocessedKeys?.[tableName]?.Keys ?? []).map(nameOf));
    await Promise.all(
      piece.map(async ([name, [first, ...others]]) => {
        // What DynamoDB left out for want of capacity is read alone, with the client's own patience.
        const item = left.has(name) && first !== undefined ? await readAlone(first.asked) : found.get(name);
        for (const question of [first, ...others]) question?.answer(item);
      }),
    );
  }
}

/** DynamoDB refuses a call that names a key twice. */
function byKey(questions: readonly ItemQuestion[]): ReadonlyMap<string, readonly ItemQuestion[]> {
  return Map.groupBy(questions, ({ asked }) => nameOf(asked));
}

function nameOf(item: Item): string {
  return JSON.stringify([item[TABLE_KEYS.partition], item[TABLE_KEYS.sort]]);
}
