/** The template's event source mappings, each as a poller that runs. */
import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Resource } from "./assembly.ts";
import type { LocalClients } from "./aws-clients.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { parsePatterns } from "./filter.ts";
import type { FunctionHost } from "./function-host.ts";
import type { JsonService } from "./json-service.ts";
import { LocalStackError } from "./local-stack-error.ts";
import { bucketOf, keepLostChanges } from "./lost-changes.ts";
import type { Notice } from "./notices.ts";
import { SqsSource } from "./sqs-source.ts";
import type { StreamBatchDeps } from "./stream-batch.ts";
import { StreamSource } from "./stream-source.ts";
import type { Template } from "./template.ts";

/** Lambda's defaults: docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-eventsourcemapping.html */
const DEFAULT_QUEUE_BATCH = 10;
const DEFAULT_STREAM_BATCH = 100;

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().optional(),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }).optional(),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().optional() }).optional(),
  StartingPosition: z.enum(["TRIM_HORIZON", "LATEST"]).default("TRIM_HORIZON"),
  BisectBatchOnFunctionError: z.boolean().default(false),
  /** -1 = for ever, both. */
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

type Mapping = z.infer<typeof mappingSchema>;

export type EventSourceSettings = {
  readonly region: string;
  readonly retryDelaySeconds: number;
  readonly environmentsPerFunction: number;
  /** How long a poll of an empty queue waits. */
  readonly pollSeconds: number;
};

export type EventSourceDeps = {
  readonly template: Template;
  readonly hosts: ReadonlyMap<string, FunctionHost>;
  readonly clients: LocalClients;
  /** The pollers' own way to the queues: tests put faults in it to see redeliveries. */
  readonly sqs: JsonService;
  readonly streams: JsonService;
  readonly checkpoints: Checkpoints;
  readonly notice: Notice;
};

export type EventSources = { readonly queues: readonly SqsSource[]; readonly streams: readonly StreamSource[] };

/** @throws LocalStackError if a mapping names a function or a source that is not there */
export async function eventSources(settings: EventSourceSettings, deps: EventSourceDeps): Promise<EventSources> {
  const queues: SqsSource[] = [];
  const streams: StreamSource[] = [];
  for (const resource of deps.template.ofType("AWS::Lambda::EventSourceMapping")) {
    const mapping = deps.template.read(resource, mappingSchema);
    const host = deps.hosts.get(functionNameOf(mapping.FunctionName));
    if (host === undefined)
      throw new LocalStackError(`${resource.logicalId} names no function of ours; check it in infra/.`);
    if (!mapping.Enabled) continue;
    if (mapping.EventSourceArn.startsWith("arn:aws:sqs:")) queues.push(queueSource(mapping, host, settings, deps));
    else streams.push(await streamSource(resource, mapping, host, { settings, deps }));
  }
  return { queues, streams };
}

/** The name in a function's ARN, or the name itself. */
export function functionNameOf(nameOrArn: string): string {
  return nameOrArn.split(":function:").at(-1)?.split(":")[0] ?? nameOrArn;
}

function queueSource(mapping: Mapping, host: FunctionHost, settings: EventSourceSettings, deps: EventSourceDeps) {
  const queueName = mapping.EventSourceArn.split(":").at(-1) ?? "";
  const queue = deps.template
    .ofType("AWS::SQS::Queue")
    .find((one) => deps.template.physicalName(one.logicalId) === queueName);
  if (queue === undefined) throw new LocalStackError(`No queue of the template has the ARN ${mapping.EventSourceArn}.`);
  const { region, retryDelaySeconds, environmentsPerFunction, pollSeconds } = settings;
  return new SqsSource(
    deps.sqs,
    host,
    {
      queueUrl: deps.template.text({ Ref: queue.logicalId }, queue.logicalId),
      queueArn: mapping.EventSourceArn,
      region,
      batchSize: mapping.BatchSize ?? DEFAULT_QUEUE_BATCH,
      windowSeconds: mapping.MaximumBatchingWindowInSeconds,
      concurrency: Math.min(
        mapping.ScalingConfig?.MaximumConcurrency ?? environmentsPerFunction,
        environmentsPerFunction,
      ),
      reportsFailures: mapping.FunctionResponseTypes.includes("ReportBatchItemFailures"),
      patterns: parsePatterns(mapping.FilterCriteria?.Filters ?? []),
      retryDelaySeconds,
      pollSeconds,
    },
    deps.notice,
  );
}

type StreamContext = { readonly settings: EventSourceSettings; readonly deps: EventSourceDeps };

async function streamSource(
  resource: Resource,
  mapping: Mapping,
  host: FunctionHost,
  { settings, deps }: StreamContext,
) {
  const streamArn = await emulatedStreamArn(deps.clients.dynamo, mapping.EventSourceArn);
  const { region } = settings;
  const unlimited = (value: number) => (value < 0 ? Number.POSITIVE_INFINITY : value);
  const destination = mapping.DestinationConfig?.OnFailure?.Destination;
  const bucket = destination === undefined ? undefined : bucketOf(destination);
  const functionArn = `arn:aws:lambda:${region}:000000000000:function:${host.name}`;
  const batchDeps = (shardId: string, signal: AbortSignal): StreamBatchDeps => ({
    host,
    signal,
    notice: deps.notice,
    settings: {
      bisects: mapping.BisectBatchOnFunctionError,
      reportsFailures: mapping.FunctionResponseTypes.includes("ReportBatchItemFailures"),
      retries: unlimited(mapping.MaximumRetryAttempts),
      maxAgeSeconds: unlimited(mapping.MaximumRecordAgeInSeconds),
    },
    giveUp: async (lost) => {
      if (bucket === undefined) return;
      const target = { bucket, mappingId: resource.logicalId, shardId, streamArn, functionArn };
      await keepLostChanges(deps.clients.s3, target, lost, { signal, notice: deps.notice });
    },
  });
  return new StreamSource(
    host.name,
    {
      streamArn,
      region,
      batchSize: mapping.BatchSize ?? DEFAULT_STREAM_BATCH,
      start: mapping.StartingPosition,
      patterns: parsePatterns(mapping.FilterCriteria?.Filters ?? []),
    },
    { streams: deps.streams, checkpoints: deps.checkpoints, batchDeps, notice: deps.notice },
  );
}

/** The emulator gives streams ARNs of its own. */
async function emulatedStreamArn(dynamo: DynamoDBClient, arn: string): Promise<string> {
  const TableName = arn.split(":table/").at(-1)?.split("/")[0];
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName }));
  if (Table?.LatestStreamArn !== undefined) return Table.LatestStreamArn;
  throw new LocalStackError(`The table ${TableName} has no stream; begin anew with: npm start -- --fresh`);
}
