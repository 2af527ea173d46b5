import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import { DeadLetterStore, type Fate, type Swept } from "../../../../shared/adapters/dead-letter-store.ts";
import { aReference } from "../../../builders.ts";

const SENT_AT = "2026-11-23T06:00:00.000Z";

function aMessage(number: number, change: Partial<Message> = {}): Message {
  return {
    MessageId: `id-${number}`,
    ReceiptHandle: `receipt-${number}`,
    Body: `body-${number}`,
    Attributes: { SentTimestamp: String(Date.parse(SENT_AT)), MessageGroupId: `group-${number}` },
    MessageAttributes: {
      reference: { DataType: "String", StringValue: aReference(number) },
      reason: { DataType: "String", StringValue: "fault" },
    },
    ...change,
  };
}

/** A queue that hands out these batches, one a call, and then nothing more; it remembers what was done. */
function aQueue(...batches: readonly Message[][]) {
  const sqs = mockClient(SQSClient);
  const receive = sqs.on(ReceiveMessageCommand);
  for (const Messages of batches) receive.resolvesOnce({ Messages });
  receive.resolves({});
  const store = new DeadLetterStore(new SQSClient({ region: "eu-central-1" }), {
    url: "source",
    deadLetterUrl: "dead",
  });
  const inputs = () => ({
    sent: sqs.commandCalls(SendMessageCommand).map(({ args }) => args[0].input),
    deleted: sqs.commandCalls(DeleteMessageCommand).map(({ args }) => args[0].input),
    released: sqs
      .commandCalls(ChangeMessageVisibilityBatchCommand)
      .flatMap(({ args }) => args[0].input.Entries ?? [])
      .map(({ ReceiptHandle, VisibilityTimeout }) => [ReceiptHandle, VisibilityTimeout]),
    order: () => sqs.calls().map(({ args }) => args[0].constructor.name),
  });
  return { sqs, store, inputs };
}

async function sweep(store: DeadLetterStore, fate: Fate | ((id: string) => Fate)): Promise<Swept[]> {
  const swept: Swept[] = [];
  const decide = typeof fate === "string" ? () => fate : fate;
  for await (const each of store.sweep(({ messageId }) => decide(messageId))) swept.push(each);
  return swept;
}

describe("a sweep of a dead-letter queue", () => {
  it("tells of each message whose it is, why it is there and since when", async () => {
    const { store } = aQueue([aMessage(1)]);
    expect(await sweep(store, "leave")).toEqual([
      {
        outcome: "left",
        letter: {
          messageId: "id-1",
          body: "body-1",
          reference: aReference(1),
          reason: "fault",
          group: "group-1",
          sentAt: SENT_AT,
        },
      },
    ]);
  });

  it("tells whose a message is by its envelope where nothing stands beside it, and never by its words", async () => {
    const Body = JSON.stringify({ subject: aReference(1), data: { text: aReference(2), follows: aReference(3) } });
    const { store } = aQueue([aMessage(1, { Body, MessageAttributes: {} })]);
    const [swept] = await sweep(store, "leave");
    expect(swept?.letter.reference).toBe(aReference(1));
  });

  it("knows no reason for what SQS moved by itself", async () => {
    const { store } = aQueue([aMessage(1, { MessageAttributes: {}, Attributes: {} })]);
    const [swept] = await sweep(store, "leave");
    expect(swept?.letter).toEqual({ messageId: "id-1", body: "body-1", sentAt: new Date(0).toISOString() });
  });

  it("shows others what it left as soon as it ends", async () => {
    const { store, inputs } = aQueue([aMessage(1), aMessage(2)]);
    await sweep(store, "leave");
    expect(inputs().released).toEqual([
      ["receipt-1", 0],
      ["receipt-2", 0],
    ]);
    expect(inputs().deleted).toEqual([]);
  });

  it("shows them also when whoever looks has seen enough", async () => {
    const { store, inputs } = aQueue([aMessage(1), aMessage(2)]);
    for await (const _ of store.sweep(() => "leave")) break;
    expect(inputs().released).toHaveLength(2);
  });

  it("releases more than ten messages in calls of ten", async () => {
    const batch = (from: number) => Array.from({ length: 10 }, (_, index) => aMessage(from + index));
    const { sqs, store, inputs } = aQueue(batch(0), batch(10), [aMessage(20)]);
    await sweep(store, "leave");
    expect(inputs().released).toHaveLength(21);
    expect(sqs.commandCalls(ChangeMessageVisibilityBatchCommand)).toHaveLength(3);
  });

  it("sends a redriven message to its source with reference and group, without the old reason", async () => {
    const { store, inputs } = aQueue([aMessage(1)]);
    expect((await sweep(store, "redrive")).map(({ outcome }) => outcome)).toEqual(["redriven"]);
    expect(inputs().sent).toEqual([
      {
        QueueUrl: "source",
        MessageBody: "body-1",
        MessageGroupId: "group-1",
        MessageAttributes: {
          firstMessageId: { DataType: "String", StringValue: "id-1" },
          reference: { DataType: "String", StringValue: aReference(1) },
        },
      },
    ]);
  });

  it("names a message by its first id, sends it back with that, and deletes it by its receipt", async () => {
    const MessageAttributes = { firstMessageId: { DataType: "String", StringValue: "first" } };
    const { store, inputs } = aQueue([aMessage(1, { MessageAttributes })]);
    const [swept] = await sweep(store, (id) => (id === "first" ? "redrive" : "leave"));
    expect(swept).toMatchObject({ letter: { messageId: "first" }, outcome: "redriven" });
    expect(inputs().sent).toMatchObject([{ MessageAttributes }]);
    expect(inputs().deleted).toEqual([{ QueueUrl: "dead", ReceiptHandle: "receipt-1" }]);
    expect(inputs().released).toEqual([]);
  });

  it("deletes a redriven message only after its source has it", async () => {
    const { sqs, store, inputs } = aQueue([aMessage(1)]);
    sqs.on(SendMessageCommand).rejects(new Error("throttled"));
    await expect(sweep(store, "redrive")).rejects.toThrow("throttled");
    expect(inputs().deleted).toEqual([]);
    expect(inputs().released).toEqual([["receipt-1", 0]]);
  });

  it("leaves a message that came back during the sweep, so that it ends", async () => {
    const { store, inputs } = aQueue([aMessage(1)], [aMessage(1, { MessageId: "id-again" })]);
    expect((await sweep(store, "redrive")).map(({ outcome }) => outcome)).toEqual(["redriven", "came-back"]);
    expect(inputs().sent).toHaveLength(1);
  });

  it("ends when it meets only messages that it has met", async () => {
    const { store, inputs } = aQueue([aMessage(1)], [aMessage(1, { ReceiptHandle: "newer" })], [aMessage(2)]);
    expect(await sweep(store, "leave")).toHaveLength(1);
    expect(inputs().released).toEqual([["newer", 0]]);
  });

  it("deletes what is discarded, and sends it nowhere", async () => {
    const { store, inputs } = aQueue([aMessage(1), aMessage(2)]);
    await sweep(store, (id) => (id === "id-2" ? "discard" : "leave"));
    expect(inputs().deleted).toEqual([{ QueueUrl: "dead", ReceiptHandle: "receipt-2" }]);
    expect(inputs().sent).toEqual([]);
    expect(inputs().released).toEqual([["receipt-1", 0]]);
  });
});
