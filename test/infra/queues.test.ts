/** What must be true of all queues of the template, whatever capability made them. */
import { beforeAll, describe, expect, it } from "vitest";
import { asyncapiDocument } from "../../shared/contracts/asyncapi.ts";
import { TOPICS } from "../../shared/domain/topic.ts";
import { idOf, type Resource, type Synthesized, synthesized } from "./synthesized.ts";

const DAY_SECONDS = 86_400;
const SHARED_QUEUES = ["FileScan", "Held", "Intake", "Mail", "MailFeedback", "LinkRecovery", "Erasure", "Index"];

/** Their messages are in the words of EventBridge and of SES. */
const OF_AWS = ["FileScan", "MailFeedback"];

const inKebabCase = (name: string) => name.replace(/(?<=[a-z])[A-Z]/g, "-$&").toLowerCase();

let stack: Synthesized;
let sources: readonly Resource[];
let deadLetters: readonly Resource[];
let mappings: readonly Resource[];

beforeAll(() => {
  stack = synthesized("prod");
  const queues = stack.resources("AWS::SQS::Queue");
  sources = queues.filter(({ properties }) => properties.RedrivePolicy !== undefined);
  deadLetters = queues.filter(({ properties }) => properties.RedrivePolicy === undefined);
  mappings = stack
    .resources("AWS::Lambda::EventSourceMapping")
    .filter(({ properties }) => sources.some(({ id }) => id === idOf(properties.EventSourceArn)));
});

describe("the queues of the service", () => {
  it("are one for each topic of the registry besides the shared ones, each with dead letters of its own", () => {
    expect(sources).toHaveLength(TOPICS.length + SHARED_QUEUES.length);
    expect(new Set(sources.map(({ properties }) => idOf(properties.RedrivePolicy.deadLetterTargetArn)))).toEqual(
      new Set(deadLetters.map(({ id }) => id)),
    );
    expect(deadLetters).toHaveLength(sources.length);
  });

  it("tell their addresses in the stack's outputs", () => {
    const topics = TOPICS.map(({ code }) =>
      code.replace(/(^|-)([a-z])/g, (_match, _dash: string, letter: string) => letter.toUpperCase()),
    );
    for (const name of [...SHARED_QUEUES, ...topics]) {
      expect(idOf(stack.template.findOutputs(`${name}QueueUrl`)[`${name}QueueUrl`]?.["Value"])).toContain("Queue");
      expect(
        idOf(stack.template.findOutputs(`${name}DeadLetterQueueUrl`)[`${name}DeadLetterQueueUrl`]?.["Value"]),
      ).toContain("DeadLetters");
    }
  });
});

describe("the document of the queues", () => {
  it("describes every queue whose messages are ours", () => {
    const { channels } = asyncapiDocument() as { channels: object };
    const outputs = Object.keys(stack.template.findOutputs("*")).filter((name) => name.endsWith("DeadLetterQueueUrl"));
    const queues = outputs.map((name) => name.slice(0, -"DeadLetterQueueUrl".length));
    const ours = queues.filter((name) => !OF_AWS.includes(name));
    expect(Object.keys(channels).toSorted()).toEqual(ours.map(inKebabCase).toSorted());
  });
});

describe("every queue", () => {
  it("rests under the customer key, which is asked for once an hour", () => {
    const key = stack.resources("AWS::KMS::Key").map(({ id }) => id);
    for (const { properties } of [...sources, ...deadLetters]) {
      expect(key).toEqual([idOf(properties.KmsMasterKeyId)]);
      expect(properties.KmsDataKeyReusePeriodSeconds).toBe(3_600);
    }
  });

  it("refuses whoever comes without TLS", () => {
    const guarded = stack
      .resources("AWS::SQS::QueuePolicy")
      .filter(({ properties }) => properties.PolicyDocument.Statement.some(isDenialWithoutTls))
      .flatMap(({ properties }): string[] => properties.Queues.map(idOf));
    expect(guarded.toSorted()).toEqual([...sources, ...deadLetters].map(({ id }) => id).toSorted());
  });
});

describe("every source queue", () => {
  it("gives a message up after five deliveries and keeps it for four days", () => {
    for (const { properties } of sources) {
      expect(properties.RedrivePolicy.maxReceiveCount).toBe(5);
      expect(properties.MessageRetentionPeriod).toBe(4 * DAY_SECONDS);
    }
  });

  it("hides a message for at least six times as long as its reader may run", () => {
    for (const { id, properties } of sources) {
      const timeouts = mappings
        .filter((mapping) => idOf(mapping.properties.EventSourceArn) === id)
        .map((mapping) => idOf(mapping.properties.FunctionName))
        .map(
          (reader) => stack.resources("AWS::Lambda::Function").find((each) => each.id === reader)?.properties.Timeout,
        );
      expect(timeouts).toHaveLength(1);
      expect(properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeouts[0]);
    }
  });

  it("is read at once, in batches that fail message by message, by no more runs than the stage says", () => {
    const allowed = [stack.stage.queueConcurrency, stack.stage.mailConcurrency];
    expect(mappings).toHaveLength(sources.length);
    for (const { properties } of mappings) {
      expect(properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
      expect(properties.MaximumBatchingWindowInSeconds).toBe(0);
      expect(properties.BatchSize).toBeLessThanOrEqual(10);
      expect(allowed).toContain(properties.ScalingConfig.MaximumConcurrency);
    }
  });
});

describe("every dead-letter queue", () => {
  it("keeps its messages for fourteen days, the longest that SQS allows", () => {
    for (const { properties } of deadLetters) expect(properties.MessageRetentionPeriod).toBe(14 * DAY_SECONDS);
    expect(deadLetters.length).toBeGreaterThan(0);
  });

  it("is read by no function", () => {
    const read = stack
      .resources("AWS::Lambda::EventSourceMapping")
      .map(({ properties }) => idOf(properties.EventSourceArn));
    expect(deadLetters.filter(({ id }) => read.includes(id))).toEqual([]);
  });
});

function isDenialWithoutTls(statement: { Effect: string; Condition?: { Bool?: Record<string, string> } }): boolean {
  return statement.Effect === "Deny" && statement.Condition?.Bool?.["aws:SecureTransport"] === "false";
}
