/** What must be true of all alarms of the template, and which alarms there must be. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { RUNBOOK_HEADINGS } from "../../infra/parts/service-alarm.ts";
import { functionsByName, idOf, type Resource, readable, type Synthesized, synthesized } from "./synthesized.ts";

const RUNBOOK = resolve(import.meta.dirname, "../../docs/runbook.md");
const DESCRIPTION = /^(?<happened>.{20,}?\.) (?<impact>.{20,}\.) See docs\/runbook\.md#(?<heading>[a-z-]+)\.$/;

let stack: Synthesized;
let alarms: readonly Resource[];

beforeAll(() => {
  stack = synthesized("prod");
  alarms = stack.resources("AWS::CloudWatch::Alarm");
});

/** The alarms on a metric, by what a dimension of it names. */
function watched(metricName: string, dimension: string): readonly string[] {
  return alarms
    .filter(({ properties }) => properties.MetricName === metricName)
    .flatMap(({ properties }): string[] =>
      properties.Dimensions.filter(({ Name }: { Name: string }) => Name === dimension).map(
        ({ Value }: { Value: unknown }) => idOf(Value),
      ),
    )
    .toSorted();
}

type Counted = {
  readonly Id: string;
  readonly MetricStat: {
    readonly Period: number;
    readonly Metric: { readonly MetricName: string; readonly Dimensions?: readonly { readonly Value: unknown }[] };
  };
};

const SECONDS_OF: Readonly<Record<string, number>> = { minute: 60, hour: 3_600, day: 86_400 };

/** Which function each schedule starts, and the seconds between two runs. */
function schedules(): readonly { readonly target: string; readonly seconds: number }[] {
  const found = stack.resources("AWS::Scheduler::Schedule").map(({ properties }) => {
    const [, count = "", unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(properties.ScheduleExpression) ?? [];
    const target = [...functionsByName(stack).values()].find(
      ({ id }) => `${id}.Arn` === readable(properties.Target.Arn),
    );
    return { target: target?.id ?? "", seconds: Number(count) * (SECONDS_OF[unit] ?? Number.NaN) };
  });
  expect(found).toHaveLength(3);
  return found;
}

const headingOf = ({ properties }: Resource) => DESCRIPTION.exec(properties.AlarmDescription)?.groups?.["heading"];

describe("every alarm", () => {
  it("says what happened, who is harmed, and where in the runbook the way out is", () => {
    const headings: readonly (string | undefined)[] = RUNBOOK_HEADINGS;
    const unclear = alarms.filter((alarm) => !headings.includes(headingOf(alarm)));
    expect(unclear.map(({ properties }) => properties.AlarmDescription)).toEqual([]);
    expect(alarms.length).toBeGreaterThan(0);
  });

  it("reaches the people who run the service", () => {
    for (const { properties } of alarms) {
      expect(properties.AlarmActions.map(idOf)).toEqual([expect.stringMatching(/^OperationsWarnings/)]);
    }
  });

  it("tells of its end too, but where it counts events whose harm stays", () => {
    const silentAtTheirEnd = alarms.filter(({ properties }) => properties.OKActions === undefined);
    expect(silentAtTheirEnd.map(({ properties }): string => properties.MetricName).toSorted()).toEqual([
      "FileNotChecked",
      "MailFailed",
      "MailLeftUnknown",
      "MessageGivenUp",
      "OnFailureDestinationDeliveredEventCount",
    ]);
    for (const { properties } of alarms.filter((alarm) => !silentAtTheirEnd.includes(alarm))) {
      expect(properties.OKActions.map(idOf)).toEqual(properties.AlarmActions.map(idOf));
    }
  });

  it("says what missing data means", () => {
    for (const { properties } of alarms) expect(["notBreaching", "breaching"]).toContain(properties.TreatMissingData);
  });
});

describe("the alarms", () => {
  it("watch the first message of every dead-letter queue", () => {
    const deadLetters = stack.resources("AWS::SQS::Queue").filter(({ properties }) => !properties.RedrivePolicy);
    expect(watched("ApproximateNumberOfMessagesVisible", "QueueName")).toEqual(
      deadLetters.map(({ id }) => id).toSorted(),
    );
    const thresholds = alarms
      .filter((alarm) => headingOf(alarm) === "dead-letters")
      .map(({ properties }) => properties.Threshold);
    expect(new Set(thresholds)).toEqual(new Set([1]));
  });

  it("watch the oldest message of every source queue", () => {
    const sources = stack.resources("AWS::SQS::Queue").filter(({ properties }) => properties.RedrivePolicy);
    expect(watched("ApproximateAgeOfOldestMessage", "QueueName")).toEqual(sources.map(({ id }) => id).toSorted());
  });

  it.each(["Errors", "Throttles"])("watch the %s of every function", (metricName) => {
    const functions = [...functionsByName(stack).values()].map(({ id }) => id);
    expect(watched(metricName, "FunctionName")).toEqual(functions.toSorted());
  });

  it("watch, where a function catches the faults of records, the runs that met any", () => {
    const catching = stack
      .resources("AWS::Lambda::EventSourceMapping")
      .filter(({ properties }) => properties.FunctionResponseTypes?.includes("ReportBatchItemFailures"))
      .map(({ properties }) => idOf(properties.FunctionName));
    const names = [...functionsByName(stack)].filter(([, { id }]) => catching.includes(id)).map(([name]) => name);
    const dimensionsOfFaults = alarms
      .filter(({ properties }) => properties.MetricName === "FaultyRun")
      .map(({ properties }) => properties.Dimensions);
    const expected = names.map((name) => [
      { Name: "Service", Value: name },
      { Name: "Stage", Value: "prod" },
    ]);
    expect(dimensionsOfFaults).toHaveLength(expected.length);
    expect(dimensionsOfFaults).toEqual(expect.arrayContaining(expected));
  });

  it("ring by the first failed run of a function that a schedule starts too seldom for three", () => {
    for (const { target, seconds } of schedules()) {
      const errors = alarms.find(
        ({ properties }) => properties.MetricName === "Errors" && idOf(properties.Dimensions[0].Value) === target,
      );
      const runsInPeriod = errors?.properties.Period / seconds;
      expect(runsInPeriod).toBeGreaterThanOrEqual(errors?.properties.Threshold);
    }
  });

  it("ring where a schedule has brought no success for two of its runs at least, failed ones not counted", () => {
    const expected = { expression: "FILL(runs, 0) - FILL(failures, 0)", missing: "breaching", isBelow: true };
    for (const { target, seconds } of schedules()) {
      const silent = alarms.flatMap(({ properties }) => {
        const [math, ...counted] = properties.Metrics ?? [];
        if (!counted.some(({ MetricStat: { Metric } }: Counted) => idOf(Metric.Dimensions?.[0]?.Value) === target))
          return [];
        const [{ Period }] = counted.map(({ MetricStat }: Counted) => MetricStat);
        expect(counted.map(({ Id, MetricStat: { Metric } }: Counted) => [Id, Metric.MetricName])).toEqual([
          ["runs", "Invocations"],
          ["failures", "Errors"],
        ]);
        expect((Period * properties.EvaluationPeriods) / seconds).toBeGreaterThanOrEqual(2);
        return [
          {
            expression: math.Expression,
            missing: properties.TreatMissingData,
            isBelow: properties.ComparisonOperator === "LessThanThreshold" && properties.Threshold === 1,
          },
        ];
      });
      expect(silent).toEqual([expected]);
    }
  });

  it("ring when the desk refuses nearly everything, and only when enough was asked", () => {
    const [refusals, ...others] = alarms.filter((alarm) => JSON.stringify(alarm).includes('"4xx"'));
    expect(others).toEqual([]);
    const [math, ...counted] = refusals?.properties.Metrics ?? [];
    expect(math.Expression).toBe("IF(asked >= 100, 100 * refused / asked, 0)");
    const desk = stack.resources("AWS::ApiGatewayV2::Api").find(({ id }) => id.startsWith("DeskSite"))?.id;
    expect(
      counted.map(({ Id, MetricStat: { Metric } }: Counted) => [
        Id,
        Metric.MetricName,
        idOf(Metric.Dimensions?.[0]?.Value),
      ]),
    ).toEqual([
      ["asked", "Count", desk],
      ["refused", "4xx", desk],
    ]);
    expect(refusals?.properties).toMatchObject({ Threshold: 90, TreatMissingData: "notBreaching" });
  });

  it("watch how far the relay is behind long before the stream forgets", () => {
    const [behind] = alarms.filter(({ properties }) => properties.MetricName === "IteratorAge");
    const sixHoursMilliseconds = 6 * 3_600_000;
    expect(behind?.properties.Threshold).toBeLessThan(sixHoursMilliseconds);
  });

  it("use every heading of the runbook", () => {
    expect(new Set(alarms.map(headingOf))).toEqual(new Set(RUNBOOK_HEADINGS));
  });

  it("watch that inquiries come at all, where they are expected every day", () => {
    const [quiet, ...others] = alarms.filter((alarm) => JSON.stringify(alarm).includes('"InquiryAccepted"'));
    expect(others).toEqual([]);
    const [math, accepted] = quiet?.properties.Metrics ?? [];
    expect(quiet?.properties).toMatchObject({ TreatMissingData: "breaching", ComparisonOperator: "LessThanThreshold" });
    expect(math.Expression).toBe("FILL(accepted, 0)");
    expect(accepted.MetricStat.Period).toBe(86_400);
    const elsewhere = synthesized("dev").resources("AWS::CloudWatch::Alarm");
    expect(elsewhere.filter((alarm) => JSON.stringify(alarm).includes('"InquiryAccepted"'))).toEqual([]);
  });

  it("come before SES's own lines of 5 % bounces and 0.1 % complaints", () => {
    const threshold = (metricName: string) =>
      alarms.find(({ properties }) => properties.MetricName === metricName)?.properties.Threshold;
    expect(threshold("Reputation.BounceRate")).toBeLessThan(0.05);
    expect(threshold("Reputation.ComplaintRate")).toBeLessThan(0.001);
  });

  it("count our own metrics in the stage's dimension", () => {
    const own = alarms.filter(
      ({ properties: { Namespace, MetricName } }) => Namespace === "UnifiedContactCenter" && MetricName !== "FaultyRun",
    );
    expect(own.map(({ properties }): string => properties.MetricName).toSorted()).toEqual([
      "BudgetExceeded",
      "BudgetFailedOpen",
      "FileNotChecked",
      "MailFailed",
      "MailLeftUnknown",
      "MessageGivenUp",
      "RequestPastTheEdge",
    ]);
    for (const { properties } of own) expect(properties.Dimensions).toEqual([{ Name: "Stage", Value: "prod" }]);
  });
});

describe("the runbook", () => {
  it("has a heading for every alarm", () => {
    const headings = readFileSync(RUNBOOK, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("#"))
      .map((line) =>
        line
          .replace(/^#+\s*/, "")
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} -]/gu, "")
          .trim()
          .replaceAll(" ", "-"),
      );
    expect(RUNBOOK_HEADINGS.filter((heading) => !headings.includes(heading))).toEqual([]);
  });
});
