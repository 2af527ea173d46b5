/** What the service counts of itself in CloudWatch: shared/platform/metrics.ts writes it, infra/parts/service-metric.ts reads it. */

/** The namespace of all of them. */
export const METRIC_NAMESPACE = "UnifiedContactCenter";

/** A function's runs that met a fault and caught it, by function. */
export const FAULTY_RUN = "FaultyRun";

/** What is counted of the service as a whole; alarms of infra/capabilities/ watch it. */
export type MetricName =
  | "BudgetExceeded"
  | "BudgetFailedOpen"
  | "FileNotChecked"
  | "InquiryAccepted"
  | "MailFailed"
  | "MailLeftUnknown"
  | "MessageGivenUp"
  | "RequestPastTheEdge";
