/** Makes the template's tables with their indexes, stream and TTL. */
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type TableDescription,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Resource } from "./assembly.ts";
import { LocalStackError, nameOf } from "./local-stack-error.ts";
import type { Template } from "./template.ts";

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));

const indexSchema = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({
    ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

const tableSchema = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(indexSchema).optional(),
  StreamSpecification: z
    .object({ StreamViewType: z.enum(["NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY"]) })
    .optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
});

type TableShape = z.infer<typeof tableSchema>;

/** A table and the attribute whose passed time removes an item from it. */
export type ExpiringTable = { readonly tableName: string; readonly attribute: string };

const TABLE_TYPES = ["AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"] as const;

const ACTIVE_WITHIN_SECONDS = 20;

/** @throws LocalStackError if a table kept from an earlier run has other keys than the template */
export async function provisionTables(template: Template, dynamo: DynamoDBClient): Promise<void> {
  for (const resource of template.ofType(...TABLE_TYPES)) {
    await provisionTable(template, dynamo, resource);
  }
}

export function tableNames(template: Template): readonly string[] {
  return template.ofType(...TABLE_TYPES).map(({ logicalId }) => template.physicalName(logicalId));
}

export function expiringTables(template: Template): readonly ExpiringTable[] {
  return template.ofType(...TABLE_TYPES).flatMap((resource) => {
    const { TimeToLiveSpecification: ttl } = template.read(resource, tableSchema);
    if (ttl?.Enabled !== true || ttl.AttributeName === undefined) return [];
    return [{ tableName: template.physicalName(resource.logicalId), attribute: ttl.AttributeName }];
  });
}

async function provisionTable(template: Template, dynamo: DynamoDBClient, resource: Resource): Promise<void> {
  const TableName = template.physicalName(resource.logicalId);
  const shape = template.read(resource, tableSchema);
  const existing = await describe(dynamo, TableName);
  if (existing !== undefined) {
    await bringUpToDate(dynamo, existing, shape);
    return;
  }
  const { TimeToLiveSpecification: ttl, StreamSpecification: stream, ...keys } = shape;
  await dynamo.send(
    new CreateTableCommand({
      ...keys,
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      StreamSpecification: stream === undefined ? undefined : { StreamEnabled: true, ...stream },
    }),
  );
  const wait = { client: dynamo, maxWaitTime: ACTIVE_WITHIN_SECONDS, minDelay: 1, maxDelay: 1 };
  await waitUntilTableExists(wait, { TableName });
  if (ttl?.Enabled !== true) return;
  const TimeToLiveSpecification = { Enabled: true, AttributeName: ttl.AttributeName };
  await dynamo.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

async function describe(dynamo: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await dynamo.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (nameOf(error) === "ResourceNotFoundException") return undefined;
    throw error;
  }
}

/** A new index is added to a kept table, as a deployment would; a table with other keys cannot be kept. */
async function bringUpToDate(dynamo: DynamoDBClient, table: TableDescription, shape: TableShape): Promise<void> {
  const { TableName } = table;
  if (!sameKeys(table.KeySchema, shape.KeySchema)) throw outdated(TableName);
  for (const index of shape.GlobalSecondaryIndexes ?? []) {
    const kept = table.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index.IndexName);
    if (kept !== undefined && !sameKeys(kept.KeySchema, index.KeySchema)) throw outdated(TableName);
    if (kept !== undefined) continue;
    const { AttributeDefinitions } = shape;
    const GlobalSecondaryIndexUpdates = [{ Create: index }];
    await dynamo.send(new UpdateTableCommand({ TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates }));
  }
}

type Keys = TableDescription["KeySchema"];

function sameKeys(kept: Keys, wanted: Keys): boolean {
  const names = (keys: Keys) =>
    (keys ?? []).map(({ AttributeName, KeyType }) => `${KeyType}:${AttributeName}`).toSorted();
  return names(kept).join() === names(wanted).join();
}

function outdated(tableName: string | undefined): LocalStackError {
  return new LocalStackError(
    `The kept table ${tableName} has other keys than the template; begin anew with: npm start -- --fresh`,
  );
}
