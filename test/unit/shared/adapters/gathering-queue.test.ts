import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { GatheringQueue } from "../../../../shared/adapters/gathering-queue.ts";
import { aReference } from "../../../builders.ts";

const client = new SQSClient({ region: "eu-central-1" });
const sqs = mockClient(client);
const queue = new GatheringQueue(client, "https://sqs/mail");

const message = (number: number, body = `{"n":${number}}`) => ({
  body,
  reference: aReference(number),
  group: "person-1",
});
const batches = () => sqs.commandCalls(SendMessageBatchCommand).map((call) => call.args[0].input.Entries ?? []);
const alone = () => sqs.commandCalls(SendMessageCommand).map((call) => call.args[0].input);
const sendAll = (count: number, body?: string) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => queue.send(message(index, body))));

beforeEach(() => {
  sqs.reset();
  sqs.on(SendMessageCommand).resolves({ MessageId: "message-1" });
  sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: { Id: string }[] }) => ({
    Successful: Entries.map(({ Id }) => ({ Id })),
  }));
});

describe("messages that a batch's records send side by side", () => {
  it("go out in calls of ten, each with its group and reference", async () => {
    await sendAll(12);
    expect(batches().map((entries) => entries.length)).toEqual([10, 2]);
    expect(batches().flat()[11]).toEqual({
      Id: "1",
      MessageBody: '{"n":11}',
      MessageGroupId: "person-1",
      MessageAttributes: { reference: { DataType: "String", StringValue: aReference(11) } },
    });
  });

  it("go out alone where there is one", async () => {
    await queue.send(message(1));
    expect([alone().length, batches().length]).toEqual([1, 0]);
  });

  it("never make a call larger than SQS takes", async () => {
    await sendAll(3, "x".repeat(400_000));
    expect(batches().map((entries) => entries.length)).toEqual([2]);
    expect(alone()).toHaveLength(1);
  });

  it("are sent alone when SQS took the others, and fail alone", async () => {
    sqs.on(SendMessageBatchCommand).resolves({
      Successful: [{ Id: "0", MessageId: "", MD5OfMessageBody: "" }],
      Failed: [1, 2].map((id) => ({ Id: String(id), Code: "InternalError", SenderFault: false })),
    });
    sqs.on(SendMessageCommand, { MessageBody: '{"n":2}' }).rejects(new Error("throttled"));
    const outcomes = await sendAll(3);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(alone().map(({ MessageBody }) => MessageBody)).toEqual(['{"n":1}', '{"n":2}']);
  });

  it("are not taken for sent when the call fails, nor when SQS says nothing about them", async () => {
    sqs.on(SendMessageBatchCommand).rejectsOnce(new Error("throttled")).resolves({ Successful: [] });
    expect((await sendAll(2)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect((await sendAll(2)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
