/** What follows from a change: relay-changes reads the table's stream and asks for mails; nothing else sends any. */
import { CfnOutput, Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { EventSourceMapping, MetricType, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { SORT_KEYS, TABLE_KEYS } from "../../shared/domain/table-shape.ts";
import { acknowledge } from "../parts/acknowledge.ts";
import { LostRecords } from "../parts/lost-records.ts";
import { ServiceAlarm } from "../parts/service-alarm.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import type { WorkQueue } from "../parts/work-queue.ts";
import type { InquiryTable } from "./inquiry-table.ts";

const IMPACT = "Changes are stored, but the mails and erasures that should follow from them are not asked for.";

/** Drafts, presence and the mail ledger never wake the relay. */
const INQUIRIES_AND_ENTRIES = {
  eventName: ["INSERT", "MODIFY"],
  dynamodb: {
    Keys: { [TABLE_KEYS.sort]: { S: [SORT_KEYS.inquiry, SORT_KEYS.held, { prefix: SORT_KEYS.entryPrefix }] } },
  },
};

/** A poisonous record holds up its shard for as long as the tries take: five end within a minute. */
const TRIES_AGAIN = 5;

/**
 * DynamoDB forgets stream records after 24 hours, without a trace. Given up at 18, a record that nobody could work on
 * goes to the lost-changes bucket while it still exists.
 */
const GIVEN_UP_AFTER = Duration.hours(18);

/** The stream is read within a second as a rule; the alarm leaves most of the 24 hours for the repair. */
const TOLERABLE_LAG = Duration.minutes(10);

export type ChangeRelayProps = {
  readonly context: ServiceContext;
  readonly table: InquiryTable;
  readonly mailQueue: WorkQueue;
  readonly erasureQueue: WorkQueue;
  readonly indexQueue: WorkQueue;
};

export class ChangeRelay extends Construct {
  constructor(scope: Construct, id: string, { context, table, mailQueue, erasureQueue, indexQueue }: ChangeRelayProps) {
    super(scope, id);
    const relay = new ServiceFunction(this, "relay-changes", {
      context,
      purpose: "Table stream to mail queue and reports: what follows from each change of an inquiry",
      impactOfLoss: IMPACT,
      timeout: Duration.seconds(60),
      environment: {
        INQUIRY_TABLE_NAME: table.table.tableName,
        MAIL_QUEUE_URL: mailQueue.queue.queueUrl,
        ERASURE_QUEUE_URL: erasureQueue.queue.queueUrl,
        INDEX_QUEUE_URL: indexQueue.queue.queueUrl,
      },
    });
    table.grantPut(relay);
    mailQueue.grantSend(relay);
    erasureQueue.grantSend(relay);
    indexQueue.grantSend(relay);
    const lost = new LostRecords(this, "LostChanges", context);
    table.table.grantStreamRead(relay);
    const mapping = new EventSourceMapping(this, "Stream", {
      target: relay.function,
      eventSourceArn: table.table.tableStreamArn,
      // A mapping made anew replays the last day; every step is idempotent, so nobody is mailed again.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(0),
      filters: [{ pattern: JSON.stringify(INQUIRIES_AND_ENTRIES) }],
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: TRIES_AGAIN,
      maxRecordAge: GIVEN_UP_AFTER,
      onFailure: lost,
      supportS3OnFailureDestination: true,
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    });
    relay.watchFaults();
    this.#alarms(relay, mapping);
    acknowledge(relay, {
      "AwsSolutions-IAM5[Resource::*]":
        "dynamodb:ListStreams, which Lambda's poller calls and which AWS lets nobody narrow to one table.",
      "AwsSolutions-IAM5[Resource::<ChangeRelayLostChangesBucketEF992C22.Arn>/*]":
        "Any object of this one bucket, write only: Lambda chooses the names of the records it gives up on.",
    });
    new CfnOutput(this, "LostChangesName", { value: lost.bucket.bucketName }).overrideLogicalId(
      "LostChangesBucketName",
    );
  }

  #alarms(relay: ServiceFunction, mapping: EventSourceMapping): void {
    new ServiceAlarm(this, "Behind", {
      metric: relay.function.metric("IteratorAge", { period: Duration.minutes(1), statistic: "Maximum" }),
      happened: `The table's stream is read ${TOLERABLE_LAG.toHumanString()} late.`,
      impactOfLoss: IMPACT,
      runbook: "stream-behind",
      threshold: TOLERABLE_LAG.toMilliseconds(),
      periods: 3,
    });
    new ServiceAlarm(this, "ChangesLost", {
      metric: new Metric({
        namespace: "AWS/Lambda",
        metricName: "OnFailureDestinationDeliveredEventCount",
        dimensionsMap: {
          FunctionName: relay.function.functionName,
          EventSourceMappingUUID: mapping.eventSourceMappingId,
        },
        period: Duration.minutes(1),
        statistic: "Sum",
      }),
      happened: "Changes of inquiries were given up on and put into the lost-changes bucket.",
      impactOfLoss: "The people concerned get no mail about them.",
      runbook: "lost-changes",
      ofEvents: true,
      threshold: 1,
    });
  }
}
