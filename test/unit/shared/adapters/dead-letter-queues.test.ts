import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { DeadLetterQueues } from "../../../../shared/adapters/dead-letter-queues.ts";
import { aReference } from "../../../builders.ts";
import { anSqsRecord, QUEUE_ARN, withReference } from "../platform/records.ts";

const sqs = mockClient(SQSClient);
const deadLetters = new DeadLetterQueues(new SQSClient({ region: "eu-central-1" }), {
  [QUEUE_ARN]: { url: "https://sqs/intake-dead-letters", maxReceiveCount: 5 },
});

const requests = () => sqs.commandCalls(SendMessageCommand).map((call) => call.args[0].input);

beforeEach(() => {
  sqs.reset();
  sqs.on(SendMessageCommand).resolves({ MessageId: "message-1" });
});

describe("a record that is given up on", () => {
  it("is put on its own queue's dead-letter queue unchanged, with reason, reference, group and the id that the logs name it by", async () => {
    const { attributes } = anSqsRecord();
    const record = anSqsRecord({
      ...withReference(aReference()),
      body: '{"text":"Сәлем"}',
      attributes: { ...attributes, MessageGroupId: "person-1" },
    });
    await deadLetters.send(record, "contract-violated");
    expect(requests()).toEqual([
      {
        QueueUrl: "https://sqs/intake-dead-letters",
        MessageBody: '{"text":"Сәлем"}',
        MessageGroupId: "person-1",
        MessageAttributes: {
          reason: { DataType: "String", StringValue: "contract-violated" },
          firstMessageId: { DataType: "String", StringValue: "message-1" },
          reference: { DataType: "String", StringValue: aReference() },
        },
      },
    ]);
  });

  it("needs neither a reference nor a group", async () => {
    await deadLetters.send(anSqsRecord(), "fault");
    expect(requests()).toEqual([
      {
        QueueUrl: "https://sqs/intake-dead-letters",
        MessageBody: "{}",
        MessageAttributes: {
          reason: { DataType: "String", StringValue: "fault" },
          firstMessageId: { DataType: "String", StringValue: "message-1" },
        },
      },
    ]);
  });

  it("keeps its first id when it is given up on again after a redrive", async () => {
    const messageAttributes = { firstMessageId: { dataType: "String", stringValue: "first" } } as const;
    await deadLetters.send(anSqsRecord({ messageId: "third", messageAttributes }), "fault");
    expect(requests()[0]?.MessageAttributes?.["firstMessageId"]?.StringValue).toBe("first");
  });

  it("is delivered as often as its queue's redrive policy says before that", () => {
    expect(deadLetters.maxReceiveCount(anSqsRecord())).toBe(5);
  });

  it("is not lost quietly when it came from a queue nobody told of", async () => {
    const stranger = anSqsRecord({ eventSourceARN: "arn:aws:sqs:eu-central-1:000000000000:Other" });
    await expect(deadLetters.send(stranger, "fault")).rejects.toThrow("DEAD_LETTER_QUEUES does not name the queue");
    expect(() => deadLetters.maxReceiveCount(stranger)).toThrow("DEAD_LETTER_QUEUES does not name the queue");
    expect(requests()).toEqual([]);
  });

  it("is not taken for kept when SQS refuses it", async () => {
    sqs.on(SendMessageCommand).rejects(new Error("throttled"));
    await expect(deadLetters.send(anSqsRecord(), "fault")).rejects.toThrow("throttled");
  });
});
