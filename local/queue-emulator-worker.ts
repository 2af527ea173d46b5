/** The thread in which fauxqs runs: it listens on every interface by itself, so listening is narrowed here first. */
import { existsSync } from "node:fs";
import { Server } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";
import { LOOPBACK } from "./loopback.ts";
import { amendQueues } from "./queue-amendments.ts";

const settings = z
  .object({ region: z.string(), dataDirectory: z.string().optional(), retryDelaySeconds: z.number() })
  .parse(workerData);

narrowListening();

const queues = await amendQueues();
if (settings.dataDirectory !== undefined) showInFlightSoon(settings.dataDirectory, settings.retryDelaySeconds);

const { startFauxqs } = await import("fauxqs");
const emulator = await startFauxqs({
  port: 0,
  logger: false,
  host: LOOPBACK,
  defaultRegion: settings.region,
  ...(settings.dataDirectory === undefined ? {} : { dataDir: settings.dataDirectory }),
});

parentPort?.on("message", (message) => {
  queues.wake();
  if (message === "stop") void emulator.stop().finally(() => process.exit(0));
});
parentPort?.postMessage(emulator.port);

function narrowListening(): void {
  const listen: unknown = Reflect.get(Server.prototype, "listen");
  if (typeof listen !== "function") throw new TypeError("net.Server has no listen");
  Server.prototype.listen = function listenOnLoopbackOnly(this: Server, ...given: readonly unknown[]) {
    const { port } = z.object({ port: z.number() }).parse(given[0]);
    const callback = given.at(-1);
    const address = { port, host: LOOPBACK };
    Reflect.apply(listen, this, typeof callback === "function" ? [address, callback] : [address]);
    return this;
  };
}

/** Nobody is working on what was in flight when the last run was killed: it need not wait for its visibility timeout. */
function showInFlightSoon(directory: string, seconds: number): void {
  const file = join(directory, "fauxqs.db");
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  database
    .prepare(
      "UPDATE sqs_messages SET visibility_deadline = min(visibility_deadline, ?) WHERE receipt_handle IS NOT NULL",
    )
    .run(Date.now() + seconds * 1000);
  database.close();
}
