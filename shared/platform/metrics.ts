/** Metrics that CloudWatch reads out of log lines (embedded metric format): no call, no library. */
import { FAULTY_RUN, METRIC_NAMESPACE, type MetricName } from "../domain/service-metric.ts";

/** Counts one occurrence (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html). */
export function countMetric(name: MetricName): void {
  writeCount(name, stageOfProcess());
}

/**
 * Counts a run in which something failed that nobody knows by name, and was caught so that only its record is tried again.
 * Lambda counts such a run as a success, so the function's own alarm watches this (infra/parts/service-function.ts).
 */
export function countFaultyRun(): void {
  writeCount(FAULTY_RUN, { ...stageOfProcess(), Service: process.env["SERVICE_NAME"] ?? "unknown" });
}

const stageOfProcess = () => ({ Stage: process.env["STAGE"] ?? "unknown" });

function writeCount(name: string, dimensions: Readonly<Record<string, string>>): void {
  const line = {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        {
          Namespace: METRIC_NAMESPACE,
          Dimensions: [Object.keys(dimensions)],
          Metrics: [{ Name: name, Unit: "Count" }],
        },
      ],
    },
    ...dimensions,
    [name]: 1,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
