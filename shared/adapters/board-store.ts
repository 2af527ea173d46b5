/** The board of now as it was counted last, one item of the inquiry table: looking at it costs the same whatever is stored. */
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { type CountedBoard, countedBoard } from "../contracts/desk/supervisor.ts";
import { parseContract } from "../contracts/parse.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";

const KEY = { [TABLE_KEYS.partition]: "BOARD", [TABLE_KEYS.sort]: "BOARD" };

export class BoardStore {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** Undefined before the first count. */
  async find(): Promise<CountedBoard | undefined> {
    const { Item: item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#tableName, Key: marshall(KEY) }),
    );
    return item && parseContract(countedBoard, unmarshall(item), "board");
  }

  /** Takes the place of the count before. */
  async put(board: CountedBoard): Promise<void> {
    const item = marshall({ ...KEY, ...board }, { removeUndefinedValues: true });
    await this.#client.send(new PutItemCommand({ TableName: this.#tableName, Item: item }));
  }
}
