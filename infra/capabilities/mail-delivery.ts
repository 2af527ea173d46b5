/** Mail to people: the mail queue, deliver-mail that sends each once, and the SES identity it may send as. */
import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { serviceAlarm } from "../parts/service-alarm.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { serviceMetric } from "../parts/service-metric.ts";
import { WorkQueue } from "../parts/work-queue.ts";
import type { Stage } from "../stage.ts";
import type { IdentityKeys } from "./identity-keys.ts";
import type { InquiryTable } from "./inquiry-table.ts";

/** A batch of calls to SES, side by side, with their time limit and the ledger's writes; shorter than any lease. */
const DELIVER_MAIL_TIMEOUT = Duration.seconds(60);

const IMPACT = "People do not learn that their inquiry has arrived or was answered.";

export type MailDeliveryProps = {
  readonly context: ServiceContext;
  readonly table: InquiryTable;
  readonly keys: IdentityKeys;
  /** Address of the portal in status links. */
  readonly portalUrl: string;
};

export class MailDelivery extends Construct {
  readonly queue: WorkQueue;
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, props: MailDeliveryProps) {
    super(scope, id);
    const { context, table, keys } = props;
    this.queue = new WorkQueue(this, "Mail", {
      context,
      consumerTimeout: DELIVER_MAIL_TIMEOUT,
      // A mail that waits to be settled is delayed for one hop at a time, and that is no fault.
      tolerableAge: Duration.seconds(context.stage.mailSettleHopSeconds).plus(Duration.minutes(5)),
      impactOfLoss: IMPACT,
    });
    this.configurationSet = this.#configurationSet();
    const deliverMail = new ServiceFunction(this, "deliver-mail", {
      context,
      purpose: "Mail queue to SES: sends exactly one mail for each request",
      impactOfLoss: IMPACT,
      timeout: DELIVER_MAIL_TIMEOUT,
      environment: this.#environment(props),
    });
    table.grantReadWrite(deliverMail);
    keys.linkKey.grantRead(deliverMail);
    this.queue.grantSend(deliverMail);
    this.#allowSending(deliverMail, context.stage);
    deliverMail.consume(this.queue, {
      batchSize: mailBatchSize(context.stage),
      maximumConcurrency: context.stage.mailConcurrency,
    });
    this.#alarms(context.stage);
  }

  #configurationSet(): ConfigurationSet {
    const set = new ConfigurationSet(this, "ConfigurationSet", {
      // Mails hold reference numbers and answers: a receiving server that speaks no TLS gets none of them.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    new CfnOutput(this, "ConfigurationSetName", { value: set.configurationSetName }).overrideLogicalId(
      "MailConfigurationSetName",
    );
    return set;
  }

  #environment({ context: { stage }, table, keys, portalUrl }: MailDeliveryProps): Record<string, string> {
    return {
      INQUIRY_TABLE_NAME: table.table.tableName,
      MAIL_QUEUE_URL: this.queue.queue.queueUrl,
      LINK_KEY_SECRET_ID: keys.linkKey.secretArn,
      PORTAL_URL: portalUrl,
      MAIL_FROM: stage.mailFrom,
      MAIL_SENDER_NAME: stage.mailSenderName,
      MAIL_CONFIGURATION_SET: this.configurationSet.configurationSetName,
      MAIL_LEASE_SECONDS: String(stage.mailLeaseSeconds),
      MAIL_REQUEST_TIMEOUT_MILLISECONDS: String(stage.mailRequestTimeoutMilliseconds),
      MAIL_SETTLE_HOP_SECONDS: String(stage.mailSettleHopSeconds),
      MAIL_RESEND_AFTER_SECONDS: String(stage.mailResendAfterSeconds),
    };
  }

  /** As the stage's own sender, through the configuration set that reports what became of each mail; nothing else. */
  #allowSending(deliverMail: ServiceFunction, stage: Stage): void {
    const domain = stage.mailFrom.slice(stage.mailFrom.indexOf("@") + 1);
    const identity = new EmailIdentity(this, "Sender", {
      identity: Identity.domain(domain),
      configurationSet: this.configurationSet,
      // SPF passes for a domain of our own instead of amazonses.com; its MX and TXT records are in the README.
      mailFromDomain: `bounce.${domain}`,
    });
    const set = Stack.of(this).formatArn({
      service: "ses",
      resource: "configuration-set",
      resourceName: this.configurationSet.configurationSetName,
    });
    deliverMail.function.addToRolePolicy(
      new PolicyStatement({
        actions: ["ses:SendRawEmail"],
        resources: [identity.emailIdentityArn, set],
        conditions: { StringEquals: { "ses:FromAddress": stage.mailFrom } },
      }),
    );
    identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `Dkim${index}`, { value: `${name} CNAME ${value}` }).overrideLogicalId(
        `MailDkimRecord${index + 1}`,
      );
    });
  }

  #alarms(stage: Stage): void {
    serviceAlarm(this, "LeftUnknown", {
      metric: serviceMetric(stage, "MailLeftUnknown"),
      happened: "SES never said whether a mail went out, so it was not sent again.",
      impactOfLoss: "Somebody may not have got a mail; an operator must look at the inquiry.",
      runbook: "mail-unknown",
      threshold: 1,
    });
    serviceAlarm(this, "Failed", {
      metric: serviceMetric(stage, "MailFailed"),
      happened: "SES refused a mail for good.",
      impactOfLoss: "Somebody does not get a mail; when SES has paused the account, nobody gets any.",
      runbook: "mail-failed",
      threshold: 1,
    });
  }
}

/** Messages of one run: all runs together never hold more calls open than SES takes in a second. */
function mailBatchSize({ mailRatePerSecond, mailConcurrency }: Stage): number {
  return Math.min(10, Math.max(1, Math.floor(mailRatePerSecond / mailConcurrency)));
}
