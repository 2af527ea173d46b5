/** An inquiry table of the bench's own: made from the template, in memory. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { readAssembly } from "../local/assembly.ts";
import { provisionTables, tableNames } from "../local/provision-tables.ts";
import { Template } from "../local/template.ts";

/** Where emulated resources say they are. */
export const REGION = "eu-central-1";

/** The template for parts of it alone: addresses of what does not run are made up. */
export function templateOf(cdkOut: string): Template {
  const nowhere = "http://127.0.0.1:9";
  return new Template(readAssembly(cdkOut), {
    region: REGION,
    queueUrl: (queueName) => `${nowhere}/000000000000/${queueName}`,
    apiUrl: () => nowhere,
    edgeUrl: () => nowhere,
    signInUrl: nowhere,
  });
}

/** @returns the table's name */
export async function makeTable(cdkOut: string, client: DynamoDBClient): Promise<string> {
  const template = templateOf(cdkOut);
  await provisionTables(template, client);
  const [tableName] = tableNames(template);
  if (tableName === undefined) throw new Error("The template has no table");
  return tableName;
}
