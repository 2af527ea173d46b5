/** Runs the command line as a person does: a process of its own, judged by what it writes and its exit code. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

export const PROJECT = join(import.meta.dirname, "..");

export type UccRun = {
  readonly exitCode: number | null;
  /** stdout, a JSON value a line. */
  readonly lines: readonly Record<string, unknown>[];
  readonly stdout: string;
  readonly stderr: string;
};

export type UccOptions = {
  readonly stdin?: string | Buffer;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** What one run has compiled serves the next: a third of a run's CPU otherwise goes into reading TypeScript. */
const COMPILED = mkdtempSync(join(tmpdir(), "ucc-compiled-"));
process.once("exit", () => rmSync(COMPILED, { recursive: true, force: true }));

/** Without an AWS profile, region or credentials of the machine. */
const BARE_ENVIRONMENT = {
  PATH: process.env["PATH"] ?? "",
  NODE_COMPILE_CACHE: COMPILED,
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
};

export async function runUcc(args: readonly string[], { stdin = "", cwd = PROJECT, env = {} }: UccOptions = {}) {
  const child = spawn(process.execPath, [join(PROJECT, "cli/ucc.mjs"), ...args], {
    cwd,
    env: { ...BARE_ENVIRONMENT, ...env },
  });
  child.stdin.on("error", () => undefined).end(stdin);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  const lines = stdout.split("\n").filter((line) => /^\{.*\}$/.test(line));
  const run: UccRun = { exitCode: child.exitCode, lines: lines.map((line) => JSON.parse(line)), stdout, stderr };
  return run;
}
