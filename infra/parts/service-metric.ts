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
  | "MessageGivenUp"
  | "RequestPastTheEdge"
  | "FileNotChecked";

/** The sum of one of our metrics over five minutes. */
export function serviceMetric(stage: Stage, metricName: ServiceMetricName): Metric {
  return sumOf(metricName, { Stage: stage.name });
}

/** A function's runs in five minutes that met a fault and caught it: Lambda counts them as successes. */
export function faultyRuns(stage: Stage, folder: string): Metric {
  return sumOf("FaultyRun", { Stage: stage.name, Service: folder });
}

function sumOf(metricName: string, dimensionsMap: Readonly<Record<string, string>>): Metric {
  return new Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap,
    period: Duration.minutes(5),
    statistic: "Sum",
  });
}
