/** The stages: what each consists of, whether its figures fit together, and what cdk-nag says of it. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { AwsSolutionsChecks } from "cdk-nag";
import { beforeAll, describe, expect, it } from "vitest";
import { STAGE_NAMES, type StageName } from "../../infra/stage.ts";
import { functionsByName, type Synthesized, stageOf, synthesized } from "./synthesized.ts";

const STAGES = ["local", "dev", "test", "prod"] as const satisfies readonly StageName[];
const ON_AWS = ["dev", "test", "prod"] as const satisfies readonly StageName[];

const stacks = new Map<StageName, Synthesized>();

beforeAll(() => {
  for (const name of STAGES) stacks.set(name, synthesized(name));
});

function stackOf(name: StageName): Synthesized {
  const stack = stacks.get(name);
  if (stack === undefined) throw new Error(`${name} is not synthesized`);
  return stack;
}

const typesIn = (name: StageName): readonly string[] =>
  Object.values<{ Type: string }>(stackOf(name).template.toJSON()["Resources"]).map(({ Type }) => Type);

describe("the stages", () => {
  it("are four", () => {
    expect(STAGE_NAMES).toEqual([...STAGES]);
  });
});

describe.each(STAGES)("stage %s", (name) => {
  it("consists of these resources", () => {
    const counts = Map.groupBy(typesIn(name).toSorted(), (type) => type);
    expect([...counts].map(([type, found]) => `${found.length} ${type}`)).toMatchSnapshot();
  });

  it("needs no metric filter, composite alarm or custom resource to be deployed, but those that bring the desk's app", () => {
    const others = typesIn(name).filter((type) => /^Custom::|CustomResource|MetricFilter|CompositeAlarm/.test(type));
    expect(new Set(others)).toEqual(new Set(["Custom::CDKBucketDeployment"]));
  });

  it("leaves no finding of cdk-nag unexplained", () => {
    const { violations } = new AwsSolutionsChecks(stackOf(name).app).validateScope(stackOf(name).app);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual([]);
  });

  it("never lets a claim on a mail end while SES may still answer", () => {
    const { mailLeaseSeconds, mailRequestTimeoutMilliseconds, mailResendAfterSeconds } = stageOf(name);
    expect(mailLeaseSeconds * 1_000).toBeGreaterThan(mailRequestTimeoutMilliseconds);
    expect(mailResendAfterSeconds).toBeGreaterThan(mailLeaseSeconds);
  });

  it("lets a mail wait in hops that SQS allows", () => {
    expect(stageOf(name).mailSettleHopSeconds).toBeLessThanOrEqual(900);
  });
});

describe.each(ON_AWS)("stage %s, on AWS,", (name) => {
  it("never lets a claim on a mail end while deliver-mail may still run", () => {
    const timeout = functionsByName(stackOf(name)).get("deliver-mail")?.properties.Timeout;
    expect(stageOf(name).mailLeaseSeconds).toBeGreaterThan(timeout);
  });

  it("has a budget", () => {
    expect(typesIn(name)).toContain("AWS::Budgets::Budget");
  });

  it("may be deployed", () => {
    expect(stackOf(name).template.toJSON()["Rules"]).not.toHaveProperty("NeverDeployed");
  });
});

describe("stage local", () => {
  it("is refused by CloudFormation before anything is made", () => {
    const { NeverDeployed: rule } = stackOf("local").template.toJSON()["Rules"];
    expect(rule.Assertions[0].Assert).toEqual({ "Fn::Equals": ["local", "deployed"] });
  });
});

describe("the app", () => {
  it("names the stages when it is asked for another", async () => {
    const app = resolve(import.meta.dirname, "../../infra/app.ts");
    const env = { PATH: process.env["PATH"], CDK_CONTEXT_JSON: '{"stage":"production"}' };
    const failure = await promisify(execFile)(process.execPath, [app], { env }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 2,
      stderr: 'There is no stage "production". The stages are: local, dev, test, prod.\n',
    });
  });
});
