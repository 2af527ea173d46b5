/** A whole centre for one test file: the real template on the emulators, and eyes to see what is in it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ReceiveMessageCommand, SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { inject } from "vitest";
import { type LocalStackOptions, startLocalStack } from "../../local/stack.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { MailLedger, type MailRecord } from "../../shared/adapters/mail-ledger.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { mailTag } from "../../shared/domain/mail.ts";
import { parseReference, type Reference } from "../../shared/domain/reference.ts";
import { waitFor } from "../wait-for.ts";

export type DeadLetter = {
  readonly body: string;
  readonly reason: string | undefined;
  readonly reference: string | undefined;
};

export type Centre = Awaited<ReturnType<typeof aCentre>>;

/** Starts a centre in memory with its own folder; `stop` ends and removes it. */
export async function aCentre(options: Partial<LocalStackOptions> = {}) {
  const stateDirectory = options.stateDirectory ?? mkdtempSync(join(tmpdir(), "ucc-centre-"));
  const stack = await startLocalStack({
    cdkOut: inject("cdkOut"),
    databaseInMemory: true,
    retryDelaySeconds: 0,
    warm: true,
    ...options,
    stateDirectory,
  });
  const aws = { region: stack.region, credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  const dynamoDb = new DynamoDBClient({ ...aws, endpoint: stack.endpoints.dynamodb });
  const sqs = new SQSClient({ ...aws, endpoint: stack.endpoints.sqs, useQueueUrlAsEndpoint: false });
  const tableName = stack.outputs["InquiryTableName"] ?? "";
  const inquiries = new InquiryStore(dynamoDb, tableName);
  const ledger = new MailLedger(dynamoDb, tableName);

  return {
    stack,
    dynamoDb,
    sqs,
    tableName,
    /** Posts to the JSON API; a request without its own key gets a fresh one. */
    ask: (request: Record<string, unknown>, key: string = crypto.randomUUID()) => ask(stack.portalUrl, request, key),
    inquiry: async (reference: Reference): Promise<Inquiry | undefined> => {
      const found = await inquiries.find(reference);
      return found === "erased" ? undefined : found;
    },
    entries: (reference: Reference): Promise<readonly Entry[]> => inquiries.entries(reference),
    acknowledgement: (reference: Reference): Promise<MailRecord | undefined> =>
      ledger.find({ reference, version: 1, kind: "acknowledgement" }),
    /** How many acknowledgements of the inquiry the SES side accepted. */
    mailsOf: async (reference: Reference): Promise<number> => {
      const tag = mailTag({ reference, version: 1, kind: "acknowledgement" });
      return (await stack.sentMails()).filter((mail) => mail.tags["mail"] === tag).length;
    },
    deadLetters: (queue: string): Promise<DeadLetter[]> =>
      deadLetters(sqs, stack.outputs[`${queue}DeadLetterQueueUrl`] ?? ""),
    sendTo: (queue: string, bodies: readonly { body: string; reference?: string }[]) =>
      sendTo(sqs, stack.outputs[`${queue}QueueUrl`] ?? "", bodies),
    stop: async () => {
      dynamoDb.destroy();
      sqs.destroy();
      await stack.stop();
      if (options.stateDirectory === undefined) rmSync(stateDirectory, { recursive: true, force: true });
    },
  };
}

/** A question as the JSON API takes it. */
export function aQuestion(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    topic: "citizenship",
    text: "Қазақстан азаматтығын қалай аламын?",
    language: "kk-Cyrl",
    person: { email: `${crypto.randomUUID().slice(0, 8)}@example.org` },
    contact: "answer",
    consent: true,
    ...change,
  };
}

export type Accepted = { readonly status: number; readonly reference: Reference; readonly statusUrl: string };

async function ask(portalUrl: string, request: Record<string, unknown>, key: string): Promise<Accepted> {
  const answer = await fetch(`${portalUrl}/api/inquiries`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(request),
  });
  const body = (await answer.json()) as { reference?: string; statusUrl?: string };
  const reference = parseReference(body.reference ?? "");
  if (reference === undefined) throw new Error(`Not accepted: ${answer.status} ${JSON.stringify(body)}`);
  return { status: answer.status, reference, statusUrl: body.statusUrl ?? "" };
}

/** Looks at a dead-letter queue without taking anything from it. */
async function deadLetters(sqs: SQSClient, url: string): Promise<DeadLetter[]> {
  const seen = new Map<string, DeadLetter>();
  for (;;) {
    const { Messages: messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 0,
        MessageAttributeNames: ["All"],
      }),
    );
    const fresh = messages.filter((message) => !seen.has(message.MessageId ?? ""));
    for (const { MessageId = "", Body = "", MessageAttributes } of fresh) {
      seen.set(MessageId, {
        body: Body,
        reason: MessageAttributes?.["reason"]?.StringValue,
        reference: MessageAttributes?.["reference"]?.StringValue,
      });
    }
    if (fresh.length === 0) return [...seen.values()];
  }
}

/** Sends bodies, ten of them in one call at most, as a part of our own or a stranger would. */
async function sendTo(
  sqs: SQSClient,
  url: string,
  bodies: readonly { body: string; reference?: string }[],
): Promise<void> {
  await sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: url,
      Entries: bodies.map(({ body, reference }, index) => ({
        Id: String(index),
        MessageBody: body,
        ...(reference && { MessageAttributes: { reference: { DataType: "String", StringValue: reference } } }),
      })),
    }),
  );
}

/** Waits until the acknowledgement has come to an end that needs nothing more. */
export async function settled(centre: Pick<Centre, "acknowledgement">, reference: Reference): Promise<MailRecord> {
  let line: MailRecord | undefined;
  const what = () => `the acknowledgement of ${reference} to settle, last seen as ${JSON.stringify(line)}`;
  return waitFor(what, async () => {
    line = await centre.acknowledgement(reference);
    return line !== undefined &&
      ["delivered", "bounced", "complained", "failed", "suppressed", "cancelled"].includes(line.state)
      ? line
      : undefined;
  });
}

/** Opens a status link as a browser does, which keeps the cookie it is given: the page it leads to. */
export async function openStatusLink(statusUrl: string): Promise<string> {
  const opened = await fetch(statusUrl, { redirect: "manual" });
  const cookies = opened.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0]);
  const page = await fetch(new URL(opened.headers.get("location") ?? "", statusUrl), {
    headers: { cookie: cookies.join("; ") },
  });
  if (!page.ok) throw new Error(`The status link leads to ${page.status}`);
  return page.text();
}
