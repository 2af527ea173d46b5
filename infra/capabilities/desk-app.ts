/** Brings the built app of the desk into its bucket at each deploy. */
import { join } from "node:path";
import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Grant, type IRole, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { BucketDeployment, type BucketDeploymentProps, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { acknowledge } from "../parts/acknowledge.ts";
import { bucketResource } from "../parts/bucket-resource.ts";
import type { ServiceContext } from "../parts/service-context.ts";

/** The folder of the built app beside the functions' bundles. */
const APP_FOLDER = "desk-app";

/** Files that are named after their content, so that a browser may keep them for ever. */
const ASSETS = "assets/*";

export type DeskAppProps = { readonly context: ServiceContext; readonly bucket: Bucket };

export class DeskApp extends Construct {
  constructor(scope: Construct, id: string, { context, bucket }: DeskAppProps) {
    super(scope, id);
    const files = new Asset(this, "Files", { path: join(context.bundles, APP_FOLDER) });
    const logGroup = new LogGroup(this, "Logs", {
      retention: context.stage.logRetentionDays,
      removalPolicy: context.stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const common = {
      sources: [Source.bucket(files.bucket, files.s3ObjectKey)],
      destinationBucket: bucket,
      role: this.#role(files, bucket, logGroup),
      logGroup,
    } satisfies BucketDeploymentProps;
    const assets = new BucketDeployment(this, "Assets", {
      ...common,
      exclude: ["*"],
      include: [ASSETS],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
      // A tab that was opened before the deploy still asks for the files of its own version.
      prune: false,
    });
    const page = new BucketDeployment(this, "Page", {
      ...common,
      exclude: [ASSETS],
      cacheControl: [CacheControl.noStore()],
    });
    // The page names its assets: they come first.
    page.node.addDependency(assets);
    this.#explainRuntime();
  }

  /** CDK's own grants would let its function read every asset of the account; this role reads one and writes one bucket. */
  #role(files: Asset, bucket: Bucket, logGroup: LogGroup): IRole {
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);
    const allow = (actions: string[], resource: string) =>
      Grant.addToPrincipal({ grantee: role, actions, resourceArns: [resource] });
    allow(["s3:GetObject"], files.bucket.arnForObjects(files.s3ObjectKey));
    allow(["s3:ListBucket"], bucket.bucketArn);
    allow(["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"], bucket.arnForObjects("*"));
    acknowledge(role, {
      [`AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(bucketResource(bucket))}.Arn>/*]`]:
        "The app's files, whatever they are called: this bucket holds nothing else.",
    });
    return role.withoutPolicyUpdates();
  }

  #explainRuntime(): void {
    const own = Stack.of(this).node.children.filter(
      (child) => child instanceof LambdaFunction && child.node.id.startsWith("Custom::CDKBucketDeployment"),
    );
    for (const child of own) {
      acknowledge(child, {
        "AwsSolutions-L1": "CDK's own function, in the Python that this version of CDK is tested with.",
      });
    }
  }
}
