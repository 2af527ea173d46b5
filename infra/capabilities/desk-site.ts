/** The operators' desk: its JSON API behind the sign-in, and its app, at one address. */
import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { HttpApi, HttpMethod, HttpNoneAuthorizer } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Grant } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { acknowledge } from "../parts/acknowledge.ts";
import { addApiStage, watchRefusals } from "../parts/api-stage.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { WorkQueue } from "../parts/work-queue.ts";
import type { AttachmentVault } from "./attachment-vault.ts";
import { DeskApp } from "./desk-app.ts";
import { DeskEdge } from "./desk-edge.ts";
import type { IdentityKeys } from "./identity-keys.ts";
import type { InquiryIntake } from "./inquiry-intake.ts";
import type { InquiryTable } from "./inquiry-table.ts";
import type { OperatorSignIn } from "./operator-sign-in.ts";
import type { TextSearch } from "./text-search.ts";

const IMPACT = "Operators cannot read or answer inquiries, and time limits run on.";

/** An HTTP API waits for 30 s at most; the function ends before, so that the operator gets our answer and not the API's. */
const DESK_TIMEOUT = Duration.seconds(25);

/** What somebody may ask who has not signed in yet: where to do so, and what the API is like. */
const OPEN_PATHS = ["/api/sign-in", "/api/openapi.json"];

const BEHIND_SIGN_IN = "/api/{proxy+}";

/** By name, without OPTIONS: there is no CORS, so nothing asks before it asks. */
const METHODS = [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE];

export type DeskSiteProps = {
  readonly context: ServiceContext;
  readonly signIn: OperatorSignIn;
  readonly intake: InquiryIntake;
  readonly table: InquiryTable;
  readonly keys: IdentityKeys;
  readonly vault: AttachmentVault;
  /** Where people reach the portal: the status link of a call or a visit leads there. */
  readonly portalUrl: string;
  readonly search: TextSearch;
};

export class DeskSite extends Construct {
  /** Where operators reach the desk; no slash at the end. */
  readonly url: string;
  readonly api: HttpApi;
  readonly #desk: ServiceFunction;

  constructor(scope: Construct, id: string, props: DeskSiteProps) {
    super(scope, id);
    const { context, signIn, keys } = props;
    this.api = new HttpApi(this, "Api", {
      description: `Desk of the Unified Contact Center, stage ${context.stage.name}`,
      createDefaultStage: false,
    });
    const edge = new DeskEdge(this, "Edge", {
      context,
      api: this.api,
      originKey: keys.originKey,
      signInOrigin: signIn.origin,
    });
    this.url = edge.url;
    const client = signIn.registerDesk(this.url);
    this.#desk = this.#deskFunction(props, signIn.environment(client));
    this.#routes(
      this.#desk,
      new HttpJwtAuthorizer("Operators", signIn.pool.userPoolProviderUrl, { jwtAudience: [client.userPoolClientId] }),
    );
    const watch = { api: this.api, who: "The desk", impactOfLoss: IMPACT, runbook: "desk-errors" } as const;
    addApiStage(this, { ...watch, context, throttle: context.stage.deskThrottle });
    watchRefusals(this, watch);
    new DeskApp(this, "App", { context, bucket: edge.bucket });
    new CfnOutput(this, "Url", { value: this.url }).overrideLogicalId("DeskUrl");
    new CfnOutput(this, "LogGroupName", { value: this.#desk.logGroup.logGroupName }).overrideLogicalId(
      "DeskLogGroupName",
    );
  }

  /** Lets supervisors look through the dead letters of every work queue below a construct, send them back and discard them. */
  offerDeadLettersOf(scope: Construct): void {
    for (const construct of scope.node.findAll()) {
      if (!(construct instanceof WorkQueue)) continue;
      construct.deadLetters.grantConsumeMessages(this.#desk);
      construct.grantSend(this.#desk);
    }
  }

  #deskFunction(
    { context, signIn, intake, table, keys, vault, portalUrl, search }: DeskSiteProps,
    signInEnvironment: Readonly<Record<string, string>>,
  ): ServiceFunction {
    const desk = new ServiceFunction(this, "desk", {
      context,
      purpose: "HTTP API: the JSON API of the operators' desk",
      impactOfLoss: IMPACT,
      timeout: DESK_TIMEOUT,
      // The search keeps its words in memory: 30 MB for 100,000 inquiries.
      memoryMegabytes: 1024,
      environment: {
        ...signInEnvironment,
        INTAKE_QUEUE_URL: intake.queue.queue.queueUrl,
        INQUIRY_TABLE_NAME: table.table.tableName,
        FILE_BUCKET_NAME: vault.bucket.bucketName,
        PORTAL_URL: portalUrl,
        SEARCH_BUCKET_NAME: search.bucket.bucketName,
        STACK_NAME: Stack.of(this).stackName,
        REFERENCE_KEY_SECRET_ID: keys.referenceKey.secretArn,
        LINK_KEY_SECRET_ID: keys.linkKey.secretArn,
        ADDRESS_KEY_SECRET_ID: keys.addressKey.secretArn,
        ORIGIN_KEY_SECRET_ID: keys.originKey.secretArn,
      },
    });
    table.grantReadWrite(desk);
    search.grantSearch(desk);
    const ownStack = { service: "cloudformation", resource: "stack", resourceName: `${Stack.of(this).stackName}/*` };
    Grant.addToPrincipal({
      grantee: desk,
      actions: ["cloudformation:DescribeStacks"],
      resourceArns: [Stack.of(this).formatArn(ownStack)],
    });
    acknowledge(desk, {
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:cloudformation:<AWS::Region>:<AWS::AccountId>:stack/${Stack.of(this).stackName}/*]`]:
        "The stack by its name; behind the slash is an id that CloudFormation chooses.",
    });
    vault.grantReading(desk);
    signIn.grantSigningOut(desk);
    for (const key of [keys.referenceKey, keys.linkKey, keys.addressKey, keys.originKey]) key.grantRead(desk);
    return desk;
  }

  #routes(desk: ServiceFunction, authorizer: HttpJwtAuthorizer): void {
    const integration = new HttpLambdaIntegration("Desk", desk.function);
    for (const path of OPEN_PATHS) {
      const open = { path, methods: [HttpMethod.GET], integration, authorizer: new HttpNoneAuthorizer() };
      for (const route of this.api.addRoutes(open)) {
        acknowledge(route, {
          "AwsSolutions-APIG4": "It tells the app where to sign in, or what the API is like, and knows of nobody.",
        });
      }
    }
    this.api.addRoutes({ path: BEHIND_SIGN_IN, methods: METHODS, integration, authorizer });
  }
}
