/** The state directory: what of it is kept between runs, and where it lies for a run that keeps nothing. */
import { appendFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Notice } from "./notices.ts";

/** Everything that makes up the data of a local stack; cdk.out stays, it is made of the sources alone. */
const DATA = [
  "dynamodb.db",
  "dynamodb.db-wal",
  "dynamodb.db-shm",
  "queues",
  "mails",
  "mail-events-published.log",
  "secrets.json",
  "people.json",
  "checkpoints.json",
  "logs",
  "bundles",
  "local-stack.log",
];

/** A RAM disk on Linux. */
const MEMORY_DIRECTORY = "/dev/shm";

export function removeData(stateDirectory: string): void {
  for (const name of DATA) rmSync(join(stateDirectory, name), { recursive: true, force: true });
}

/** A folder in memory where the system has one, for a database that is gone with the run. */
export function memoryDirectory(): string {
  return mkdtempSync(join(existsSync(MEMORY_DIRECTORY) ? MEMORY_DIRECTORY : tmpdir(), "ucc-"));
}

/** Notices go to a file, and to whoever listens. */
export function noticeTo(stateDirectory: string, listener: Notice | undefined): Notice {
  const file = join(stateDirectory, "local-stack.log");
  return (event, details) => {
    appendFileSync(file, `${JSON.stringify({ time: new Date().toISOString(), event, ...details })}\n`);
    listener?.(event, details);
  };
}
