/** A bucket for what a stream's consumer gave up on: Lambda writes the records themselves there, nothing is lost. */
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Grant } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { IEventSourceDlq, IEventSourceMapping, IFunction } from "aws-cdk-lib/aws-lambda";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { ServiceContext } from "./service-context.ts";

/** Long enough to repair and replay; they hold people's words, so no longer. */
const KEPT_FOR = Duration.days(30);

/** An on-failure destination of a stream; CDK's S3OnFailureDestination would also let the function read and delete. */
export class LostRecords extends Construct implements IEventSourceDlq {
  readonly bucket: Bucket;
  readonly #customerKey: IKey;

  constructor(scope: Construct, id: string, { stage, customerKey }: ServiceContext) {
    super(scope, id);
    this.#customerKey = customerKey;
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.KMS,
      encryptionKey: customerKey,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      lifecycleRules: [{ expiration: KEPT_FOR, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(this.bucket, {
      "AwsSolutions-S1":
        "Read by hand, after an alarm: every read decrypts with the customer key, which CloudTrail records with the reader's name; a second bucket of access logs would say the same.",
    });
  }

  bind(_mapping: IEventSourceMapping, consumer: IFunction): { readonly destination: string } {
    // What Lambda needs, by docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
    Grant.addToPrincipal({
      grantee: consumer,
      actions: ["s3:PutObject"],
      resourceArns: [this.bucket.arnForObjects("*")],
    });
    Grant.addToPrincipal({ grantee: consumer, actions: ["s3:ListBucket"], resourceArns: [this.bucket.bucketArn] });
    this.#customerKey.grantEncrypt(consumer);
    return { destination: this.bucket.bucketArn };
  }
}
