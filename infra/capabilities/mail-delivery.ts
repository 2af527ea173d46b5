/** Mail to people: the mail queue, and deliver-mail that sends each exactly once. */
import { Duration } from "aws-cdk-lib";
import type { ConfigurationSet } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { MailSender } from "../parts/mail-sender.ts";
import { ServiceAlarm } from "../parts/service-alarm.ts";
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
    const sender = new MailSender(this, "Sender", context.stage);
    this.configurationSet = sender.configurationSet;
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
    sender.grantSend(deliverMail);
    deliverMail.consume(this.queue, {
      batchSize: mailBatchSize(context.stage),
      maximumConcurrency: context.stage.mailConcurrency,
    });
    this.#alarms(context.stage);
  }

  #environment({ context: { stage }, table, keys, portalUrl }: MailDeliveryProps): Record<string, string> {
    return {
      INQUIRY_TABLE_NAME: table.table.tableName,
      BUDGET_FACTOR: String(stage.budgetFactor),
      MAIL_QUEUE_URL: this.queue.queue.queueUrl,
      LINK_KEY_SECRET_ID: keys.linkKey.secretArn,
      PORTAL_URL: portalUrl,
      MAIL_FROM: stage.mailFrom,
      MAIL_SENDER_NAME: stage.mailSenderName,
      MAIL_NOTICE_SENDER_NAME: stage.mailNoticeSenderName,
      MAIL_CONFIGURATION_SET: this.configurationSet.configurationSetName,
      MAIL_LEASE_SECONDS: String(stage.mailLeaseSeconds),
      MAIL_REQUEST_TIMEOUT_MILLISECONDS: String(stage.mailRequestTimeoutMilliseconds),
      MAIL_SETTLE_HOP_SECONDS: String(stage.mailSettleHopSeconds),
      MAIL_RESEND_AFTER_SECONDS: String(stage.mailResendAfterSeconds),
    };
  }

  #alarms(stage: Stage): void {
    new ServiceAlarm(this, "LeftUnknown", {
      metric: serviceMetric(stage, "MailLeftUnknown"),
      happened: "SES never said whether a mail went out, so it was not sent again.",
      impactOfLoss: "Somebody may not have got a mail; an operator must look at the inquiry.",
      runbook: "mail-unknown",
      ofEvents: true,
      threshold: 1,
    });
    new ServiceAlarm(this, "Failed", {
      metric: serviceMetric(stage, "MailFailed"),
      happened: "SES refused a mail for good.",
      impactOfLoss: "Somebody does not get a mail; when SES has paused the account, nobody gets any.",
      runbook: "mail-failed",
      ofEvents: true,
      threshold: 1,
    });
  }
}

/** Messages of one run: all runs together never hold more calls open than SES takes in a second. */
function mailBatchSize({ mailRatePerSecond, mailConcurrency }: Stage): number {
  return Math.min(10, Math.max(1, Math.floor(mailRatePerSecond / mailConcurrency)));
}
