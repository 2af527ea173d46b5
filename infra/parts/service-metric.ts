/** The service's own metrics: functions write them into their log lines (EMF), CloudWatch counts them. */
import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Stage } from "../stage.ts";

const NAMESPACE = "UnifiedContactCenter";

/** What the service counts itself; shared/platform/metrics.ts writes it. */
export type ServiceMetricName =
  | "BudgetExceeded"
  | "BudgetFailedOpen"
  | "InquiryAccepted"
  | "MailLeftUnknown"
  | "MailFailed"
  | "FileNotChecked";

/** The sum of one of our metrics over five minutes. */
export function serviceMetric(stage: Stage, metricName: ServiceMetricName): Metric {
  return new Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap: { Stage: stage.name },
    period: Duration.minutes(5),
    statistic: "Sum",
  });
}
