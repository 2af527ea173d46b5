/** Finding inquiries by their words: index-text writes segments of them into a bucket, compact-search keeps those few. */
import { CfnOutput, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Grant, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Schedule, ScheduleExpression, TimeWindow } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Construct } from "constructs";
import { acknowledge } from "../parts/acknowledge.ts";
import { bucketResource } from "../parts/bucket-resource.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { silenceAlarm } from "../parts/silence-alarm.ts";
import { WorkQueue } from "../parts/work-queue.ts";
import type { IdentityKeys } from "./identity-keys.ts";
import type { InquiryTable } from "./inquiry-table.ts";

const IMPACT = "Operators do not find inquiries by their words; the queue and the references still lead to them.";

/** Reading ten inquiries and one write. */
const INDEX_TIMEOUT = Duration.seconds(30);

/** Reading and writing every segment, after an erasure; seconds for 100,000 inquiries. */
const COMPACT_TIMEOUT = Duration.minutes(5);
const COMPACT_EVERY = Duration.hours(1);
const COMPACT_IMPACT =
  "The search gets slower, and words of erased inquiries stay in its bucket, where nobody finds them.";

export type TextSearchProps = {
  readonly context: ServiceContext;
  readonly table: InquiryTable;
  readonly keys: IdentityKeys;
};

export class TextSearch extends Construct {
  readonly queue: WorkQueue;
  readonly bucket: Bucket;
  readonly #context: ServiceContext;

  constructor(scope: Construct, id: string, { context, table, keys }: TextSearchProps) {
    super(scope, id);
    this.#context = context;
    this.bucket = this.#privateBucket();
    this.queue = new WorkQueue(this, "Index", {
      context,
      consumerTimeout: INDEX_TIMEOUT,
      tolerableAge: Duration.minutes(15),
      impactOfLoss: IMPACT,
    });
    const index = new ServiceFunction(this, "index-text", {
      context,
      purpose: "Index queue: writes what can be searched of inquiries, one segment a batch",
      impactOfLoss: IMPACT,
      timeout: INDEX_TIMEOUT,
      environment: {
        INQUIRY_TABLE_NAME: table.table.tableName,
        SEARCH_BUCKET_NAME: this.bucket.bucketName,
        ADDRESS_KEY_SECRET_ID: keys.addressKey.secretArn,
      },
    });
    table.grantReadWrite(index);
    keys.addressKey.grantRead(index);
    this.#grantObjects(index, ["s3:PutObject"]);
    index.consume(this.queue, { batchSize: 10, maximumConcurrency: 2 });
    this.#compaction();
    new CfnOutput(this, "BucketName", { value: this.bucket.bucketName }).overrideLogicalId("SearchBucketName");
  }

  /** Lets a function search. */
  grantSearch(grantee: ServiceFunction): void {
    this.#grantObjects(grantee, ["s3:GetObject"]);
    Grant.addToPrincipal({ grantee, actions: ["s3:ListBucket"], resourceArns: [this.bucket.bucketArn] });
  }

  #compaction(): void {
    const compact = new ServiceFunction(this, "compact-search", {
      context: this.#context,
      purpose: "Every hour: puts the search's new segments together with those of their topics and months",
      impactOfLoss: COMPACT_IMPACT,
      timeout: COMPACT_TIMEOUT,
      runsEvery: COMPACT_EVERY,
      memoryMegabytes: 1024,
      environment: { SEARCH_BUCKET_NAME: this.bucket.bucketName },
    });
    this.grantSearch(compact);
    this.#grantObjects(compact, ["s3:PutObject", "s3:DeleteObject"]);
    // The next hour's run does what a failed one left.
    compact.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: COMPACT_EVERY });
    const scheduler = new Role(this, "Scheduler", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    new Schedule(this, "EveryHour", {
      description: "Search segments of the Unified Contact Center",
      schedule: ScheduleExpression.rate(COMPACT_EVERY),
      timeWindow: TimeWindow.off(),
      target: new LambdaInvoke(compact.function, {
        role: scheduler,
        retryAttempts: 0,
        maxEventAge: COMPACT_EVERY,
      }),
    });
    silenceAlarm(this, "CompactionSilent", {
      of: compact,
      period: COMPACT_EVERY,
      periods: 3,
      happened: "The search's segments have not been put together for three hours.",
      impactOfLoss: COMPACT_IMPACT,
      runbook: "compaction-silent",
    });
    acknowledge(scheduler, {
      "AwsSolutions-IAM5[Resource::<TextSearchcompactsearchFunctionC878B423.Arn>:*]":
        "CDK's grant to invoke names the function and its own versions; there is nothing else behind the colon.",
    });
  }

  #grantObjects(grantee: ServiceFunction, actions: string[]): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.bucket.arnForObjects("*")] });
    this.#context.customerKey.grantEncryptDecrypt(grantee);
    acknowledge(grantee, {
      [`AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(bucketResource(this.bucket))}.Arn>/*]`]:
        "Any segment of this one bucket, which holds nothing else: their names are made as they are written.",
    });
  }

  /** Not versioned: what an erasure took out must not stay readable. All of it can be made anew from the table. */
  #privateBucket(): Bucket {
    const { stage, customerKey } = this.#context;
    const bucket = new Bucket(this, "Segments", {
      encryption: BucketEncryption.KMS,
      encryptionKey: customerKey,
      bucketKeyEnabled: true,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(bucket, {
      "AwsSolutions-S1":
        "Two functions write and one reads; every read decrypts with the customer key, which CloudTrail records.",
    });
    return bucket;
  }
}
