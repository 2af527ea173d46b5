/** The runbook tells of everything it may be asked for, and its commands do what it says. */
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { build } from "esbuild";
import { describe, expect, it, vi } from "vitest";
import { keepLostChanges } from "../../../local/lost-changes.ts";
import { MOVED_BY_SQS } from "../../../shared/domain/dead-letter.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const RUNBOOK = readFileSync(resolve(ROOT, "docs/runbook.md"), "utf8");

/** What stands under a heading. */
const section = (heading: string) => RUNBOOK.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? "";

/** The functions that are told where to give messages up to. */
const CONSUMERS = globSync("functions/*/config.ts", { cwd: ROOT }).filter((path) =>
  readFileSync(resolve(ROOT, path), "utf8").includes("DEAD_LETTER_QUEUES"),
);

/** Names of the failures that they can meet: what their bundles hold after esbuild has left out what is unused. */
async function codesOfConsumers(): Promise<readonly string[]> {
  const { outputFiles } = await build({
    entryPoints: CONSUMERS.map((config) => resolve(ROOT, dirname(config), "handler.ts")),
    outdir: "nowhere",
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    write: false,
  });
  return outputFiles.flatMap(({ text }) =>
    [...text.matchAll(/^\s+code = "([a-z-]+)";$/gm)].map(([, code = ""]) => code),
  );
}

describe("the runbook, of dead letters,", () => {
  it("says what to do for every reason that a message can be given up on with", async () => {
    const reasons = new Set(["fault", MOVED_BY_SQS, ...(await codesOfConsumers())]);
    expect(reasons).toContain("contract-violated");
    const told = section("dead-letters");
    expect(
      [...reasons].filter((reason) => !told.includes(`   - \`${reason}\``) && !told.includes(`, \`${reason}\``)),
    ).toEqual([]);
  });
});

describe("the runbook, of lost changes,", () => {
  const command = /^node -p .*payload.*$/m.exec(section("lost-changes"))?.[0] ?? "";

  it("makes of an object of the bucket the event that relay-changes is invoked with", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ucc-lost-"));
    const s3 = new S3Client({ region: "eu-central-1" });
    const send = vi.spyOn(s3, "send").mockReturnValue(undefined);
    const event = { eventID: "event-1", dynamodb: { NewImage: { gist: { S: "Қандас «деген» кім?" } } } };
    await keepLostChanges(
      s3,
      { bucket: "lost", mappingId: "m", shardId: "s", streamArn: "arn:stream", functionArn: "arn:function" },
      { records: [{ sequenceNumber: "1", createdAt: 0, event }], condition: "RetryAttemptsExhausted", invokeCount: 6 },
      { signal: new AbortController().signal, notice: () => {} },
    );
    const put = send.mock.calls[0]?.[0];
    const body = put instanceof PutObjectCommand ? put.input.Body : undefined;
    writeFileSync(join(folder, "lost.json"), typeof body === "string" ? body : "");
    execFileSync("sh", ["-c", command], { cwd: folder });
    expect(JSON.parse(readFileSync(join(folder, "event.json"), "utf8"))).toEqual({ Records: [event] });
    rmSync(folder, { recursive: true });
  });
});
