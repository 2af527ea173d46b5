/**
 * One Lambda execution environment: a thread with its own process.env that runs one invocation at a time.
 * Plain JavaScript without a package: threads share no code, and a thread that first loads the stripper of types and a
 * validator takes 140 ms of CPU instead of 40 (Node 24.21). What it is given comes from execution-environment.ts alone.
 */
import { randomUUID } from "node:crypto";
import { openSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

const { name, bundle, handlerName, memoryMegabytes, logFile } = workerData;

const stream = randomUUID();
const log = openSync(logFile, "a");

// Lines are in the file before the next statement runs, so a function killed in mid-call has not lost what it said.
captureLines(process.stdout);
captureLines(process.stderr);
process.setSourceMapsEnabled(true);

const handler = (await import(pathToFileURL(bundle).href))[handlerName];
if (typeof handler !== "function") throw new Error(`${bundle} exports no function ${handlerName}`);

parentPort.on("message", (message) => void run(message));
parentPort.postMessage("ready");

async function run({ id, event, timeoutMilliseconds }) {
  const endsAt = Date.now() + timeoutMilliseconds;
  try {
    // As text, like on AWS: what is not JSON is lost, and the caller gets a copy.
    const answer = JSON.stringify((await handler(event, contextOf(id, endsAt))) ?? null);
    parentPort.postMessage({ id, answer });
  } catch (error) {
    const { name: errorType, message: errorMessage, stack } = error instanceof Error ? error : new Error(String(error));
    writeLine(JSON.stringify({ level: "ERROR", requestId: id, errorType, errorMessage, stack }));
    parentPort.postMessage({ id, error: { errorType, errorMessage } });
  }
}

function contextOf(awsRequestId, endsAt) {
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

function captureLines(output) {
  let rest = "";
  const write = (chunk, encoding, callback = encoding) => {
    const lines = `${rest}${typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8")}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) writeLine(line);
    if (typeof callback === "function") Reflect.apply(callback, output, []);
    return true;
  };
  Object.defineProperty(output, "write", { value: write });
}

function writeLine(message) {
  if (message !== "") writeSync(log, `${JSON.stringify({ timestamp: Date.now(), stream, message })}\n`);
}
