/** An alarm for a function that a schedule starts: it tells that no run has succeeded for too long, whatever the reason. */
import type { Duration } from "aws-cdk-lib";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { ServiceAlarm, type ServiceAlarmProps } from "./service-alarm.ts";
import type { ServiceFunction } from "./service-function.ts";

/** Whose successes are counted, and for how long there may be none. */
export type SilenceAlarmProps = {
  readonly of: ServiceFunction;
  /** At least as long as the schedule leaves between two runs. */
  readonly period: Duration;
  /** Periods in a row without a success. */
  readonly periods: number;
  /** What has not been done meanwhile; a sentence. */
  readonly happened: string;
} & Pick<ServiceAlarmProps, "impactOfLoss" | "runbook">;

/**
 * Creates it. A run that fails or times out is an invocation too, so failures are taken off; a schedule that starts nothing
 * makes no data at all, and that breaches. Gaps are filled with zeros: for them CloudWatch would look further back, find
 * old successes, and ring days late (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html).
 */
export function silenceAlarm(scope: Construct, id: string, { of, period, ...alarm }: SilenceAlarmProps): ServiceAlarm {
  const sum = { period, statistic: "Sum" };
  return new ServiceAlarm(scope, id, {
    ...alarm,
    metric: new MathExpression({
      label: "Runs that succeeded",
      expression: "FILL(runs, 0) - FILL(failures, 0)",
      usingMetrics: { runs: of.function.metricInvocations(sum), failures: of.function.metricErrors(sum) },
      period,
    }),
    threshold: 1,
    onSilence: true,
  });
}
