/** The pieces of AWS that others have rebuilt for a laptop: which run, where, and how they end. */
import { join } from "node:path";
import { startDynamoEmulator } from "./dynamo-emulator.ts";
import { startQueueEmulator } from "./queue-emulator.ts";
import { startSesEmulator } from "./ses-emulator.ts";
import { allStarted, type Undo } from "./undo.ts";

export type EmulatorSettings = {
  readonly region: string;
  readonly databaseFile: string;
  readonly queueDataDirectory: string | undefined;
  readonly retryDelaySeconds: number;
};

export type Emulators = {
  readonly endpoints: Readonly<Record<"dynamodb" | "dynamodb-streams" | "sqs" | "sns" | "s3" | "ses", string>>;
  /** Ends waiting long polls; absent when SQS is somebody else's. */
  readonly wakePolls: (() => void) | undefined;
};

/** Addresses of implementations that take an emulator's place; the SDK's own variables. */
type Outside = (service: string) => string | undefined;

/**
 * Starts what AWS_ENDPOINT_URL_* does not already name.
 * @throws LocalStackError if one does not start; `undo` knows those that did
 */
export async function startEmulators(settings: EmulatorSettings, undo: Undo): Promise<Emulators> {
  const outside: Outside = (service) => process.env[`AWS_ENDPOINT_URL_${service}`];
  const [dynamo, { wakePolls, ...queues }, ses] = await allStarted(
    dynamoEndpoints(settings, outside, undo),
    queueEndpoints(settings, outside, undo),
    sesEndpoint(outside, undo),
  );
  return { endpoints: { ...dynamo, ...queues, ses }, wakePolls };
}

async function dynamoEndpoints({ databaseFile }: EmulatorSettings, outside: Outside, undo: Undo) {
  const given = outside("DYNAMODB");
  const streams = outside("DYNAMODB_STREAMS");
  if (given !== undefined) return { dynamodb: given, "dynamodb-streams": streams ?? given };
  const emulator = await startDynamoEmulator(databaseFile);
  undo.add(() => emulator.stop());
  return { dynamodb: emulator.url, "dynamodb-streams": streams ?? emulator.url };
}

async function queueEndpoints(settings: EmulatorSettings, outside: Outside, undo: Undo) {
  const [sqs, sns, s3] = [outside("SQS"), outside("SNS"), outside("S3")];
  if (sqs !== undefined && sns !== undefined && s3 !== undefined) return { sqs, sns, s3, wakePolls: undefined };
  const emulator = await startQueueEmulator({ ...settings, dataDirectory: settings.queueDataDirectory });
  undo.add(() => emulator.stop());
  const { url } = emulator;
  const wakePolls = sqs === undefined ? () => emulator.wakePolls() : undefined;
  return { sqs: sqs ?? url, sns: sns ?? url, s3: s3 ?? url, wakePolls };
}

async function sesEndpoint(outside: Outside, undo: Undo): Promise<string> {
  const given = outside("SES");
  if (given !== undefined) return given;
  const emulator = await startSesEmulator();
  undo.add(() => emulator.stop());
  return emulator.url;
}

/** The database file: beside the other state, or in memory (a RAM disk where the system has one) for tests and load. */
export function databaseFileFor(stateDirectory: string, memoryDirectory: string | undefined): string {
  return join(memoryDirectory ?? stateDirectory, "dynamodb.db");
}
