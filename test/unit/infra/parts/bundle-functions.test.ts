/** What Lambda would run, made from a tiny function in a folder of its own. */
import { execFile } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleFunctions } from "../../../../infra/parts/bundle-functions.ts";

const PROJECT = resolve(import.meta.dirname, "../../../..");

const HANDLER = `
import { request } from "node:http";
import { SQSClient } from "@aws-sdk/client-sqs";
import { greeting } from "./greeting.tsx";
const client = new SQSClient({ region: "eu-central-1" });
export const handler = async () => {
  const { accessKeyId, sessionToken } = await client.config.credentials();
  return { accessKeyId, sessionToken, greeting: String(greeting), request: typeof request };
};
export const onDemand = async () => (await import("../../content/words.json", { with: { type: "json" } })).default;`;

const GREETING = `export const greeting = <p lang="kk">Сәлем</p>;`;

const ENVIRONMENT = { AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret", AWS_SESSION_TOKEN: "session" };

const folders: string[] = [];

/** A project with one function, bundled; gives the folder of the bundle. */
async function bundledProject(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "ucc-bundle-"));
  folders.push(root);
  const source = join(root, "functions", "say-hello");
  mkdirSync(source, { recursive: true });
  mkdirSync(join(root, "content"));
  writeFileSync(join(root, "content", "words.json"), '["Сәлем, әлем"]');
  writeFileSync(join(source, "handler.ts"), HANDLER);
  writeFileSync(join(source, "greeting.tsx"), GREETING);
  copyFileSync(join(PROJECT, "tsconfig.json"), join(root, "tsconfig.json"));
  symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"));
  await bundleFunctions({ root, outFolder: join(root, "dist") });
  return join(root, "dist", "say-hello");
}

/** Runs an expression over the loaded bundle in a process that has nothing but Lambda's credentials. */
async function evaluate(
  bundle: string,
  expression: string,
  env: Record<string, string> = ENVIRONMENT,
): Promise<unknown> {
  const script = `const { handler, onDemand } = await import(${JSON.stringify(pathToFileURL(join(bundle, "handler.mjs")).href)});
    console.log(JSON.stringify(${expression}));`;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { env });
  return JSON.parse(stdout);
}

describe("a bundled function", () => {
  let bundle: string;
  let code: string;

  /** What of the code matches; the code itself is too long for a test's message. */
  const found = (pattern: RegExp): string[] => [...(code.match(pattern)?.slice(0, 1) ?? [])];

  beforeAll(async () => {
    bundle = await bundledProject();
    code = readFileSync(join(bundle, "handler.mjs"), "utf8");
  }, 30_000);

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it("runs alone, with its packages and pages inside", async () => {
    expect(await evaluate(bundle, "await handler()")).toEqual({
      accessKeyId: "key",
      sessionToken: "session",
      greeting: '<p lang="kk">Сәлем</p>',
      request: "function",
    });
  });

  it("asks nobody but the environment for credentials", async () => {
    const refusal = await evaluate(bundle, "await handler().catch((error) => error.message)", {});
    expect(refusal).toBe("No AWS credentials in the environment");
    expect(found(/169\.254\.170\.2|fromIni|fromSSO|credential_process/)).toEqual([]);
  });

  it("takes Node's modules without importing them, so that undici stays unloaded", async () => {
    expect(found(/\bfrom\s*"(node:)?[a-z/]+"|\bimport\s*"/)).toEqual([]);
    expect(await evaluate(bundle, `process.moduleLoadList.filter((name) => name.includes("undici"))`)).toEqual([]);
  });

  it("leaves out of the SDK what no function can reach", () => {
    expect(found(/EventStreamCodec|headerMarshaller|devDependencies/)).toEqual([]);
  });

  it("has data that it asks for on demand beside it, and not inside", async () => {
    expect(found(/Сәлем, әлем/)).toEqual([]);
    expect(await evaluate(bundle, "await onDemand()")).toEqual(["Сәлем, әлем"]);
  });

  it("keeps Kazakh letters as they are", () => {
    expect(found(/Сәлем/)).toEqual(["Сәлем"]);
  });

  it("has its source map beside it, without the sources", () => {
    const map: unknown = JSON.parse(readFileSync(join(bundle, "handler.mjs.map"), "utf8"));
    expect(map).toHaveProperty("sources");
    expect(map).not.toHaveProperty("sourcesContent");
    expect(found(/sourceMappingURL/)).toEqual([]);
  });

  it("is the same to the byte when made in another folder", async () => {
    const other = await bundledProject();
    for (const file of ["handler.mjs", "handler.mjs.map"]) {
      expect(readFileSync(join(other, file)).equals(readFileSync(join(bundle, file)))).toBe(true);
    }
    expect(existsSync(join(other, "handler.js"))).toBe(false);
  }, 30_000);
});
