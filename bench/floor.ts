/**
 * The floor: the calls that one inquiry cannot do without, made by nothing but SDK clients against emulators of the
 * same kind. One send, receive and delete (ten at a time, as Lambda does), one route send, receive and delete again,
 * one put, one mail. No portal, no functions, no ledger, no stream.
 */
import { rmSync } from "node:fs";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { LOCAL_ACCOUNT } from "../local/assembly.ts";
import { LOCAL_CREDENTIALS, localClients } from "../local/aws-clients.ts";
import { databaseFileFor, startEmulators } from "../local/emulators.ts";
import { memoryDirectory } from "../local/state.ts";
import type { Undo } from "../local/undo.ts";
import { inquiryToItem } from "../shared/adapters/inquiry-item.ts";
import { makeTable, REGION } from "./private-table.ts";
import { cpuMilliseconds } from "./process-cpu.ts";
import { sampleInquiry, sampleRequest } from "./sample-inquiry.ts";
import { inParallel } from "./until.ts";

const BATCH = 10;
/** As long as the acknowledgement that deliver-mail sends. */
const MAIL_BYTES = 3_500;

export type Round = { readonly perSecond: number; readonly cpuMillisecondsEach: number };

export type Floor = {
  /** Takes `count` inquiries through, `concurrency` calls at a time. */
  run(first: number, count: number, concurrency: number): Promise<Round>;
};

type Clients = ReturnType<typeof localClients> & { readonly ses: SESClient };

/** Starts emulators of its own, so that floor and service share nothing but the machine. */
export async function startFloor(cdkOut: string, undo: Undo): Promise<Floor> {
  const memory = memoryDirectory();
  undo.add(() => rmSync(memory, { recursive: true, force: true }));
  const databaseFile = databaseFileFor(memory, undefined);
  const { endpoints } = await startEmulators(
    { region: REGION, databaseFile, queueDataDirectory: undefined, retryDelaySeconds: 1 },
    undo,
  );
  const clients: Clients = {
    ...localClients(REGION, endpoints),
    ses: new SESClient({ region: REGION, endpoint: endpoints.ses, credentials: LOCAL_CREDENTIALS }),
  };
  undo.add(() => clients.destroy());
  const queue = async (QueueName: string) => {
    await clients.sqs.send(new CreateQueueCommand({ QueueName }));
    return `${endpoints.sqs}/${LOCAL_ACCOUNT}/${QueueName}`;
  };
  const way = {
    tableName: await makeTable(cdkOut, clients.dynamo),
    intake: await queue("floor-intake"),
    topic: await queue("floor-topic"),
  };
  return { run: (first, count, concurrency) => takeThrough(clients, way, { first, count, concurrency }) };
}

type Way = { readonly tableName: string; readonly intake: string; readonly topic: string };
type Amount = { readonly first: number; readonly count: number; readonly concurrency: number };

async function takeThrough(clients: Clients, way: Way, { first, count, concurrency }: Amount): Promise<Round> {
  const cpuBefore = cpuMilliseconds();
  const began = performance.now();
  await inParallel(count, concurrency, (index) => send(clients.sqs, way.intake, bodyOf(first + index)));
  await drain(clients.sqs, way.intake, count, (body) => send(clients.sqs, way.topic, body));
  let stored = first;
  await drain(clients.sqs, way.topic, count, async () => {
    const inquiry = inquiryToItem(sampleInquiry(stored++));
    await clients.dynamo.send(new PutItemCommand({ TableName: way.tableName, Item: inquiry }));
    await clients.ses.send(aMail());
  });
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: count / seconds, cpuMillisecondsEach: (cpuMilliseconds() - cpuBefore) / count };
}

function bodyOf(number: number): string {
  return JSON.stringify(sampleRequest(number));
}

async function send(sqs: SQSClient, QueueUrl: string, MessageBody: string): Promise<void> {
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
}

/** Two pollers, as the local stack's two environments of a function are. */
async function drain(
  sqs: SQSClient,
  QueueUrl: string,
  count: number,
  handle: (body: string) => Promise<void>,
): Promise<void> {
  let left = count;
  const poll = async () => {
    while (left > 0) {
      const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: BATCH });
      const { Messages: messages = [] } = await sqs.send(receive);
      if (messages.length === 0) continue;
      left -= messages.length;
      await Promise.all(messages.map(({ Body }) => handle(Body ?? "")));
      const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    }
  };
  await Promise.all([poll(), poll()]);
}

function aMail(): SendRawEmailCommand {
  const head = "From: a@example.org\r\nTo: b@example.org\r\nSubject: floor\r\n\r\n";
  return new SendRawEmailCommand({
    RawMessage: { Data: new TextEncoder().encode(head.padEnd(MAIL_BYTES, "x")) },
    Source: "a@example.org",
    Destinations: ["b@example.org"],
  });
}
