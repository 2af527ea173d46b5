/** What became of each mail: SES events by topic and queue to record-mail-feedback, and the account's reputation. */
import { Aws, Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { type ConfigurationSet, EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { Subscription, SubscriptionProtocol, Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { ServiceAlarm } from "../parts/service-alarm.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { WorkQueue } from "../parts/work-queue.ts";
import type { InquiryTable } from "./inquiry-table.ts";

const RECORD_FEEDBACK_TIMEOUT = Duration.seconds(30);

const IMPACT = "Mails stay unsettled, and addresses that bounce or complain would be written to again.";

const EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
];

/**
 * SES puts an account under review at 5 % bounces and 0.1 % complaints, and may pause it at twice and five times that:
 * docs.aws.amazon.com/ses/latest/dg/reputationdashboard-messages.html. The alarms come at four fifths of the lines.
 */
const REPUTATION = [
  { id: "Bounces", metricName: "Reputation.BounceRate", near: 0.04, line: "5 %" },
  { id: "Complaints", metricName: "Reputation.ComplaintRate", near: 0.0008, line: "0.1 %" },
] as const;

export type MailFeedbackProps = {
  readonly context: ServiceContext;
  readonly table: InquiryTable;
  readonly configurationSet: ConfigurationSet;
};

export class MailFeedback extends Construct {
  constructor(scope: Construct, id: string, { context, table, configurationSet }: MailFeedbackProps) {
    super(scope, id);
    const queue = new WorkQueue(this, "MailFeedback", {
      context,
      consumerTimeout: RECORD_FEEDBACK_TIMEOUT,
      tolerableAge: Duration.minutes(15),
      impactOfLoss: IMPACT,
    });
    const recordFeedback = new ServiceFunction(this, "record-mail-feedback", {
      context,
      purpose: "SES events to inquiry table: settles mails, suppresses addresses",
      impactOfLoss: IMPACT,
      timeout: RECORD_FEEDBACK_TIMEOUT,
      environment: { INQUIRY_TABLE_NAME: table.table.tableName },
    });
    table.grantReadWrite(recordFeedback);
    recordFeedback.consume(queue, { batchSize: 10, maximumConcurrency: context.stage.queueConcurrency });
    const events = this.#eventTopic(context, configurationSet);
    this.#subscribe(queue, events);
    this.#reputationAlarms();
  }

  #eventTopic({ customerKey }: ServiceContext, configurationSet: ConfigurationSet): Topic {
    const topic = new Topic(this, "Events", { masterKey: customerKey, enforceSSL: true });
    const allowed = topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("ses.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
    const destination = configurationSet.addEventDestination("Feedback", {
      destination: EventDestination.snsTopic(topic),
      events: EVENTS,
    });
    // SES tries a publish when the destination is made.
    if (allowed.policyDependable) destination.node.addDependency(allowed.policyDependable);
    return topic;
  }

  /** By hand, because CDK's SqsSubscription names the topic in the key's policy, and the topic names the key. */
  #subscribe({ queue }: WorkQueue, topic: Topic): void {
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("sns.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { "aws:SourceArn": topic.topicArn } },
      }),
    );
    new Subscription(this, "ToQueue", {
      topic,
      endpoint: queue.queueArn,
      protocol: SubscriptionProtocol.SQS,
    });
  }

  #reputationAlarms(): void {
    for (const { id, metricName, near, line } of REPUTATION) {
      new ServiceAlarm(this, id, {
        // Without dimensions: SES judges the whole account.
        metric: new Metric({ namespace: "AWS/SES", metricName, period: Duration.hours(1), statistic: "Average" }),
        happened: `${id} come near SES's line of ${line}.`,
        impactOfLoss: "Beyond it SES reviews the account, and a paused account sends no mail to anybody.",
        runbook: "mail-reputation",
        threshold: near,
      });
    }
  }
}
