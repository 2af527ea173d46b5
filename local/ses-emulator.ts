/** The inbox on this machine: aws-ses-v2-local in a worker, because all its servers in one thread share one store. */
import { Worker } from "node:worker_threads";
import { LocalStackError, messageOf } from "./local-stack-error.ts";
import { freePort, LOOPBACK } from "./loopback.ts";

export type SesEmulator = { readonly url: string; stop(): Promise<void> };

/** @throws LocalStackError if the emulator does not start */
export async function startSesEmulator(): Promise<SesEmulator> {
  const port = await freePort();
  const worker = new Worker(new URL("./ses-emulator-worker.ts", import.meta.url), {
    name: "ses",
    workerData: port,
  });
  await new Promise<unknown>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", (error) =>
      reject(new LocalStackError(`The SES emulator did not start: ${messageOf(error)}`, { cause: error })),
    );
  });
  return {
    url: `http://${LOOPBACK}:${port}`,
    stop: async () => {
      await worker.terminate();
    },
  };
}
