/** What must be true of all functions of the template: how they run, what they are told, where they log. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  FUNCTION_NAMES,
  type FunctionName,
  functionsByName,
  idOf,
  type Resource,
  readable,
  type Synthesized,
  statementsOf,
  synthesized,
} from "./synthesized.ts";

/** What each function is told besides SERVICE_NAME and STAGE; each folder's config.ts reads these. */
const ENVIRONMENT = {
  portal: [
    "ADDRESS_KEY_SECRET_ID",
    "BUDGET_FACTOR",
    "FILE_BUCKET_NAME",
    "HELD_QUEUE_URL",
    "HOLD_SECONDS",
    "INQUIRY_TABLE_NAME",
    "INTAKE_QUEUE_URL",
    "LINK_KEY_SECRET_ID",
    "LINK_QUEUE_URL",
    "ORIGIN_KEY_SECRET_ID",
    "REFERENCE_KEY_SECRET_ID",
  ],
  desk: [
    "ADDRESS_KEY_SECRET_ID",
    "FILE_BUCKET_NAME",
    "INQUIRY_TABLE_NAME",
    "INTAKE_QUEUE_URL",
    "LINK_KEY_SECRET_ID",
    "ORIGIN_KEY_SECRET_ID",
    "PORTAL_URL",
    "REFERENCE_KEY_SECRET_ID",
    "SEARCH_BUCKET_NAME",
    "SIGN_IN_AUTHORIZATION_ENDPOINT",
    "SIGN_IN_CLIENT_ID",
    "SIGN_IN_END_SESSION_ENDPOINT",
    "SIGN_IN_ISSUER",
    "SIGN_IN_JWKS_URL",
    "SIGN_IN_TOKEN_ENDPOINT",
    "STACK_NAME",
    "USER_POOL_ID",
  ],
  "route-inquiry": ["DEAD_LETTER_QUEUES", "TOPIC_QUEUE_URLS"],
  "open-inquiry": ["DEAD_LETTER_QUEUES", "INQUIRY_TABLE_NAME"],
  "relay-changes": ["ERASURE_QUEUE_URL", "INDEX_QUEUE_URL", "INQUIRY_TABLE_NAME", "MAIL_QUEUE_URL"],
  "index-text": ["ADDRESS_KEY_SECRET_ID", "DEAD_LETTER_QUEUES", "INQUIRY_TABLE_NAME", "SEARCH_BUCKET_NAME"],
  "compact-search": ["SEARCH_BUCKET_NAME"],
  "recover-links": ["DEAD_LETTER_QUEUES", "INQUIRY_TABLE_NAME"],
  "erase-inquiry": [
    "DEAD_LETTER_QUEUES",
    "ERASURE_HOP_SECONDS",
    "ERASURE_QUEUE_URL",
    "FILE_BUCKET_NAME",
    "INQUIRY_TABLE_NAME",
    "SWEPT_QUEUE_URLS",
  ],
  "retire-inquiries": ["INQUIRY_TABLE_NAME", "SWEPT_QUEUE_URLS"],
  "deliver-mail": [
    "BUDGET_FACTOR",
    "DEAD_LETTER_QUEUES",
    "INQUIRY_TABLE_NAME",
    "LINK_KEY_SECRET_ID",
    "MAIL_CONFIGURATION_SET",
    "MAIL_FROM",
    "MAIL_LEASE_SECONDS",
    "MAIL_NOTICE_SENDER_NAME",
    "MAIL_QUEUE_URL",
    "MAIL_REQUEST_TIMEOUT_MILLISECONDS",
    "MAIL_RESEND_AFTER_SECONDS",
    "MAIL_SENDER_NAME",
    "MAIL_SETTLE_HOP_SECONDS",
    "PORTAL_URL",
  ],
  "record-file-scan": ["DEAD_LETTER_QUEUES", "FILE_BUCKET_NAME", "INQUIRY_TABLE_NAME"],
  "record-mail-feedback": ["DEAD_LETTER_QUEUES", "INQUIRY_TABLE_NAME"],
  "watch-deadlines": ["INQUIRY_TABLE_NAME"],
} as const satisfies Record<FunctionName, readonly string[]>;

/** Lambda takes no more environment than this, names and values together. */
const ENVIRONMENT_LIMIT_BYTES = 4_096;

let stack: Synthesized;
let functions: ReadonlyMap<FunctionName, Resource>;

beforeAll(() => {
  stack = synthesized("prod");
  functions = functionsByName(stack);
});

const environmentOf = (name: FunctionName) => functions.get(name)?.properties.Environment.Variables;

describe("the functions of the service", () => {
  it("are those of functions/, and CDK adds none of its own but the one that brings the desk's app", () => {
    const all = stack.resources("AWS::Lambda::Function");
    const ours = all.flatMap(({ properties }): string[] => properties.Environment?.Variables?.SERVICE_NAME ?? []);
    expect(ours.toSorted()).toEqual([...FUNCTION_NAMES]);
    const others = all.filter(({ properties }) => !properties.Environment?.Variables?.SERVICE_NAME);
    expect(others.map(({ id }) => id)).toEqual([expect.stringMatching(/^CustomCDKBucketDeployment/)]);
    expect(others.map(({ properties }) => idOf(properties.Role))).toEqual([expect.stringMatching(/^DeskSiteAppRole/)]);
  });
});

describe.each(FUNCTION_NAMES)("%s", (name) => {
  it("runs its handler on Node 24, on arm64", () => {
    expect(functions.get(name)?.properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "handler.handler",
    });
  });

  it("has a role of its own without managed policies", () => {
    const role = idOf(functions.get(name)?.properties.Role);
    const users = [...functions.values()].filter(({ properties }) => idOf(properties.Role) === role);
    expect(users).toHaveLength(1);
    expect(
      stack.resources("AWS::IAM::Role").find(({ id }) => id === role)?.properties.ManagedPolicyArns,
    ).toBeUndefined();
  });

  it("writes JSON into a log group of its own, kept as long as the stage says", () => {
    const logging = functions.get(name)?.properties.LoggingConfig;
    expect(logging.LogFormat).toBe("JSON");
    const logs = stack.resources("AWS::Logs::LogGroup").find(({ id }) => id === idOf(logging.LogGroup));
    expect(logs?.properties.RetentionInDays).toBe(stack.stage.logRetentionDays);
  });

  it("is told what its configuration reads, and nothing else", () => {
    const { SERVICE_NAME: service, STAGE: stage, ...told } = environmentOf(name);
    expect({ service, stage }).toEqual({ service: name, stage: "prod" });
    expect(Object.keys(told).toSorted()).toEqual(ENVIRONMENT[name]);
  });

  it("holds no secret, only the secret's name", () => {
    const secrets = stack.resources("AWS::SecretsManager::Secret").map(({ id }) => id);
    const environment = Object.entries(environmentOf(name));
    expect(JSON.stringify(environment)).not.toMatch(/resolve:secretsmanager|SecretString/);
    const named = environment.filter(([variable]) => variable.endsWith("_SECRET_ID")).map(([, value]) => idOf(value));
    expect(named.filter((id) => !secrets.includes(id))).toEqual([]);
  });

  it("keeps its environment within Lambda's limit when names are as long as on AWS", () => {
    const length = Object.entries(environmentOf(name))
      .map(([variable, value]) => Buffer.byteLength(variable) + Buffer.byteLength(readable(value, nameOnAws)))
      .reduce((sum, bytes) => sum + bytes, 0);
    expect(length).toBeLessThan(ENVIRONMENT_LIMIT_BYTES);
  });
});

describe("the portal", () => {
  it.each(["portal", "desk"] as const)("ends, as %s, before the HTTP API stops waiting at 30 seconds", (name) => {
    expect(functions.get(name)?.properties.Timeout).toBeLessThan(30);
  });

  it("keeps environments for itself, so that a flood elsewhere cannot starve it", () => {
    expect(functions.get("portal")?.properties.ReservedConcurrentExecutions).toBe(
      stack.stage.portalReservedConcurrency,
    );
  });
});

describe("every function that reads queues", () => {
  const readers = [
    "route-inquiry",
    "open-inquiry",
    "deliver-mail",
    "record-file-scan",
    "record-mail-feedback",
  ] as const;

  it.each(readers)("%s knows the dead letters of each of its queues, and may send there", (name) => {
    const queues = stack.resources("AWS::SQS::Queue");
    const read = stack
      .resources("AWS::Lambda::EventSourceMapping")
      .filter(({ properties }) => idOf(properties.FunctionName) === functions.get(name)?.id)
      .map(({ properties }) => idOf(properties.EventSourceArn));
    const expected = read.map((id) => {
      const redrive = queues.find((queue) => queue.id === id)?.properties.RedrivePolicy;
      return [
        `${id}.Arn`,
        { url: idOf(redrive.deadLetterTargetArn), maxReceiveCount: redrive.maxReceiveCount },
      ] as const;
    });
    expect(JSON.parse(readable(environmentOf(name).DEAD_LETTER_QUEUES))).toEqual(Object.fromEntries(expected));
    expect(expected.length).toBeGreaterThan(0);

    const sendsTo = statementsOf(stack, name)
      .filter(({ Action }) => [Action].flat().includes("sqs:SendMessage"))
      .flatMap(({ Resource }) => [Resource].flat().map(idOf));
    for (const [, { url }] of expected) expect(sendsTo).toContain(url);
  });
});

/** A queue's URL or ARN, a bucket's or table's name, as CloudFormation would make it. */
function nameOnAws(id: string, attribute?: string): string {
  const name = `Ucc-prod-${id}-1A2B3C4D5E6F`.slice(0, 80);
  return attribute
    ? `arn:aws:service:ap-northeast-1:123456789012:${name}`
    : `https://sqs.ap-northeast-1.amazonaws.com/123456789012/${name}`;
}
