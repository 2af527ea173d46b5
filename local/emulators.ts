/** The pieces of AWS that others have rebuilt for a laptop: which run, where, and how they end. */
import { join } from "node:path";
import { type DynamoEmulator, startDynamoEmulator } from "./dynamo-emulator.ts";
import { type QueueEmulator, startQueueEmulator } from "./queue-emulator.ts";
import { type SesEmulator, startSesEmulator } from "./ses-emulator.ts";

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
  stop(): Promise<void>;
};

/**
 * Starts what AWS_ENDPOINT_URL_* does not already name: an implementation given from outside takes an emulator's place.
 * @throws LocalStackError if one does not start; those already started are ended
 */
export async function startEmulators(settings: EmulatorSettings, given = process.env): Promise<Emulators> {
  const outside = (service: string) => given[`AWS_ENDPOINT_URL_${service}`];
  const needsQueues = ["SQS", "SNS", "S3"].some((service) => outside(service) === undefined);
  const dataDirectory = settings.queueDataDirectory;
  const started = await Promise.allSettled([
    outside("DYNAMODB") === undefined ? startDynamoEmulator(settings.databaseFile) : undefined,
    needsQueues ? startQueueEmulator({ ...settings, dataDirectory }) : undefined,
    outside("SES") === undefined ? startSesEmulator() : undefined,
  ]);
  const [dynamo, queues, ses] = await allOrNone(started);
  const dynamoUrl = outside("DYNAMODB") ?? dynamo?.url ?? "";
  return {
    endpoints: {
      dynamodb: dynamoUrl,
      "dynamodb-streams": outside("DYNAMODB_STREAMS") ?? dynamoUrl,
      sqs: outside("SQS") ?? queues?.url ?? "",
      sns: outside("SNS") ?? queues?.url ?? "",
      s3: outside("S3") ?? queues?.url ?? "",
      ses: outside("SES") ?? ses?.url ?? "",
    },
    wakePolls: outside("SQS") === undefined ? queues?.wakePolls : undefined,
    stop: async () => {
      await Promise.all([dynamo?.stop(), queues?.stop(), ses?.stop()]);
    },
  };
}

type Started = readonly [
  PromiseSettledResult<DynamoEmulator | undefined>,
  PromiseSettledResult<QueueEmulator | undefined>,
  PromiseSettledResult<SesEmulator | undefined>,
];

async function allOrNone([dynamo, queues, ses]: Started) {
  if (dynamo.status === "fulfilled" && queues.status === "fulfilled" && ses.status === "fulfilled") {
    return [dynamo.value, queues.value, ses.value] as const;
  }
  const all = [dynamo, queues, ses];
  await Promise.all(all.map((one) => (one.status === "fulfilled" ? one.value?.stop() : undefined)));
  throw all.find((one) => one.status === "rejected")?.reason;
}

/** The database file: beside the other state, or in memory (a RAM disk where the system has one) for tests and load. */
export function databaseFileFor(stateDirectory: string, memoryDirectory: string | undefined): string {
  return join(memoryDirectory ?? stateDirectory, "dynamodb.db");
}
