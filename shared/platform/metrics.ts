/** Metrics that CloudWatch reads out of log lines (embedded metric format): no call, no library. */

/** The metrics the service makes; alarms in infra/capabilities/operations.ts watch them. */
export type MetricName =
  | "BudgetExceeded"
  | "BudgetFailedOpen"
  | "FileNotChecked"
  | "InquiryAccepted"
  | "MailFailed"
  | "MailLeftUnknown";

/** Counts one occurrence (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html). */
export function countMetric(name: MetricName): void {
  const line = {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        { Namespace: "UnifiedContactCenter", Dimensions: [["Stage"]], Metrics: [{ Name: name, Unit: "Count" }] },
      ],
    },
    Stage: process.env["STAGE"] ?? "unknown",
    [name]: 1,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
