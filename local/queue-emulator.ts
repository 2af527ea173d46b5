/** SQS, SNS and S3 on this machine: fauxqs in a worker of its own. */
import { mkdirSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { LocalStackError, messageOf } from "./local-stack-error.ts";
import { LOOPBACK } from "./loopback.ts";

export type QueueEmulatorSettings = {
  readonly region: string;
  /** Where queues, messages and objects are kept; absent = in memory. */
  readonly dataDirectory?: string | undefined;
  /** Messages that were in flight when the last run ended reappear after this. */
  readonly retryDelaySeconds: number;
};

export type QueueEmulator = {
  readonly url: string;
  /** Ends every waiting long poll with an empty answer. */
  wakePolls(): void;
  stop(): Promise<void>;
};

/** @throws LocalStackError if the emulator does not start */
export async function startQueueEmulator(settings: QueueEmulatorSettings): Promise<QueueEmulator> {
  if (settings.dataDirectory !== undefined) mkdirSync(settings.dataDirectory, { recursive: true });
  const worker = new Worker(new URL("./queue-emulator-worker.ts", import.meta.url), {
    name: "fauxqs",
    workerData: settings,
  });
  const port = await new Promise<number>((resolve, reject) => {
    worker.once("message", (taken: number) => resolve(taken));
    worker.once("error", (error) =>
      reject(new LocalStackError(`The SQS emulator did not start: ${messageOf(error)}`, { cause: error })),
    );
  });
  return {
    url: `http://${LOOPBACK}:${port}`,
    wakePolls: () => worker.postMessage("wake"),
    stop: async () => {
      const ended = new Promise((resolve) => worker.once("exit", resolve));
      worker.postMessage("stop");
      await ended;
    },
  };
}
