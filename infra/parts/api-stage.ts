/** The one stage of an HTTP API: throttled, logged without anybody's data, and watched. */
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { type HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { ServiceAlarm, type ServiceAlarmProps } from "./service-alarm.ts";
import type { ServiceContext } from "./service-context.ts";

/** In five minutes. */
const TOLERABLE_SERVER_ERRORS = 5;

/** Of so many in a quarter of an hour: one person with a stale tab, or a robot that looks for doors, asks less. */
const REFUSALS = { perCent: 90, ofRequests: 100 };

/** No path, query, caller's address or agent: paths hold secrets and searches, addresses are personal data. */
const ACCESS_LOG_FIELDS = {
  requestId: "$context.requestId",
  requestTime: "$context.requestTime",
  routeKey: "$context.routeKey",
  method: "$context.httpMethod",
  status: "$context.status",
  responseLength: "$context.responseLength",
  responseLatency: "$context.responseLatency",
  integrationLatency: "$context.integrationLatency",
  integrationStatus: "$context.integrationStatus",
};

/** What an API's stage must be given: how much it lets through, and what its alarm says. */
export type ApiStageProps = {
  readonly context: ServiceContext;
  readonly api: HttpApi;
  /** Beyond it callers get 429. */
  readonly throttle: { readonly ratePerSecond: number; readonly burst: number };
  /** Whose errors the alarm tells of, such as "The portal". */
  readonly who: string;
} & Pick<ServiceAlarmProps, "impactOfLoss" | "runbook">;

/** Adds log group, stage and alarm to the construct that holds the API: `AccessLogs`, `Stage`, `ServerErrors`. */
export function addApiStage(scope: Construct, { context, api, throttle, who, ...alarm }: ApiStageProps): void {
  const { logRetentionDays, keepsData } = context.stage;
  const accessLogs = new LogGroup(scope, "AccessLogs", {
    retention: logRetentionDays,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  new HttpStage(scope, "Stage", {
    httpApi: api,
    stageName: "$default",
    autoDeploy: true,
    throttle: { rateLimit: throttle.ratePerSecond, burstLimit: throttle.burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(accessLogs),
      format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_FIELDS)),
    },
  });
  new ServiceAlarm(scope, "ServerErrors", {
    ...alarm,
    metric: requests(api, "5xx", Duration.minutes(5)),
    happened: `${who} answered ${TOLERABLE_SERVER_ERRORS} requests with an error of ours in 5 minutes.`,
    threshold: TOLERABLE_SERVER_ERRORS,
  });
}

/**
 * Watches an API that only people who have signed in call: when it refuses nearly all of what is asked (4xx), the sign-in or
 * the way to it is broken, though nothing fails.
 */
export function watchRefusals(
  scope: Construct,
  { api, who, ...alarm }: Omit<ApiStageProps, "context" | "throttle">,
): void {
  const { perCent, ofRequests } = REFUSALS;
  const period = Duration.minutes(15);
  new ServiceAlarm(scope, "Refusals", {
    ...alarm,
    metric: new MathExpression({
      expression: `IF(asked >= ${ofRequests}, 100 * refused / asked, 0)`,
      usingMetrics: { asked: requests(api, "Count", period), refused: requests(api, "4xx", period) },
      label: "refused, per cent",
      period,
    }),
    happened: `${who} refused ${perCent} % of at least ${ofRequests} requests in 15 minutes.`,
    threshold: perCent,
  });
}

/** docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html */
function requests(api: HttpApi, metricName: "Count" | "4xx" | "5xx", period: Duration): Metric {
  const dimensionsMap = { ApiId: api.apiId };
  return new Metric({ namespace: "AWS/ApiGateway", metricName, dimensionsMap, period, statistic: "Sum" });
}
