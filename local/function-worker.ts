/** One Lambda execution environment: a thread with its own process.env that runs one invocation at a time. */
import { randomUUID } from "node:crypto";
import { openSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";

const { name, bundle, handlerName, memoryMegabytes, logFile } = z
  .object({
    name: z.string(),
    bundle: z.string(),
    handlerName: z.string(),
    memoryMegabytes: z.number(),
    logFile: z.string(),
  })
  .parse(workerData);

const requestSchema = z.object({ id: z.string(), event: z.unknown(), timeoutMilliseconds: z.number() });

type Handler = (event: unknown, context: ReturnType<typeof contextOf>) => unknown;

const stream = randomUUID();
const log = openSync(logFile, "a");

// Lines are in the file before the next statement runs, so a function killed in mid-call has not lost what it said.
captureLines(process.stdout);
captureLines(process.stderr);
process.setSourceMapsEnabled(true);

const exported: Readonly<Record<string, unknown>> = await load(pathToFileURL(bundle).href);
const handler = exported[handlerName];
if (!isHandler(handler)) throw new Error(`${bundle} exports no function ${handlerName}`);

parentPort?.on("message", (message) => void run(handler, message));
parentPort?.postMessage("ready");

async function run(handle: Handler, message: unknown): Promise<void> {
  const { id, event, timeoutMilliseconds } = requestSchema.parse(message);
  const endsAt = Date.now() + timeoutMilliseconds;
  try {
    // As text, like on AWS: what is not JSON is lost, and the caller gets a copy.
    const answer = JSON.stringify((await handle(event, contextOf(id, endsAt))) ?? null);
    parentPort?.postMessage({ id, answer });
  } catch (error) {
    const { name: errorType, message: errorMessage, stack } = error instanceof Error ? error : new Error(String(error));
    writeLine(JSON.stringify({ level: "ERROR", requestId: id, errorType, errorMessage, stack }));
    parentPort?.postMessage({ id, error: { errorType, errorMessage } });
  }
}

/** A bundle's exports are known only when it runs. */
async function load(file: string): Promise<Readonly<Record<string, unknown>>> {
  const loaded: unknown = await import(file);
  return z.record(z.string(), z.unknown()).parse({ ...z.object({}).loose().parse(loaded) });
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

function contextOf(awsRequestId: string, endsAt: number) {
  return {
    awsRequestId,
    functionName: name,
    functionVersion: "$LATEST",
    memoryLimitInMB: String(memoryMegabytes),
    invokedFunctionArn: `arn:aws:lambda:${process.env["AWS_REGION"]}:000000000000:function:${name}`,
    logGroupName: process.env["AWS_LAMBDA_LOG_GROUP_NAME"],
    logStreamName: stream,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()),
  };
}

function captureLines(output: NodeJS.WriteStream): void {
  let rest = "";
  const write = (chunk: string | Uint8Array, encoding?: unknown, callback: unknown = encoding): boolean => {
    const lines = `${rest}${typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8")}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) writeLine(line);
    if (typeof callback === "function") Reflect.apply(callback, output, []);
    return true;
  };
  Object.defineProperty(output, "write", { value: write });
}

function writeLine(message: string): void {
  if (message !== "") writeSync(log, `${JSON.stringify({ timestamp: Date.now(), stream, message })}\n`);
}
