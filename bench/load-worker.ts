/** The thread of one load: sends, and tells when each inquiry was accepted. */
import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";
import { sampleRequest } from "./sample-inquiry.ts";

const ACCEPTED = 202;

const settings = z
  .object({
    portalUrl: z.string(),
    first: z.number(),
    count: z.number(),
    concurrency: z.number(),
    perSecond: z.number().optional(),
  })
  .parse(workerData);

const answerSchema = z.object({ reference: z.string() });

const agent = new Agent({ keepAlive: true, maxSockets: settings.concurrency });
const target = new URL("/api/inquiries", settings.portalUrl);

type Answer = { readonly status: number | undefined; readonly text: string };

function post(body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(target, { method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += String(chunk);
      });
      response.on("end", () => resolve({ status: response.statusCode, text }));
    });
    sent.on("error", reject).end(body);
  });
}

/** To the fraction of a millisecond, comparable between threads. */
const now = () => performance.timeOrigin + performance.now();

const accepted: Record<string, number> = {};
const began = now();
let next = 0;

async function sendInTurn(): Promise<void> {
  for (let index = next++; index < settings.count; index = next++) {
    if (settings.perSecond !== undefined) await delay(Math.max(0, began + (index / settings.perSecond) * 1000 - now()));
    const answer = await post(JSON.stringify(sampleRequest(settings.first + index)));
    if (answer.status !== ACCEPTED) throw new Error(`The portal answered ${answer.status}: ${answer.text}`);
    accepted[answerSchema.parse(JSON.parse(answer.text)).reference] = now();
  }
}

await Promise.all(Array.from({ length: settings.concurrency }, () => sendInTurn()));
agent.destroy();
const { user, system } = process.threadCpuUsage();
parentPort?.postMessage({ accepted, began, cpuMilliseconds: (user + system) / 1000 });
