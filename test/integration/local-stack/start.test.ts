import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { afterEach, describe, expect, inject, it } from "vitest";
import { freePort } from "../../../local/loopback.ts";
import { readRunning } from "../../../local/running-file.ts";
import { waitFor } from "../../wait-for.ts";
import { temporaryFolder } from "./fixture/fixture-stack.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

type Started = { readonly child: ChildProcess; readonly ended: Promise<number | null>; said(): string };

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function npmStart(own: Readonly<Record<string, string>>, ...flags: readonly string[]): Started {
  const env = { ...process.env, NODE_OPTIONS: "", ...own };
  const child = spawn(process.execPath, [join(ROOT, "local/start.ts"), ...flags], { cwd: ROOT, env });
  children.push(child);
  let said = "";
  for (const output of [child.stdout, child.stderr]) output.on("data", (chunk) => (said += String(chunk)));
  return { child, said: () => said, ended: once(child, "close").then(([code]) => code as number | null) };
}

async function environment() {
  const port = async () => String(await freePort());
  return {
    UCC_STATE_DIRECTORY: temporaryFolder(),
    UCC_PORTAL_PORT: await port(),
    UCC_DESK_PORT: await port(),
    UCC_MAILBOX_PORT: await port(),
    UCC_FILES_PORT: await port(),
    UCC_SIGN_IN_PORT: await port(),
  };
}

/** As after an earlier start: the CDK app has been read, so that a start which is to fail fails soon. */
async function startedBefore() {
  const env = await environment();
  for (const made of ["cdk.out", "cdk.out.inputs"]) {
    cpSync(join(dirname(inject("cdkOut")), made), join(env.UCC_STATE_DIRECTORY, made), { recursive: true });
  }
  return env;
}

/** Processes that name the folder on their command line: the emulators of a stack that keeps its state there. */
function processesOf(stateDirectory: string): readonly string[] {
  return readdirSync("/proc").filter((name) => {
    const file = `/proc/${name}/cmdline`;
    return /^\d+$/.test(name) && existsSync(file) && readFileSync(file, "utf8").includes(stateDirectory);
  });
}

/** It reads the CDK app, starts everything and fills the desk with 300 inquiries: 37 to 49 s beside two other workers. */
const WITH_THE_DEMO_MILLISECONDS = 240_000;

describe("npm start", () => {
  it("prints the addresses, refuses a second start, and leaves nothing behind", {
    timeout: WITH_THE_DEMO_MILLISECONDS,
  }, async () => {
    const env = await environment();
    const first = npmStart(env, "--demo");
    await waitFor("it is ready", () => first.said().includes("Ready in "), WITH_THE_DEMO_MILLISECONDS);
    expect(first.said()).toContain(`http://127.0.0.1:${env.UCC_PORTAL_PORT}`);
    expect(first.said()).toContain(`http://127.0.0.1:${env.UCC_DESK_PORT}   sign in as aigerim, `);
    expect(first.said()).toContain(`http://127.0.0.1:${env.UCC_MAILBOX_PORT}`);
    expect(first.said()).toContain("demo: 300 inquiries");
    expect(readRunning(env.UCC_STATE_DIRECTORY)).toMatchObject({ pid: first.child.pid, stackName: "Ucc-local" });

    const second = npmStart(env);
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/already runs here \(process \d+, http:\/\/127\.0\.0\.1:\d+\)/);

    first.child.kill("SIGINT");
    expect(await first.ended).toBe(0);
    expect(readRunning(env.UCC_STATE_DIRECTORY)).toBeUndefined();
    expect(processesOf(env.UCC_STATE_DIRECTORY)).toEqual([]);
  });

  it("says which port is in use, and ends what it had started", async () => {
    const env = await startedBefore();
    const taken = createServer().listen(Number(env.UCC_PORTAL_PORT), "127.0.0.1");
    await once(taken, "listening");
    const start = npmStart(env);
    expect(await start.ended).toBe(1);
    taken.close();
    expect(start.said()).toMatch(/Port \d+ \(portal\) is in use; end the program that uses it/);
    expect(start.said()).not.toMatch(/\n\s+at /);
    expect(processesOf(env.UCC_STATE_DIRECTORY)).toEqual([]);
  });

  it("says that the local database is spoilt, and how to go on", async () => {
    const env = await startedBefore();
    writeFileSync(
      join(env.UCC_STATE_DIRECTORY, "dynamodb.db"),
      "no database at all, but long enough to be read as one",
    );
    const start = npmStart(env);
    expect(await start.ended).toBe(1);
    expect(start.said()).toMatch(/The local database .* is spoilt. Begin anew with: npm start -- --fresh/);
    expect(start.said()).not.toMatch(/\n\s+at /);
  });

  it.each([
    [["--bogus"], {}, /Use: npm start/],
    [[], { UCC_PORTAL_PORT: "http" }, /UCC_PORTAL_PORT is "http"; give it a port number/],
    [[], { UCC_PORTAL_PORT: "4000", UCC_MAILBOX_PORT: "4000" }, /cannot share a port/],
  ])("refuses %j %j with one sentence", async (flags, more, message) => {
    const start = npmStart({ ...(await environment()), ...more }, ...flags);
    expect(await start.ended).toBe(1);
    expect(start.said().trim().split("\n")).toHaveLength(1);
    expect(start.said()).toMatch(message);
  });
});
