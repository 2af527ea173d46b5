/** The public portal: CloudFront, then an HTTP API whose every path goes to the portal function, throttled, logged without anybody's data. */
import { CfnOutput, type CfnParameter, Duration } from "aws-cdk-lib";
import { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { acknowledge } from "../parts/acknowledge.ts";
import { addApiStage } from "../parts/api-stage.ts";
import { ServiceAlarm } from "../parts/service-alarm.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { serviceMetric } from "../parts/service-metric.ts";
import type { WorkQueue } from "../parts/work-queue.ts";
import type { Stage } from "../stage.ts";
import type { AttachmentVault } from "./attachment-vault.ts";
import type { IdentityKeys } from "./identity-keys.ts";
import type { InquiryIntake } from "./inquiry-intake.ts";
import type { InquiryTable } from "./inquiry-table.ts";
import { PortalEdge } from "./portal-edge.ts";

const IMPACT = "People cannot ask, and cannot see where their inquiry stands.";

/** In five minutes; a clumsy program or two never gets there, a flood does at once. */
const TOLERABLE_REFUSALS = 100;

/** In five minutes. Nobody is led to the API's own address; a stray program that finds it does not come so often. */
const TOLERABLE_STRAYS = 10;

/** An HTTP API waits for 30 s at most; the function ends before, so that the person gets our answer and not the API's. */
const PORTAL_TIMEOUT = Duration.seconds(25);

export type PortalSiteProps = {
  readonly context: ServiceContext;
  readonly intake: InquiryIntake;
  readonly linkQueue: WorkQueue;
  readonly table: InquiryTable;
  readonly keys: IdentityKeys;
  readonly vault: AttachmentVault;
  /** The firewall's ARN, in stages that have one. */
  readonly firewallArn?: CfnParameter;
};

export class PortalSite extends Construct {
  /** Where people reach the portal; no slash at the end. */
  readonly url: string;
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: PortalSiteProps) {
    super(scope, id);
    const { stage } = props.context;
    const portal = this.#portalFunction(props);
    this.api = new HttpApi(this, "Api", {
      description: `Portal of the Unified Contact Center, stage ${stage.name}`,
      createDefaultStage: false,
      // The $default route: the function itself knows its paths, and an unknown one gets its page in the language of the browser.
      defaultIntegration: new HttpLambdaIntegration("Portal", portal.function),
    });
    acknowledge(this.api, {
      "AwsSolutions-APIG4":
        "Open to everybody by purpose: compatriots have no account. What is private is guarded by the status link's secret, which the function checks; what did not come through CloudFront it refuses.",
    });
    const { firewallArn } = props;
    this.url = new PortalEdge(this, "Edge", {
      context: props.context,
      api: this.api,
      originKey: props.keys.originKey,
      ...(firewallArn && { firewallArn }),
    }).url;
    addApiStage(this, {
      context: props.context,
      api: this.api,
      throttle: stage.portalThrottle,
      who: "The portal",
      impactOfLoss: IMPACT,
      runbook: "portal-errors",
    });
    this.#abuseAlarms(stage);
    this.#reachAlarms(stage);
    new CfnOutput(this, "Url", { value: this.url }).overrideLogicalId("PortalUrl");
    new CfnOutput(this, "LogGroupName", { value: portal.logGroup.logGroupName }).overrideLogicalId(
      "PortalLogGroupName",
    );
  }

  #portalFunction({ context, intake, linkQueue, table, keys, vault }: PortalSiteProps): ServiceFunction {
    const portal = new ServiceFunction(this, "portal", {
      context,
      purpose: "HTTP API: pages and JSON API of the compatriots' portal",
      impactOfLoss: IMPACT,
      timeout: PORTAL_TIMEOUT,
      memoryMegabytes: 512,
      ...(context.stage.portalReservedConcurrency && {
        reservedConcurrency: context.stage.portalReservedConcurrency,
      }),
      environment: {
        INTAKE_QUEUE_URL: intake.queue.queue.queueUrl,
        HELD_QUEUE_URL: intake.held.queue.queueUrl,
        HOLD_SECONDS: String(context.stage.holdSeconds),
        LINK_QUEUE_URL: linkQueue.queue.queueUrl,
        INQUIRY_TABLE_NAME: table.table.tableName,
        FILE_BUCKET_NAME: vault.bucket.bucketName,
        REFERENCE_KEY_SECRET_ID: keys.referenceKey.secretArn,
        LINK_KEY_SECRET_ID: keys.linkKey.secretArn,
        ADDRESS_KEY_SECRET_ID: keys.addressKey.secretArn,
        ORIGIN_KEY_SECRET_ID: keys.originKey.secretArn,
        BUDGET_FACTOR: String(context.stage.budgetFactor),
      },
    });
    for (const queue of [intake.queue, intake.held, linkQueue]) queue.grantSend(portal);
    table.grantReadWrite(portal);
    vault.grantOffering(portal);
    for (const key of [keys.referenceKey, keys.linkKey, keys.addressKey, keys.originKey]) key.grantRead(portal);
    return portal;
  }

  /** What no count of 5xx sees: requests that are all refused, or that never come. */
  #reachAlarms(stage: Stage): void {
    new ServiceAlarm(this, "PastTheEdge", {
      metric: serviceMetric(stage, "RequestPastTheEdge"),
      happened: `Portal or desk refused ${TOLERABLE_STRAYS} requests in 5 minutes that did not bring CloudFront's key.`,
      impactOfLoss: "If CloudFront sends a wrong key, everybody is turned away with 403.",
      runbook: "portal-unreachable",
      threshold: TOLERABLE_STRAYS,
    });
    if (stage.quietHours === undefined) return;
    const period = Duration.hours(stage.quietHours);
    new ServiceAlarm(this, "NothingAccepted", {
      // An hour without any makes no data: zeros for it, or CloudWatch would look further back and ring days late.
      metric: new MathExpression({
        label: "Inquiries accepted",
        expression: "FILL(accepted, 0)",
        usingMetrics: { accepted: serviceMetric(stage, "InquiryAccepted").with({ period }) },
        period,
      }),
      happened: `Not one inquiry has been accepted for ${stage.quietHours} hours.`,
      impactOfLoss: IMPACT,
      runbook: "portal-unreachable",
      threshold: 1,
      onSilence: true,
    });
  }

  #abuseAlarms(stage: Stage): void {
    new ServiceAlarm(this, "BudgetsExceeded", {
      metric: serviceMetric(stage, "BudgetExceeded"),
      happened: `Budgets refused ${TOLERABLE_REFUSALS} requests in 5 minutes.`,
      impactOfLoss: "Somebody floods the portal, or a budget is too small and people are asked for proof of work.",
      runbook: "budgets-exceeded",
      threshold: TOLERABLE_REFUSALS,
    });
    new ServiceAlarm(this, "BudgetsOpen", {
      metric: serviceMetric(stage, "BudgetFailedOpen"),
      happened: "Budgets could not be counted, so everything was let through.",
      impactOfLoss:
        "Nobody is turned away, but nothing holds a flood back either: strangers' mailboxes could be filled.",
      runbook: "budgets-open",
      threshold: 1,
    });
  }
}
