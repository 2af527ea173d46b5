/** An alarm that tells whoever is woken what happened, who is harmed, and where the way out is written. */
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";

/** The headings of docs/runbook.md. */
export const RUNBOOK_HEADINGS = [
  "dead-letters",
  "queue-age",
  "retention-silent",
  "compaction-silent",
  "function-errors",
  "function-throttles",
  "stream-behind",
  "lost-changes",
  "portal-errors",
  "portal-unreachable",
  "desk-errors",
  "mail-unknown",
  "mail-failed",
  "mail-reputation",
  "deadline-watch-silent",
  "budgets-exceeded",
  "budgets-open",
  "files-not-checked",
] as const;

/** A heading of docs/runbook.md. */
export type RunbookHeading = (typeof RUNBOOK_HEADINGS)[number];

/** What an alarm watches and what it says. */
export type ServiceAlarmProps = {
  readonly metric: IMetric;
  /** What was seen; a sentence. */
  readonly happened: string;
  /** Who is harmed, and how, while nobody acts; a sentence. */
  readonly impactOfLoss: string;
  readonly runbook: RunbookHeading;
  /** In the metric's unit; reaching it is enough. */
  readonly threshold: number;
  /** Periods in a row; 1 when absent. */
  readonly periods?: number;
  /** Raises the alarm when the metric stays *below* the threshold or is missing, instead of reaching it. */
  readonly onSilence?: boolean;
  /**
   * Counts events, each of which does harm that stays: that no other followed is not worth telling, and would read as if all
   * were well again.
   */
  readonly ofEvents?: boolean;
};

/** An alarm of the service; capabilities/operations.ts tells people of every one of the stack. */
export class ServiceAlarm extends Alarm {
  /** Whether people are told of its end, too. */
  readonly tellsItsEnd: boolean;

  constructor(scope: Construct, id: string, props: ServiceAlarmProps) {
    super(scope, id, {
      metric: props.metric,
      alarmDescription: `${props.happened} ${props.impactOfLoss} See docs/runbook.md#${props.runbook}.`,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: props.onSilence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.onSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.tellsItsEnd = props.ofEvents !== true;
  }
}
