/** Makes the template's queues, buckets and topics on the emulators; what is there already is brought up to date. */
import { CreateBucketCommand, type S3Client } from "@aws-sdk/client-s3";
import {
  CreateTopicCommand,
  ListSubscriptionsByTopicCommand,
  SetSubscriptionAttributesCommand,
  type SNSClient,
  SubscribeCommand,
} from "@aws-sdk/client-sns";
import { CreateQueueCommand, SetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import type { Resource } from "./assembly.ts";
import type { LocalClients } from "./aws-clients.ts";
import { nameOf } from "./local-stack-error.ts";
import { provisionTables } from "./provision-tables.ts";
import type { Template } from "./template.ts";

const queueSchema = z.object({
  VisibilityTimeout: z.coerce.number().optional(),
  DelaySeconds: z.coerce.number().optional(),
  MessageRetentionPeriod: z.coerce.number().optional(),
  ReceiveMessageWaitTimeSeconds: z.coerce.number().optional(),
  MaximumMessageSize: z.coerce.number().optional(),
  FifoQueue: z.boolean().optional(),
  ContentBasedDeduplication: z.boolean().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});

const subscriptionSchema = z.object({
  TopicArn: z.string(),
  Protocol: z.string(),
  Endpoint: z.string().optional(),
  RawMessageDelivery: z.boolean().optional(),
  FilterPolicy: z.record(z.string(), z.unknown()).optional(),
  FilterPolicyScope: z.string().optional(),
});

/** @throws LocalStackError if a table kept from an earlier run cannot become what the template says */
export async function provision(template: Template, clients: LocalClients): Promise<void> {
  await Promise.all([
    provisionQueues(template, clients.sqs).then(() => provisionTopics(template, clients.sns)),
    provisionBuckets(template, clients.s3),
    provisionTables(template, clients.dynamo),
  ]);
}

/** Dead-letter queues first: a redrive policy may only name a queue that exists. */
async function provisionQueues(template: Template, sqs: SQSClient): Promise<void> {
  const queues = template.ofType("AWS::SQS::Queue");
  const [sources, deadLetters] = [queues.filter(hasRedrive), queues.filter((queue) => !hasRedrive(queue))];
  for (const group of [deadLetters, sources]) {
    await Promise.all(group.map((queue) => provisionQueue(template, sqs, queue)));
  }
}

function hasRedrive(queue: Resource): boolean {
  return "RedrivePolicy" in queue.properties;
}

async function provisionQueue(template: Template, sqs: SQSClient, queue: Resource): Promise<void> {
  const { RedrivePolicy, ...settings } = template.read(queue, queueSchema);
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (value !== undefined) attributes[name] = String(value);
  }
  if (RedrivePolicy !== undefined) attributes["RedrivePolicy"] = JSON.stringify(RedrivePolicy);
  const QueueName = template.physicalName(queue.logicalId);
  try {
    await sqs.send(new CreateQueueCommand({ QueueName, Attributes: attributes }));
  } catch (error) {
    if (!/QueueNameExists|QueueAlreadyExists/.test(nameOf(error))) throw error;
    const QueueUrl = template.text({ Ref: queue.logicalId }, queue.logicalId);
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: attributes }));
  }
}

async function provisionBuckets(template: Template, s3: S3Client): Promise<void> {
  for (const { logicalId } of template.ofType("AWS::S3::Bucket")) {
    await s3.send(new CreateBucketCommand({ Bucket: template.physicalName(logicalId) })).catch((error: unknown) => {
      if (!nameOf(error).startsWith("BucketAlready")) throw error;
    });
  }
}

/** Topics, and their subscriptions by queues; subscriptions of other kinds (an operator's e-mail) have no one to reach here. */
async function provisionTopics(template: Template, sns: SNSClient): Promise<void> {
  for (const { logicalId } of template.ofType("AWS::SNS::Topic")) {
    await sns.send(new CreateTopicCommand({ Name: template.physicalName(logicalId) }));
  }
  for (const resource of template.ofType("AWS::SNS::Subscription")) {
    const wanted = template.read(resource, subscriptionSchema);
    if (wanted.Protocol === "sqs") await subscribe(sns, wanted);
  }
}

async function subscribe(sns: SNSClient, wanted: z.infer<typeof subscriptionSchema>): Promise<void> {
  const attributes: Record<string, string> = { RawMessageDelivery: String(wanted.RawMessageDelivery ?? false) };
  if (wanted.FilterPolicy !== undefined) attributes["FilterPolicy"] = JSON.stringify(wanted.FilterPolicy);
  if (wanted.FilterPolicyScope !== undefined) attributes["FilterPolicyScope"] = wanted.FilterPolicyScope;
  const { TopicArn, Protocol, Endpoint } = wanted;
  const known = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  const existing = known.Subscriptions?.find((one) => one.Protocol === Protocol && one.Endpoint === Endpoint);
  if (existing === undefined) {
    await sns.send(new SubscribeCommand({ TopicArn, Protocol, Endpoint, Attributes: attributes }));
    return;
  }
  for (const [AttributeName, AttributeValue] of Object.entries(attributes)) {
    const { SubscriptionArn } = existing;
    await sns.send(new SetSubscriptionAttributesCommand({ SubscriptionArn, AttributeName, AttributeValue }));
  }
}
