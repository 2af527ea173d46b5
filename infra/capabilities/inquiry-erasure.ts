/** The end of an inquiry: erase-inquiry deletes what its person or its time wants gone; retire-inquiries knows the time. */
import { Duration, Lazy, Stack } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, ScheduleExpression, TimeWindow } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Construct } from "constructs";
import { acknowledge } from "../parts/acknowledge.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { silenceAlarm } from "../parts/silence-alarm.ts";
import { WorkQueue } from "../parts/work-queue.ts";
import type { AttachmentVault } from "./attachment-vault.ts";
import type { InquiryTable } from "./inquiry-table.ts";

/** One look goes over every dead-letter queue; those are empty as a rule, and short else. */
const ERASE_TIMEOUT = Duration.minutes(2);

/** Thousands of inquiries; what a run leaves, the next day's takes. */
const RETIRE_TIMEOUT = Duration.minutes(10);
const RETIRE_EVERY = Duration.days(1);

const ERASE_IMPACT = "What people asked to have deleted is hidden, but parts of it are still stored.";
const RETIRE_IMPACT = "Inquiries are kept for longer than people were told.";

export type InquiryErasureProps = {
  readonly context: ServiceContext;
  readonly table: InquiryTable;
  readonly vault: AttachmentVault;
};

export class InquiryErasure extends Construct {
  readonly queue: WorkQueue;
  readonly #eraseInquiry: ServiceFunction;
  readonly #retireInquiries: ServiceFunction;
  readonly #swept: WorkQueue[] = [];

  constructor(scope: Construct, id: string, { context, table, vault }: InquiryErasureProps) {
    super(scope, id);
    const { stage } = context;
    this.queue = new WorkQueue(this, "Erasure", {
      context,
      consumerTimeout: ERASE_TIMEOUT,
      // An erasure waits for the mail that confirms it, one hop at a time, and that is no fault.
      tolerableAge: Duration.seconds(stage.mailSettleHopSeconds).plus(Duration.minutes(15)),
      impactOfLoss: ERASE_IMPACT,
    });
    this.#eraseInquiry = new ServiceFunction(this, "erase-inquiry", {
      context,
      purpose: "Erasure queue: deletes everything that an erased inquiry has left",
      impactOfLoss: ERASE_IMPACT,
      timeout: ERASE_TIMEOUT,
      environment: {
        INQUIRY_TABLE_NAME: table.table.tableName,
        FILE_BUCKET_NAME: vault.bucket.bucketName,
        ERASURE_QUEUE_URL: this.queue.queue.queueUrl,
        ERASURE_HOP_SECONDS: String(stage.mailSettleHopSeconds),
        SWEPT_QUEUE_URLS: Lazy.string({ produce: () => this.#sweptUrls() }),
      },
    });
    table.grantReadWrite(this.#eraseInquiry);
    table.grantDelete(this.#eraseInquiry);
    vault.grantErasing(this.#eraseInquiry);
    this.queue.grantSend(this.#eraseInquiry);
    this.#eraseInquiry.consume(this.queue, { batchSize: 1, maximumConcurrency: 2 });
    this.#retireInquiries = this.#retirement(context, table);
  }

  /** Lets erasures, and the daily look for what failed after one, go through the dead letters of every work queue below a construct. */
  sweepDeadLettersOf(scope: Construct): void {
    for (const construct of scope.node.findAll()) {
      if (!(construct instanceof WorkQueue)) continue;
      construct.deadLetters.grantConsumeMessages(this.#eraseInquiry);
      construct.deadLetters.grantConsumeMessages(this.#retireInquiries);
      this.#swept.push(construct);
    }
  }

  #sweptUrls(): string {
    return Stack.of(this).toJsonString(this.#swept.map(({ deadLetters }) => deadLetters.queueUrl));
  }

  #retirement(context: ServiceContext, table: InquiryTable): ServiceFunction {
    const retire = new ServiceFunction(this, "retire-inquiries", {
      context,
      purpose: "Every day: erases inquiries whose time is up, and dead letters of erased ones",
      impactOfLoss: RETIRE_IMPACT,
      timeout: RETIRE_TIMEOUT,
      runsEvery: RETIRE_EVERY,
      environment: {
        INQUIRY_TABLE_NAME: table.table.tableName,
        SWEPT_QUEUE_URLS: Lazy.string({ produce: () => this.#sweptUrls() }),
      },
    });
    table.grantReadWrite(retire);
    // The next day's run takes what a failed one left, so no run is repeated.
    retire.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.hours(1) });
    const scheduler = new Role(this, "Scheduler", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    acknowledge(scheduler, {
      "AwsSolutions-IAM5[Resource::<InquiryErasureretireinquiriesFunction6CFE04CC.Arn>:*]":
        "CDK's grant to invoke names the function and its own versions; there is nothing else behind the colon.",
    });
    new Schedule(this, "EveryDay", {
      description: "Retention of the Unified Contact Center",
      schedule: ScheduleExpression.rate(RETIRE_EVERY),
      timeWindow: TimeWindow.flexible(Duration.hours(1)),
      target: new LambdaInvoke(retire.function, { role: scheduler, retryAttempts: 0, maxEventAge: Duration.hours(1) }),
    });
    silenceAlarm(this, "Silent", {
      of: retire,
      period: RETIRE_EVERY,
      periods: 2,
      happened: "Retention has not succeeded for two days.",
      impactOfLoss: RETIRE_IMPACT,
      runbook: "retention-silent",
    });
    return retire;
  }
}
