/** People's files: a private bucket, a quarantine in which each is scanned, and record-file-scan that lets the clean ones out. */
import { CfnOutput, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { type EventPattern, Rule } from "aws-cdk-lib/aws-events";
import { Grant, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { FILE_PREFIXES, type FilePrefix } from "../../shared/domain/attachment.ts";
import { acknowledge } from "../parts/acknowledge.ts";
import { bucketResource } from "../parts/bucket-resource.ts";
import { MalwareProtection } from "../parts/malware-protection.ts";
import { ServiceAlarm } from "../parts/service-alarm.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { serviceMetric } from "../parts/service-metric.ts";
import { WorkQueue } from "../parts/work-queue.ts";
import type { InquiryTable } from "./inquiry-table.ts";

/** Two ranged reads, a copy inside S3 and three writes, each with its retries. */
const RECORD_SCAN_TIMEOUT = Duration.seconds(60);

const IMPACT = "Files that people added stay in quarantine, and nobody can read them.";

/** S3's shortest. What has not left quarantine by then could not be checked: its owner is told and may send it again. */
const QUARANTINED_FOR = Duration.days(1);

export type AttachmentVaultProps = { readonly context: ServiceContext; readonly table: InquiryTable };

export class AttachmentVault extends Construct {
  readonly bucket: Bucket;
  readonly #context: ServiceContext;

  constructor(scope: Construct, id: string, { context, table }: AttachmentVaultProps) {
    super(scope, id);
    this.#context = context;
    this.bucket = this.#privateBucket();
    const { customerKey } = context;
    new MalwareProtection(this, "Scan", { bucket: this.bucket, customerKey, prefix: FILE_PREFIXES.quarantine });
    const queue = new WorkQueue(this, "FileScan", {
      context,
      consumerTimeout: RECORD_SCAN_TIMEOUT,
      tolerableAge: Duration.minutes(15),
      impactOfLoss: IMPACT,
    });
    this.#sendEventsTo(queue);
    const recordScan = new ServiceFunction(this, "record-file-scan", {
      context,
      purpose: "Events of the files' bucket: tells what each file is, lets clean ones out, deletes the others",
      impactOfLoss: IMPACT,
      timeout: RECORD_SCAN_TIMEOUT,
      environment: { FILE_BUCKET_NAME: this.bucket.bucketName, INQUIRY_TABLE_NAME: table.table.tableName },
    });
    table.grantReadWrite(recordScan);
    this.#grantJudging(recordScan);
    recordScan.consume(queue, { batchSize: 10, maximumConcurrency: context.stage.queueConcurrency });
    this.#alarm();
    new CfnOutput(this, "BucketName", { value: this.bucket.bucketName }).overrideLogicalId("FileBucketName");
  }

  /** Lets scripts of pages at this address send files; a plain form needs no permission. */
  allowUploadsFrom(origin: string): void {
    this.bucket.addCorsRule({
      allowedOrigins: [origin],
      allowedMethods: [HttpMethods.POST],
      allowedHeaders: ["*"],
      maxAge: Duration.hours(1).toSeconds(),
    });
  }

  /** Lets a function sign forms that upload into quarantine, and addresses of clean files. */
  grantOffering(grantee: ServiceFunction): void {
    this.#grant(grantee, ["s3:PutObject"], "quarantine");
    this.#grant(grantee, ["s3:GetObject"], "files");
    this.#context.customerKey.grantEncryptDecrypt(grantee);
  }

  /** Lets a function sign addresses of clean files. */
  grantReading(grantee: ServiceFunction): void {
    this.#grant(grantee, ["s3:GetObject"], "files");
    this.#context.customerKey.grantDecrypt(grantee);
  }

  /** Lets a function list and delete an inquiry's files: erasure and retention. */
  grantErasing(grantee: ServiceFunction): void {
    for (const prefix of ["quarantine", "files"] as const) this.#grant(grantee, ["s3:DeleteObject"], prefix);
    this.#grantListing(grantee);
  }

  #grantJudging(grantee: ServiceFunction): void {
    this.#grant(grantee, ["s3:GetObject", "s3:DeleteObject"], "quarantine");
    this.#grant(grantee, ["s3:PutObject", "s3:DeleteObject"], "files");
    this.#grantListing(grantee);
    this.#context.customerKey.grantEncryptDecrypt(grantee);
  }

  /** Also for reading single objects: without it S3 answers 403 instead of 404 for what is gone. */
  #grantListing(grantee: ServiceFunction): void {
    Grant.addToPrincipal({ grantee, actions: ["s3:ListBucket"], resourceArns: [this.bucket.bucketArn] });
  }

  #grant(grantee: ServiceFunction, actions: string[], prefix: FilePrefix): void {
    const path = `${FILE_PREFIXES[prefix]}*`;
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.bucket.arnForObjects(path)] });
    acknowledge(grantee, {
      [`AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(bucketResource(this.bucket))}.Arn>/${path}]`]:
        "Any file under this one prefix: files are named at random.",
    });
  }

  /**
   * Not versioned: a deleted version that stays readable would be a file that a person's erasure did not erase. What a
   * form overwrites was never released, for only the very object that was scanned is copied out.
   */
  #privateBucket(): Bucket {
    const { stage, customerKey } = this.#context;
    const bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.KMS,
      encryptionKey: customerKey,
      bucketKeyEnabled: true,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      lifecycleRules: [
        {
          prefix: FILE_PREFIXES.quarantine,
          expiration: QUARANTINED_FOR,
          abortIncompleteMultipartUploadAfter: QUARANTINED_FOR,
        },
      ],
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // Plainly, because CDK's own way adds a function that calls S3 at deploy.
    bucketResource(bucket).notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    acknowledge(bucket, {
      "AwsSolutions-S1":
        "Every read decrypts with the customer key, which CloudTrail records with the reader's name; access logs in a second bucket would hold the names of people's files.",
    });
    return bucket;
  }

  #sendEventsTo({ queue }: WorkQueue): void {
    const quarantined = [{ prefix: FILE_PREFIXES.quarantine }];
    const bucketName = [this.bucket.bucketName];
    const inBucket = { bucket: { name: bucketName }, object: { key: quarantined } };
    const patterns: Readonly<Record<string, EventPattern>> = {
      FileArrived: { source: ["aws.s3"], detailType: ["Object Created"], detail: inBucket },
      FileScanned: {
        source: ["aws.guardduty"],
        detailType: ["GuardDuty Malware Protection Object Scan Result"],
        detail: { s3ObjectDetails: { bucketName, objectKey: quarantined } },
      },
      FileForgotten: {
        source: ["aws.s3"],
        detailType: ["Object Deleted"],
        detail: { ...inBucket, reason: ["Lifecycle Expiration"] },
      },
    };
    for (const [id, eventPattern] of Object.entries(patterns)) {
      const rule = new Rule(this, id, { eventPattern });
      rule.addTarget({ bind: () => ({ arn: queue.queueArn }) });
      queue.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal("events.amazonaws.com")],
          actions: ["sqs:SendMessage"],
          resources: [queue.queueArn],
          conditions: { ArnEquals: { "aws:SourceArn": rule.ruleArn } },
        }),
      );
    }
  }

  #alarm(): void {
    new ServiceAlarm(this, "NotChecked", {
      metric: serviceMetric(this.#context.stage, "FileNotChecked"),
      happened: "A file could not be scanned for malware, and was deleted.",
      impactOfLoss: "Its owner is asked to send it again, and if the scanner is out of order every file ends so.",
      runbook: "files-not-checked",
      ofEvents: true,
      threshold: 1,
    });
  }
}
