/** DynamoDB's TTL, which the emulator does not carry out: items whose time has passed are deleted. */
import { DeleteItemCommand, DescribeTableCommand, type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { nameOf } from "./local-stack-error.ts";
import type { Notice } from "./notices.ts";
import type { ExpiringTable } from "./provision-tables.ts";

/** AWS promises "within a few days": docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html */
const SWEEP_EVERY_MILLISECONDS = 5 * 60_000;

export class TtlSweeper {
  readonly #dynamo: DynamoDBClient;
  readonly #tables: readonly ExpiringTable[];
  readonly #notice: Notice;
  #timer: NodeJS.Timeout | undefined;

  constructor(dynamo: DynamoDBClient, tables: readonly ExpiringTable[], notice: Notice) {
    this.#dynamo = dynamo;
    this.#tables = tables;
    this.#notice = notice;
  }

  start(): void {
    const sweep = () => this.sweep().catch((error: unknown) => this.#notice("sweep-failed", { error: nameOf(error) }));
    this.#timer = setInterval(() => void sweep(), SWEEP_EVERY_MILLISECONDS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** @returns how many items were deleted */
  async sweep(): Promise<number> {
    const counts = await Promise.all(this.#tables.map((table) => this.#sweepTable(table)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async #sweepTable({ tableName: TableName, attribute }: ExpiringTable): Promise<number> {
    const { Table } = await this.#dynamo.send(new DescribeTableCommand({ TableName }));
    const keys = (Table?.KeySchema ?? []).flatMap(({ AttributeName }) => AttributeName ?? []);
    const names = { "#ttl": attribute, ...Object.fromEntries(keys.map((key, index) => [`#k${index}`, key])) };
    const expired = paginateScan(
      { client: this.#dynamo },
      {
        TableName,
        FilterExpression: "attribute_type(#ttl, :number) AND #ttl <= :now",
        ProjectionExpression: Object.keys(names).join(", "),
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ":number": { S: "N" }, ":now": { N: String(Math.floor(Date.now() / 1000)) } },
      },
    );
    let deleted = 0;
    for await (const { Items = [] } of expired) {
      for (const { [attribute]: expiry, ...Key } of Items) {
        if (expiry !== undefined && (await this.#delete(TableName, Key, { attribute, expiry }))) deleted += 1;
      }
    }
    return deleted;
  }

  /** Only if its time has not been moved meanwhile. */
  async #delete(
    TableName: string,
    Key: DeleteItemCommand["input"]["Key"],
    { attribute, expiry }: { readonly attribute: string; readonly expiry: { readonly N?: string | undefined } },
  ): Promise<boolean> {
    try {
      await this.#dynamo.send(
        new DeleteItemCommand({
          TableName,
          Key,
          ConditionExpression: "#ttl = :seen",
          ExpressionAttributeNames: { "#ttl": attribute },
          ExpressionAttributeValues: { ":seen": { N: expiry.N ?? "0" } },
        }),
      );
      return true;
    } catch (error) {
      if (nameOf(error) === "ConditionalCheckFailedException") return false;
      throw error;
    }
  }
}
