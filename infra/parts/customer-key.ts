/** The key under which personal data rests: table, queues, topics, secrets, buckets. */
import { Aws, Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";

/**
 * AWS services that write to our topics and queues themselves: SES its events, SNS to the feedback queue, EventBridge
 * to the queue of file scans, CloudWatch and Budgets their warnings. Functions need no entry here, their roles hold the grants.
 */
const WRITING_SERVICES = ["ses", "sns", "events", "cloudwatch", "budgets"] as const;

/** One customer key for the whole stage, renewed every year by KMS. */
export class CustomerKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.key = new Key(this, "Key", {
      alias: `ucc-${stage.name}`,
      description: `Personal data of the Unified Contact Center, stage ${stage.name}`,
      enableKeyRotation: true,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      // KMS's longest: time to notice that a key was scheduled for deletion by mistake.
      pendingWindow: Duration.days(30),
    });
    for (const service of WRITING_SERVICES) this.#allow(service);
  }

  /** By account, not by topic: a topic that names its key and a key that names its topic could never be created. */
  #allow(service: (typeof WRITING_SERVICES)[number]): void {
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"], // in a key's own policy "*" is this key
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
  }
}
