/** The service's own metrics: functions write them into their log lines (EMF), CloudWatch counts them. */
import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { FAULTY_RUN, METRIC_NAMESPACE, type MetricName } from "../../shared/domain/service-metric.ts";
import type { Stage } from "../stage.ts";

/** The sum of one of our metrics over five minutes. */
export function serviceMetric(stage: Stage, metricName: MetricName): Metric {
  return sumOf(metricName, { Stage: stage.name });
}

/** A function's runs in five minutes that met a fault and caught it: Lambda counts them as successes. */
export function faultyRuns(stage: Stage, folder: string): Metric {
  return sumOf(FAULTY_RUN, { Stage: stage.name, Service: folder });
}

function sumOf(metricName: string, dimensionsMap: Readonly<Record<string, string>>): Metric {
  return new Metric({
    namespace: METRIC_NAMESPACE,
    metricName,
    dimensionsMap,
    period: Duration.minutes(5),
    statistic: "Sum",
  });
}
