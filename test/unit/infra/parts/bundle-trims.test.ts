/** What the SDK is relieved of, seen on a bundle that calls DynamoDB and SES, with answers from a server of the test's own. */
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { environmentCredentials } from "../../../../infra/parts/bundle-plugins.ts";
import { sdkForLambda } from "../../../../infra/parts/bundle-trims.ts";

const PROJECT = resolve(import.meta.dirname, "../../../..");
const PARTITIONS = join(
  PROJECT,
  "node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js",
);

/** Tests for one error of DynamoDB, as our stores do; and decides by the names of SES's. */
const CALLER = `
import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
export const put = async (endpoint) => {
  const client = new DynamoDBClient({ region: "eu-central-1", endpoint, maxAttempts: 1, credentials: { accessKeyId: "a", secretAccessKey: "b" } });
  const error = await client.send(new PutItemCommand({ TableName: "t", Item: {} })).catch((thrown) => thrown);
  const { name, message, $metadata: { httpStatusCode }, Item } = error;
  return { name, message, httpStatusCode, Item, isConditional: error instanceof ConditionalCheckFailedException };
};
export const mail = async (endpoint) => {
  const client = new SESClient({ region: "eu-central-1", endpoint, maxAttempts: 1, credentials: { accessKeyId: "a", secretAccessKey: "b" } });
  const sent = client.send(new SendRawEmailCommand({ RawMessage: { Data: new Uint8Array() }, Tags: [{ Name: "mail", Value: "1" }] }));
  return sent.then(
    ({ MessageId }) => ({ MessageId }),
    ({ name, message, $metadata: { httpStatusCode } }) => ({ name, message, httpStatusCode }),
  );
};`;

let folder: string;
let code: string;
let put: (endpoint: string) => Promise<unknown>;
let mail: (endpoint: string) => Promise<unknown>;
/** An object is DynamoDB's refusal, a text is what SES says. */
let answer: object | string;

const server = createServer((_, response) => {
  if (typeof answer === "string") response.writeHead(answer.includes("<Error>") ? 400 : 200).end(answer);
  else response.writeHead(400, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify(answer));
});

const load = (name: string) => import(`${pathToFileURL(join(folder, "bundle.mjs")).href}?${name}`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ucc-trims-"));
  symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "caller.mjs"), CALLER);
  // The plugin looks into the project's sources for the errors they name.
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: [join(folder, "caller.mjs")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    plugins: [environmentCredentials, sdkForLambda],
  });
  code = outputFiles[0]?.text ?? "";
  writeFileSync(join(folder, "bundle.mjs"), code);
  ({ put, mail } = await load("first"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}, 30_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const endpoint = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const prefix = "com.amazonaws.dynamodb.v20120810#";

describe("the SDK in a function", () => {
  it("gives an error that our code names its class and its members", async () => {
    answer = { __type: `${prefix}ConditionalCheckFailedException`, message: "no", Item: { pk: { S: "1" } } };
    expect(await put(endpoint())).toEqual({
      name: "ConditionalCheckFailedException",
      message: "no",
      httpStatusCode: 400,
      Item: { pk: { S: "1" } },
      isConditional: true,
    });
  });

  it("gives every other error its name, message and status all the same", async () => {
    answer = { __type: `${prefix}TableInUseException`, message: "busy" };
    expect(await put(endpoint())).toMatchObject({ name: "TableInUseException", message: "busy", httpStatusCode: 400 });
  });

  it.each([
    ["MessageRejected", "MessageRejected"],
    ["LimitExceeded", "LimitExceededException"],
    ["ConfigurationSetDoesNotExist", "ConfigurationSetDoesNotExistException"],
    ["Throttling", "Throttling"],
  ])("gives SES's %s the name by which mails are decided", async (Code, name) => {
    answer = `<ErrorResponse><Error><Type>Sender</Type><Code>${Code}</Code><Message>no</Message></Error></ErrorResponse>`;
    expect(await mail(endpoint())).toEqual({ name, message: "no", httpStatusCode: 400 });
  });

  it("gives the id under which SES took a mail", async () => {
    answer =
      "<SendRawEmailResponse><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult></SendRawEmailResponse>";
    expect(await mail(endpoint())).toEqual({ MessageId: "ses-1" });
  });

  it("has no class for an error that nobody names, but for those the SDK retries by class", () => {
    const has = (name: string) => code.includes(`class ${name} `) || code.includes(` = class _${name} `);
    expect(["TableInUseException", "BackupNotFoundException"].filter(has)).toEqual([]);
    expect(has("ReplicatedWriteConflictException")).toBe(true);
  });

  it("describes the operation that is called, and none that nobody calls", () => {
    const describes = (name: string) => new RegExp(`${name}\\$ = \\[`).test(code);
    expect(["PutItemInput", "PutItemOutput"].filter(describes)).toHaveLength(2);
    expect(["CreateTableInput", "UpdateTableInput", "ExportTableToPointInTimeInput"].filter(describes)).toEqual([]);
  });

  it("finds each region's partition by its pattern, as the SDK does by its list of names", async () => {
    const partitions = JSON.parse(
      /partitionsInfo = (\{.*?\n\});/s.exec(readFileSync(PARTITIONS, "utf8"))?.[1] ?? "null",
    );
    const all = z.object({
      partitions: z.array(z.object({ regionRegex: z.string(), regions: z.record(z.string(), z.unknown()) })),
    });
    for (const { regionRegex, regions } of all.parse(partitions).partitions) {
      const byName = Object.keys(regions).filter((region) => !region.endsWith("-global"));
      expect(byName.filter((region) => !new RegExp(regionRegex).test(region))).toEqual([]);
    }
    expect(code).not.toContain("Cape Town");
  });

  it("has no digests for browsers, no metadata service and no adaptive retries", () => {
    expect(code.match(/169\.254\.169\.254|DefaultRateLimiter|RAW_HASH|parseIni/)).toBeNull();
  });

  it("refuses to start where somebody expects it to read AWS configuration files", async () => {
    vi.stubEnv("AWS_PROFILE", "somebody");
    await expect(load("second")).rejects.toThrow("AWS_PROFILE is set");
  });

  it("prepares no words for a logger that nobody has", () => {
    expect(code).not.toContain("overrideInputFilterSensitiveLog");
    expect(code).toContain("Nothing of a call is logged");
  });
});
