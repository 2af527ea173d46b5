/** Load on the portal: POSTs with bounded concurrency, from a thread whose CPU time can be told from the service's. */
import { Worker } from "node:worker_threads";
import * as z from "zod";

export type LoadSettings = {
  readonly portalUrl: string;
  /** Number of the first inquiry: no two loads may ask the same. */
  readonly first: number;
  readonly count: number;
  readonly concurrency: number;
  /** Inquiries a second; absent = each as soon as the one before it is answered. */
  readonly perSecond?: number;
};

const resultSchema = z.object({
  /** When each was accepted, in milliseconds since 1970, by its reference. */
  accepted: z.record(z.string(), z.number()),
  began: z.number(),
  cpuMilliseconds: z.number(),
});

export type LoadResult = z.infer<typeof resultSchema>;

/** @throws Error if an inquiry is not accepted */
export async function putLoad(settings: LoadSettings): Promise<LoadResult> {
  const worker = new Worker(new URL("./load-worker.ts", import.meta.url), { workerData: settings });
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.once("message", resolve);
  worker.once("error", reject);
  return resultSchema.parse(await promise);
}
