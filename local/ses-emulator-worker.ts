/** The thread in which aws-ses-v2-local runs. */
import { parentPort, workerData } from "node:worker_threads";
import ses from "aws-ses-v2-local";
import * as z from "zod";
import { LOOPBACK } from "./loopback.ts";

await ses.default({ port: z.number().parse(workerData), host: LOOPBACK });
parentPort?.postMessage("ready");
