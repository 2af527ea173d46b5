/** The clock of the service: watch-deadlines, every minute, notes which inquiries are due soon or overdue. */
import { Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, ScheduleExpression, TimeWindow } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Construct } from "constructs";
import { acknowledge } from "../parts/acknowledge.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { silenceAlarm } from "../parts/silence-alarm.ts";
import type { InquiryTable } from "./inquiry-table.ts";

const IMPACT = "Nobody is reminded of inquiries that are due, so the legal time to answer may pass.";

const EVERY = Duration.minutes(1);

export type DeadlineWatchProps = { readonly context: ServiceContext; readonly table: InquiryTable };

export class DeadlineWatch extends Construct {
  constructor(scope: Construct, id: string, { context, table }: DeadlineWatchProps) {
    super(scope, id);
    const watch = new ServiceFunction(this, "watch-deadlines", {
      context,
      purpose: "Every minute: due-soon and missed deadlines become entries of their inquiries",
      impactOfLoss: IMPACT,
      // Ends before the next begins.
      timeout: Duration.seconds(55),
      runsEvery: EVERY,
      environment: { INQUIRY_TABLE_NAME: table.table.tableName },
    });
    table.grantReadWrite(watch);
    // The next minute's run catches up with a failed one (it goes on from a watermark), so no run is repeated.
    watch.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: EVERY });
    const scheduler = new Role(this, "Scheduler", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    acknowledge(scheduler, {
      "AwsSolutions-IAM5[Resource::<DeadlineWatchwatchdeadlinesFunctionE4CC9400.Arn>:*]":
        "CDK's grant to invoke names the function and its own versions; there is nothing else behind the colon.",
    });
    new Schedule(this, "EveryMinute", {
      description: "Deadline watch of the Unified Contact Center",
      schedule: ScheduleExpression.rate(EVERY),
      timeWindow: TimeWindow.off(),
      target: new LambdaInvoke(watch.function, {
        role: scheduler,
        retryAttempts: 0,
        maxEventAge: EVERY,
      }),
    });
    silenceAlarm(this, "Silent", {
      of: watch,
      period: Duration.minutes(5),
      periods: 3,
      happened: "The deadline watch has not succeeded for 15 minutes.",
      impactOfLoss: IMPACT,
      runbook: "deadline-watch-silent",
    });
  }
}
