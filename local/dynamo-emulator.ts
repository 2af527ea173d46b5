/** DynamoDB on this machine: dynoxide, one small program with a SQLite file. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { LocalStackError, messageOf } from "./local-stack-error.ts";
import { freePort, LOOPBACK } from "./loopback.ts";

const READY_WITHIN_MILLISECONDS = 10_000;
const STOP_WITHIN_MILLISECONDS = 3_000;
const POLL_MILLISECONDS = 5;

export type DynamoEmulator = { readonly url: string; stop(): Promise<void> };

/**
 * Starts dynoxide on a free loopback port.
 * @param databaseFile its SQLite file, made when absent
 * @throws LocalStackError if there is no binary for this platform or it ends at once
 */
export async function startDynamoEmulator(databaseFile: string): Promise<DynamoEmulator> {
  const binary = findBinary();
  mkdirSync(dirname(databaseFile), { recursive: true });
  endLeftover(databaseFile);
  const port = await freePort();
  const child = spawn(binary, ["serve", "--host", LOOPBACK, "--port", String(port), "--db-path", databaseFile], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  writeFileSync(pidFile(databaseFile), String(child.pid));
  // A crash of this process must not leave the emulator behind; 'exit' handlers may only do synchronous work.
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  const url = `http://${LOOPBACK}:${port}`;
  try {
    await untilReady(child, url);
    indexStream(databaseFile);
  } catch (error) {
    child.kill("SIGKILL");
    throw readable(error, databaseFile);
  }
  return {
    url,
    stop: async () => {
      process.removeListener("exit", endWithUs);
      await end(child);
      rmSync(pidFile(databaseFile), { force: true });
    },
  };
}

function findBinary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "dynoxide");
  } catch {
    throw new LocalStackError(
      `There is no DynamoDB emulator for ${process.platform}-${process.arch}: install dynoxide (npm install --no-save ${name}, or its own binary) or DynamoDB Local, start it, and set AWS_ENDPOINT_URL_DYNAMODB and AWS_ENDPOINT_URL_DYNAMODB_STREAMS to its address.`,
    );
  }
}

/** Waits for the first answer, and watches for the child's end: a program that died answers nobody. */
async function untilReady(child: ChildProcess, url: string): Promise<void> {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = `${said}${String(chunk)}`.slice(-500);
  });
  let ended: string | undefined;
  child.once("error", (error) => {
    ended = messageOf(error);
  });
  child.once("exit", (code, signal) => {
    ended = `it ended with ${code ?? signal}: ${said.trim()}`;
  });
  const deadline = Date.now() + READY_WITHIN_MILLISECONDS;
  while (Date.now() < deadline) {
    if (ended !== undefined) throw new LocalStackError(`The DynamoDB emulator did not start: ${ended}`);
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await delay(POLL_MILLISECONDS);
  }
  throw new LocalStackError(`The DynamoDB emulator did not answer within ${READY_WITHIN_MILLISECONDS / 1000} s.`);
}

/**
 * dynoxide looks for the highest sequence number on each write, without an index: each write would cost more than the
 * one before (measured: 8 ms a message after 10,000 messages). With this index it stays flat.
 */
function indexStream(databaseFile: string): void {
  const database = new DatabaseSync(databaseFile, { timeout: READY_WITHIN_MILLISECONDS });
  database.exec(
    "CREATE INDEX IF NOT EXISTS ucc_stream_sequence ON _stream_records(table_name, CAST(sequence_number AS INTEGER))",
  );
  database.close();
}

/** SQLite's words for a file that a full disk or a hard crash has spoilt. */
const SPOILT = /not a (valid SQLite )?database|malformed|corrupt/i;

function readable(error: unknown, databaseFile: string): unknown {
  if (!SPOILT.test(messageOf(error))) return error;
  const advice = "Begin anew with: npm start -- --fresh (what was kept is removed), or put a copy of the file back.";
  return new LocalStackError(`The local database ${databaseFile} is spoilt. ${advice}`, { cause: error });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MILLISECONDS);
  await ended;
  clearTimeout(timer);
}

function pidFile(databaseFile: string): string {
  return `${databaseFile}.pid`;
}

/** Ends the emulator of a local stack that was itself killed the hard way: two of them must not share one file. */
function endLeftover(databaseFile: string): void {
  const file = pidFile(databaseFile);
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8"));
  const commandLine = `/proc/${pid}/cmdline`;
  // Process ids are given out again: only a process that names our database file is ours.
  if (existsSync(commandLine) && readFileSync(commandLine, "utf8").includes(databaseFile)) process.kill(pid, "SIGKILL");
  rmSync(file, { force: true });
}
