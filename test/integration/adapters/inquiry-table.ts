/** A table like the deployed one on the DynamoDB emulator, in this process, made from the domain's one description of it. */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AttributeValue, CreateTableCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe } from "vitest";
import { LOCAL_CREDENTIALS } from "../../../local/aws-clients.ts";
import { type DynamoEmulator, startDynamoEmulator } from "../../../local/dynamo-emulator.ts";
import { INDEXES, type IndexShape, TABLE_KEYS } from "../../../shared/domain/table-shape.ts";

/** Where the emulator's file is: in memory where the system has such a place, since every commit waits for the disk. */
const MEMORY = process.platform === "linux" ? "/dev/shm" : tmpdir();

const outside = process.env["AWS_ENDPOINT_URL_DYNAMODB"];
const platform = `${process.platform}-${process.arch}`;

function hasEmulator(): boolean {
  try {
    createRequire(import.meta.url).resolve(`@dynoxide/${platform}/package.json`);
    return true;
  } catch {
    return false;
  }
}

const hasDatabase = outside !== undefined || hasEmulator();
const SKIPPED = `SKIPPED: no DynamoDB emulator for ${platform}; start one and set AWS_ENDPOINT_URL_DYNAMODB`;
// Past the test runner, which shows the output of failed tests only.
if (!hasDatabase) process.stderr.write(`${SKIPPED}\n`);

/** A `describe` whose tests share one emulator; skipped, and loudly, where there is none. */
export const describeWithTable: (name: string, tests: () => void) => void = hasDatabase ? describe : describe.skip;

let number = 0;

/** Starts an emulator for the tests of this file; `table()` is a client and a fresh, empty table. */
export function inquiryTables() {
  let emulator: DynamoEmulator | undefined;
  let client: DynamoDBClient | undefined;
  let directory: string | undefined;

  beforeAll(async () => {
    directory = mkdtempSync(join(MEMORY, "ucc-adapters-"));
    emulator = outside === undefined ? await startDynamoEmulator(join(directory, "dynamodb.db")) : undefined;
    client = newClient(emulator?.url ?? outside ?? "");
  });
  afterAll(async () => {
    client?.destroy();
    await emulator?.stop();
    if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
  });

  return {
    table: async () => {
      if (client === undefined) throw new Error("The emulator has not started");
      const tableName = `inquiries-${process.pid}-${++number}`;
      await client.send(new CreateTableCommand({ TableName: tableName, BillingMode: "PAY_PER_REQUEST", ...shape() }));
      return { client, tableName, put: putInto(client, tableName) };
    },
    /** Another client, as another execution environment has one. */
    anotherClient: () => newClient(emulator?.url ?? outside ?? ""),
  };
}

const newClient = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: "eu-central-1", credentials: LOCAL_CREDENTIALS });

const putInto = (client: DynamoDBClient, TableName: string) => async (Item: Record<string, AttributeValue>) =>
  void (await client.send(new PutItemCommand({ TableName, Item })));

const keys = ({ partition, sort }: Pick<IndexShape, "partition" | "sort">) => [
  { AttributeName: partition, KeyType: "HASH" as const },
  { AttributeName: sort, KeyType: "RANGE" as const },
];

function shape() {
  const indexes: readonly IndexShape[] = Object.values(INDEXES);
  const names = [TABLE_KEYS, ...indexes].flatMap(({ partition, sort }) => [partition, sort]);
  return {
    KeySchema: keys(TABLE_KEYS),
    AttributeDefinitions: [...new Set(names)].map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keys(index),
      Projection: index.include
        ? { ProjectionType: "INCLUDE" as const, NonKeyAttributes: [...index.include] }
        : { ProjectionType: "KEYS_ONLY" as const },
    })),
  };
}
