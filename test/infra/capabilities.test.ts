/** What single capabilities promise: the portal's openness, the desk's sign-in, the relay's patience, mail's feedback, the clock. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  functionsByName,
  idOf,
  readable,
  type Synthesized,
  stageOf,
  statementsOf,
  synthesized,
} from "./synthesized.ts";

let stack: Synthesized;

beforeAll(() => {
  stack = synthesized("prod");
});

const only = (type: string) => {
  const [resource, ...others] = stack.resources(type);
  if (resource === undefined || others.length > 0) throw new Error(`Not exactly one ${type}`);
  return resource.properties;
};

/** What there is one of in each HTTP API: the portal's, or the desk's. */
const ofApi = (api: "PortalSiteApi" | "DeskSiteApi", type: string) =>
  stack.resources(type).flatMap(({ properties }) => (idOf(properties.ApiId).startsWith(api) ? [properties] : []));

describe("the portal site", () => {
  it("sends every path to the portal function, as payload 2.0", () => {
    const [route, ...others] = ofApi("PortalSiteApi", "AWS::ApiGatewayV2::Route");
    expect(others).toEqual([]);
    expect(route).toMatchObject({ RouteKey: "$default", AuthorizationType: "NONE" });
    const [integration] = ofApi("PortalSiteApi", "AWS::ApiGatewayV2::Integration");
    expect(integration.PayloadFormatVersion).toBe("2.0");
    expect(idOf(integration.IntegrationUri)).toBe(functionsByName(stack).get("portal")?.id);
  });
});

describe("the desk site", () => {
  it("asks for a token of the sign-in on every way to its function, but for where to sign in and what the API is", () => {
    const routes = ofApi("DeskSiteApi", "AWS::ApiGatewayV2::Route");
    const [integration, ...others] = ofApi("DeskSiteApi", "AWS::ApiGatewayV2::Integration");
    expect(others).toEqual([]);
    expect(idOf(integration.IntegrationUri)).toBe(functionsByName(stack).get("desk")?.id);
    const open = routes.filter(({ AuthorizationType }) => AuthorizationType === "NONE");
    expect(open.map(({ RouteKey }): string => RouteKey).toSorted()).toEqual([
      "GET /api/openapi.json",
      "GET /api/sign-in",
    ]);
    const guarded = routes.filter((route) => !open.includes(route));
    expect(guarded.map(({ RouteKey }): string => RouteKey).toSorted()).toEqual(
      ["DELETE", "GET", "POST", "PUT"].map((method) => `${method} /api/{proxy+}`),
    );
    const [authorizer] = stack.resources("AWS::ApiGatewayV2::Authorizer");
    for (const { AuthorizationType, AuthorizerId } of guarded)
      expect([AuthorizationType, idOf(AuthorizerId)]).toEqual(["JWT", authorizer?.id]);
  });

  it("takes tokens for its own app from its own user pool alone", () => {
    const [authorizer] = stack.resources("AWS::ApiGatewayV2::Authorizer");
    const { Issuer, Audience } = authorizer?.properties.JwtConfiguration ?? {};
    expect(readable(Issuer)).toMatch(/^OperatorSignInPool\w+\.ProviderURL$/);
    expect(Audience.map(idOf)).toEqual([expect.stringMatching(/^OperatorSignInDesk/)]);
  });

  it("answers no other site: it has no rules for cross-origin requests", () => {
    for (const { properties } of stack.resources("AWS::ApiGatewayV2::Api"))
      expect(properties.CorsConfiguration).toBeUndefined();
  });
});

describe.each(["PortalSiteApi", "DeskSiteApi"] as const)("%s", (api) => {
  it("lets through what the stage says", () => {
    const { portalThrottle, deskThrottle } = stack.stage;
    const { ratePerSecond, burst } = api === "DeskSiteApi" ? deskThrottle : portalThrottle;
    expect(ofApi(api, "AWS::ApiGatewayV2::Stage")).toEqual([
      expect.objectContaining({
        StageName: "$default",
        AutoDeploy: true,
        DefaultRouteSettings: { ThrottlingRateLimit: ratePerSecond, ThrottlingBurstLimit: burst },
      }),
    ]);
  });

  it("logs neither path, query, address nor agent", () => {
    const [{ AccessLogSettings }] = ofApi(api, "AWS::ApiGatewayV2::Stage");
    const variables = [...String(AccessLogSettings.Format).matchAll(/\$context\.([\w.]+)/g)].map(([, name]) =>
      String(name),
    );
    expect(variables.toSorted()).toEqual([
      "httpMethod",
      "integrationLatency",
      "integrationStatus",
      "requestId",
      "requestTime",
      "responseLatency",
      "responseLength",
      "routeKey",
      "status",
    ]);
  });
});

describe("the change relay", () => {
  const mapping = () => {
    const relay = functionsByName(stack).get("relay-changes")?.id;
    const [found, ...others] = stack
      .resources("AWS::Lambda::EventSourceMapping")
      .filter(({ properties }) => idOf(properties.FunctionName) === relay);
    expect(others).toEqual([]);
    return found?.properties;
  };

  it("gives a record up after finite tries, before the stream forgets it, and keeps it in the bucket", () => {
    expect(mapping()).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      MaximumRetryAttempts: 5,
      StartingPosition: "TRIM_HORIZON",
    });
    const streamMemorySeconds = 24 * 3_600;
    expect(mapping().MaximumRecordAgeInSeconds).toBeLessThan(streamMemorySeconds);
    expect(mapping().MaximumRecordAgeInSeconds).toBeGreaterThan(0);
    expect(idOf(mapping().DestinationConfig.OnFailure.Destination)).toMatch(/^ChangeRelayLostChangesBucket/);
  });

  it("is woken by inquiries, those that wait, and entries alone", () => {
    const [{ Pattern }] = mapping().FilterCriteria.Filters;
    expect(JSON.parse(Pattern)).toEqual({
      eventName: ["INSERT", "MODIFY"],
      dynamodb: { Keys: { sk: { S: ["INQUIRY", "HELD", { prefix: "ENTRY#" }] } } },
    });
  });
});

describe("mail feedback", () => {
  it("hears of everything that can become of a mail", () => {
    const { EventDestination } = only("AWS::SES::ConfigurationSetEventDestination");
    expect(EventDestination.Enabled).toBe(true);
    expect(EventDestination.MatchingEventTypes.toSorted()).toEqual([
      "bounce",
      "complaint",
      "delivery",
      "reject",
      "send",
    ]);
  });

  it("goes from the topic to the queue in its envelope, and nobody else may send there", () => {
    const subscription = only("AWS::SNS::Subscription");
    expect(subscription).toMatchObject({ Protocol: "sqs" });
    expect(subscription.RawMessageDelivery ?? false).toBe(false);
    const queue = idOf(subscription.Endpoint);
    const [policy] = stack
      .resources("AWS::SQS::QueuePolicy")
      .filter(({ properties }) => properties.Queues.some((each: unknown) => idOf(each) === queue));
    const allowed = policy?.properties.PolicyDocument.Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === "Allow",
    );
    expect(allowed).toMatchObject([
      {
        Principal: { Service: "sns.amazonaws.com" },
        Action: "sqs:SendMessage",
        Condition: { ArnEquals: { "aws:SourceArn": subscription.TopicArn } },
      },
    ]);
  });
});

describe("mail delivery", () => {
  it("hands mail only to servers that speak TLS, and watches its reputation", () => {
    expect(only("AWS::SES::ConfigurationSet")).toMatchObject({
      DeliveryOptions: { TlsPolicy: "REQUIRE" },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
  });

  it("owns the domain it sends from", () => {
    const domain = stack.stage.mailFrom.split("@")[1];
    expect(only("AWS::SES::EmailIdentity")).toMatchObject({
      EmailIdentity: domain,
      MailFromAttributes: { MailFromDomain: `bounce.${domain}` },
    });
  });

  it("keeps no more calls to SES open at once than SES takes in a second, and never a batch of none", () => {
    for (const name of ["dev", "prod"] as const) {
      const batch = batchSizeOf(name);
      const { mailConcurrency, mailRatePerSecond } = stageOf(name);
      expect(batch).toBeGreaterThanOrEqual(1);
      expect(batch * mailConcurrency).toBeLessThanOrEqual(Math.max(mailRatePerSecond, mailConcurrency));
    }
  });

  it("writes links that lead to the portal", () => {
    const url = functionsByName(stack).get("deliver-mail")?.properties.Environment.Variables.PORTAL_URL;
    expect(readable(url)).toMatch(/^https:\/\/PortalSiteEdgeDistribution\w+\.DomainName$/);
    expect(stack.template.findOutputs("PortalUrl")["PortalUrl"]?.["Value"]).toEqual(url);
  });
});

describe("the deadline watch", () => {
  it("runs every minute, and a run ends before the next", () => {
    const schedules = stack.resources("AWS::Scheduler::Schedule").map(({ properties }) => properties);
    const watch = schedules.find(({ ScheduleExpression }) => ScheduleExpression === "rate(1 minute)");
    expect(watch).toMatchObject({
      FlexibleTimeWindow: { Mode: "OFF" },
      State: "ENABLED",
    });
    expect(functionsByName(stack).get("watch-deadlines")?.properties.Timeout).toBeLessThan(60);
  });
});

describe("the end of inquiries", () => {
  it("comes every day for those whose time is up", () => {
    const schedules = stack
      .resources("AWS::Scheduler::Schedule")
      .map(({ properties }) => properties.ScheduleExpression);
    expect(new Set(schedules)).toEqual(new Set(["rate(1 day)", "rate(1 hour)", "rate(1 minute)"]));
  });

  it("looks through every dead-letter queue there is, and may delete from each", () => {
    const swept = readable(
      functionsByName(stack).get("erase-inquiry")?.properties.Environment.Variables.SWEPT_QUEUE_URLS,
    );
    const deadLetters = stack
      .resources("AWS::SQS::Queue")
      .filter(({ properties }) => properties.RedrivePolicy === undefined)
      .map(({ id }) => id);
    expect(deadLetters.length).toBeGreaterThan(9);
    expect(deadLetters.filter((id) => !swept.includes(id))).toEqual([]);
    const deletable = statementsOf(stack, "erase-inquiry")
      .filter(({ Action }) => [Action].flat().includes("sqs:DeleteMessage"))
      .flatMap(({ Resource }) => [Resource].flat().map(idOf));
    expect(deadLetters.filter((id) => !deletable.includes(id))).toEqual([]);
  });
});

function batchSizeOf(name: "dev" | "prod"): number {
  const of = synthesized(name);
  const deliverMail = functionsByName(of).get("deliver-mail")?.id;
  return of
    .resources("AWS::Lambda::EventSourceMapping")
    .find(({ properties }) => idOf(properties.FunctionName) === deliverMail)?.properties.BatchSize;
}
