import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { TopicQueues } from "../../../../shared/adapters/topic-queues.ts";
import { WorkQueue } from "../../../../shared/adapters/work-queue.ts";
import { TOPIC_CODES, type Topic } from "../../../../shared/domain/topic.ts";
import { aReference } from "../../../builders.ts";

const sqs = mockClient(SQSClient);
const client = new SQSClient({ region: "eu-central-1" });
const MESSAGE = { body: "{}", reference: aReference(), group: "person-1" };

const requests = () => sqs.commandCalls(SendMessageCommand).map((call) => call.args[0].input);

beforeEach(() => {
  sqs.reset();
  sqs.on(SendMessageCommand).resolves({ MessageId: "message-1" });
});

describe("a message on a work queue", () => {
  it("carries its fairness group and its reference beside the body", async () => {
    await new WorkQueue(client, "https://sqs/mail").send(MESSAGE);
    expect(requests()).toEqual([
      {
        QueueUrl: "https://sqs/mail",
        MessageBody: "{}",
        MessageGroupId: "person-1",
        MessageAttributes: { reference: { DataType: "String", StringValue: aReference() } },
      },
    ]);
  });

  it.each([0, 900])("is held back for %i seconds when asked to", async (delaySeconds) => {
    await new WorkQueue(client, "https://sqs/mail").send({ ...MESSAGE, delaySeconds });
    expect(requests()).toMatchObject([{ DelaySeconds: delaySeconds, MessageGroupId: "person-1" }]);
  });

  it("is not taken for sent when SQS refuses it", async () => {
    sqs.on(SendMessageCommand).rejects(new Error("throttled"));
    await expect(new WorkQueue(client, "https://sqs/mail").send(MESSAGE)).rejects.toThrow("throttled");
  });
});

describe("the topics' queues", () => {
  const urls = Object.fromEntries(TOPIC_CODES.map((topic) => [topic, `https://sqs/${topic}`])) as Record<Topic, string>;

  it.each(TOPIC_CODES)("have one of its own for %s", async (topic) => {
    await new TopicQueues(client, urls).send(topic, MESSAGE);
    expect(requests()).toMatchObject([
      {
        QueueUrl: `https://sqs/${topic}`,
        MessageGroupId: "person-1",
        MessageAttributes: { reference: { StringValue: aReference() } },
      },
    ]);
  });

  it("never swallow a message whose topic has none", async () => {
    const { culture: _, ...incomplete } = urls;
    const queues = new TopicQueues(client, incomplete as typeof urls);
    await expect(queues.send("culture", MESSAGE)).rejects.toThrow("TOPIC_QUEUE_URLS lacks the topic culture");
    expect(requests()).toEqual([]);
  });
});
