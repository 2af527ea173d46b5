/** `.local/running.json`: where the running local stack is, for the command line; and the lock of its state directory. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { tryParseJson } from "./json.ts";
import { LocalStackError } from "./local-stack-error.ts";

const runningSchema = z.object({
  pid: z.number(),
  region: z.string(),
  stackName: z.string(),
  /** Addresses of the services by their names in AWS_ENDPOINT_URL_<service>, lower case with hyphens. */
  endpoints: z.record(z.string(), z.string()),
  outputs: z.record(z.string(), z.string()),
  portalUrl: z.string(),
  mailboxUrl: z.string(),
});

export type RunningStack = z.infer<typeof runningSchema>;

/** The local stack that runs on this state directory, if one does. */
export function readRunning(stateDirectory: string): RunningStack | undefined {
  const file = runningFile(stateDirectory);
  if (!existsSync(file)) return undefined;
  const parsed = runningSchema.safeParse(tryParseJson(readFileSync(file, "utf8")));
  return parsed.success && isAlive(parsed.data.pid) ? parsed.data : undefined;
}

export function writeRunning(stateDirectory: string, running: RunningStack): void {
  const file = runningFile(stateDirectory);
  writeFileSync(`${file}.next`, JSON.stringify(running, null, 2));
  renameSync(`${file}.next`, file);
}

export function removeRunning(stateDirectory: string): void {
  rmSync(runningFile(stateDirectory), { force: true });
}

/**
 * Takes the state directory for this process.
 * @returns how to give it back
 * @throws LocalStackError if another local stack runs on it
 */
export function lockState(stateDirectory: string): () => void {
  mkdirSync(stateDirectory, { recursive: true });
  const file = join(stateDirectory, "lock");
  const owner = existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
    throw new LocalStackError(
      `The local stack already runs here (process ${owner}, ${readRunning(stateDirectory)?.portalUrl ?? "starting"}); use that one, or end it with Ctrl-C first.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function runningFile(stateDirectory: string): string {
  return join(stateDirectory, "running.json");
}

function isAlive(pid: number): boolean {
  // Process ids are given out again: where the system tells, only a Node process can be a local stack.
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync("/proc/self/cmdline"))
    return existsSync(commandLine) && readFileSync(commandLine, "utf8").includes("node");
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
