/** What the people who run the service see: alarms that reach them, one dashboard, a budget. */
import { Aws, CfnOutput, Stack } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { type Alarm, AlarmStatusWidget, Dashboard, GraphWidget, type IMetric } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { ServiceAlarm } from "../parts/service-alarm.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { faultyRuns, serviceMetric } from "../parts/service-metric.ts";
import { WorkQueue } from "../parts/work-queue.ts";
import type { Stage } from "../stage.ts";

/** Composed last: it takes in every alarm, queue and function that the stack has by then, so none can be forgotten. */
export class Operations extends Construct {
  constructor(scope: Construct, id: string, context: ServiceContext) {
    super(scope, id);
    this.#alarmOfEachGivenUp(context.stage);
    const everything = Stack.of(this).node.findAll();
    const alarms = everything.filter((construct) => construct instanceof ServiceAlarm);
    const warnings = this.#warningTopic(context);
    for (const alarm of alarms) {
      alarm.addAlarmAction(new SnsAction(warnings));
      if (alarm.tellsItsEnd) alarm.addOkAction(new SnsAction(warnings));
    }
    this.#dashboard(context.stage, {
      alarms,
      queues: everything.filter((construct) => construct instanceof WorkQueue),
      functions: everything.filter((construct) => construct instanceof ServiceFunction),
    });
    this.#budget(context.stage, warnings);
    // `ucc reconcile` reads what was accepted out of the logs, and must not call a time whose lines are gone complete.
    new CfnOutput(this, "LogRetentionDays", { value: `${context.stage.logRetentionDays}` }).overrideLogicalId(
      "LogRetentionDays",
    );
  }

  /** A queue's own alarm goes on while one dead letter lies there, and would tell nobody of the next. */
  #alarmOfEachGivenUp(stage: Stage): void {
    new ServiceAlarm(this, "GivenUp", {
      metric: serviceMetric(stage, "MessageGivenUp"),
      happened: "Messages were given up on in the last five minutes, maybe beside others that lie there already.",
      impactOfLoss: "What they ask for is not done; the alarm of their queue tells who is harmed by that.",
      runbook: "dead-letters",
      ofEvents: true,
      threshold: 1,
    });
  }

  #warningTopic({ stage, customerKey }: ServiceContext): Topic {
    const topic = new Topic(this, "Warnings", { masterKey: customerKey, enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com"), new ServicePrincipal("budgets.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
    if (stage.alarmEmail) topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    return topic;
  }

  #dashboard(
    stage: Stage,
    seen: {
      readonly alarms: readonly Alarm[];
      readonly queues: readonly WorkQueue[];
      readonly functions: readonly ServiceFunction[];
    },
  ): void {
    const graph = (title: string, left: readonly IMetric[]) => new GraphWidget({ title, left: [...left], width: 12 });
    const queueMetric = (read: (queue: WorkQueue) => IMetric) => seen.queues.map(read);
    new Dashboard(this, "Dashboard", {
      dashboardName: `Ucc-${stage.name}`,
      widgets: [
        [new AlarmStatusWidget({ title: "Alarms", alarms: [...seen.alarms], width: 24, height: 4 })],
        [
          graph("Inquiries accepted", [serviceMetric(stage, "InquiryAccepted")]),
          graph("Mails in trouble", [serviceMetric(stage, "MailLeftUnknown"), serviceMetric(stage, "MailFailed")]),
        ],
        [
          graph(
            "Oldest message, seconds",
            queueMetric(({ node, queue }) => queue.metricApproximateAgeOfOldestMessage({ label: node.id })),
          ),
          graph(
            "Given up on",
            queueMetric(({ node, deadLetters }) =>
              deadLetters.metricApproximateNumberOfMessagesVisible({ label: node.id }),
            ),
          ),
        ],
        [
          graph(
            "Runs that failed",
            seen.functions.map(({ node, function: fn }) => fn.metricErrors({ label: node.id })),
          ),
          graph(
            "Runs that met faults and caught them",
            seen.functions.map(({ node }) => faultyRuns(stage, node.id).with({ label: node.id })),
          ),
        ],
        [
          graph(
            "Duration, milliseconds, 95 of 100 runs",
            seen.functions.map(({ node, function: fn }) => fn.metricDuration({ label: node.id, statistic: "p95" })),
          ),
        ],
      ],
    });
  }

  /** Over the whole account: a budget by tag counts nothing until somebody activates the tag, and looks healthy. */
  #budget({ name, monthlyBudgetUsd }: Stage, warnings: Topic): void {
    if (monthlyBudgetUsd === undefined) return;
    const warnAt = (percent: number, notificationType: "ACTUAL" | "FORECASTED") => ({
      notification: { notificationType, comparisonOperator: "GREATER_THAN", threshold: percent },
      subscribers: [{ subscriptionType: "SNS", address: warnings.topicArn }],
    });
    new CfnBudget(this, "Budget", {
      budget: {
        budgetName: `ucc-${name}`,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: monthlyBudgetUsd, unit: "USD" },
      },
      notificationsWithSubscribers: [warnAt(80, "ACTUAL"), warnAt(100, "FORECASTED")],
    });
  }
}
