/** `npm run contracts`: writes the documents that describe the API and the queues; a test fails when they are old. */
import { mkdirSync, writeFileSync } from "node:fs";
import { asyncapiDocument } from "../shared/contracts/asyncapi.ts";
import { deskOpenapiDocument } from "../shared/contracts/desk/openapi.ts";
import { openapiDocument } from "../shared/contracts/openapi.ts";

const FOLDER = "docs/api";

mkdirSync(FOLDER, { recursive: true });
for (const [file, document] of [
  ["openapi.json", openapiDocument()],
  ["desk-openapi.json", deskOpenapiDocument()],
  ["asyncapi.json", asyncapiDocument()],
] as const) {
  writeFileSync(`${FOLDER}/${file}`, `${JSON.stringify(document, null, 2)}\n`);
  console.log(`${FOLDER}/${file}`);
}
