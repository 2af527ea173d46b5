/** Where people's files rest, who may touch them where, and which events tell of them. */
import { beforeAll, describe, expect, it } from "vitest";
import { FUNCTION_NAMES, idOf, listOf, readable, type Synthesized, statementsOf, synthesized } from "./synthesized.ts";

let stack: Synthesized;
beforeAll(() => {
  stack = synthesized("prod");
});

const vault = () => {
  const bucket = stack.resources("AWS::S3::Bucket").find(({ id }) => id.startsWith("AttachmentVault"));
  if (bucket === undefined) throw new Error("There is no bucket for files");
  return bucket;
};

/** `action path` for everything that a role may do in the bucket. */
function mayDo(statements: readonly { Action: string | string[]; Resource: unknown }[]): readonly string[] {
  return statements
    .flatMap(({ Action, Resource }) =>
      listOf<string>(Action).flatMap((action) =>
        listOf(Resource).map((resource) => [action, readable(resource)] as const),
      ),
    )
    .filter(([, resource]) => resource.includes(vault().id))
    .map(([action, resource]) => `${action} ${resource.replace(/^.*?(\/|$)/, "")}`.trim())
    .toSorted();
}

describe("the files' bucket", () => {
  it("keeps no old versions, so that what is erased is gone", () => {
    expect(vault().properties.VersioningConfiguration).toBeUndefined();
  });

  it("empties the quarantine after a day, unfinished uploads too, and keeps what was let out", () => {
    expect(vault().properties.LifecycleConfiguration.Rules).toEqual([
      {
        Status: "Enabled",
        Prefix: "quarantine/",
        ExpirationInDays: 1,
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ]);
  });

  it("takes uploads by script from the portal's pages alone", () => {
    const [rule, ...others] = vault().properties.CorsConfiguration.CorsRules;
    expect(others).toEqual([]);
    expect(rule).toMatchObject({ AllowedMethods: ["POST"], MaxAge: 3_600 });
    const portal = stack.template.toJSON()["Outputs"].PortalUrl.Value;
    expect(rule.AllowedOrigins).toEqual([portal]);
  });

  it("tells EventBridge of its objects", () => {
    expect(vault().properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
  });
});

describe("the malware scan", () => {
  const plan = () => stack.resources("AWS::GuardDuty::MalwareProtectionPlan")[0]?.properties;

  it("covers the quarantine and tags nothing", () => {
    expect(plan()).toMatchObject({
      Actions: { Tagging: { Status: "DISABLED" } },
      ProtectedResource: { S3Bucket: { ObjectPrefixes: ["quarantine/"] } },
    });
    expect(idOf(plan().ProtectedResource.S3Bucket.BucketName)).toBe(vault().id);
  });

  it("has a role that GuardDuty's plan alone may take, to read the quarantine and nothing that was let out", () => {
    const role = stack.resources("AWS::IAM::Role").find(({ id }) => id === idOf(plan().Role));
    expect(role?.properties.AssumeRolePolicyDocument.Statement).toEqual([
      {
        Action: "sts:AssumeRole",
        Effect: "Allow",
        Principal: { Service: "malware-protection-plan.guardduty.amazonaws.com" },
      },
    ]);
    const statements = stack
      .resources("AWS::IAM::Policy")
      .filter(({ properties }) => properties.Roles.some((one: unknown) => idOf(one) === role?.id))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement);
    expect(mayDo(statements)).toEqual([
      "s3:GetBucketNotification",
      "s3:GetObject quarantine/*",
      "s3:GetObjectVersion quarantine/*",
      "s3:ListBucket",
      "s3:PutBucketNotification",
      "s3:PutObject malware-protection-resource-validation-object",
    ]);
  });
});

describe("the events of files", () => {
  const rules = () => stack.resources("AWS::Events::Rule").map(({ properties }) => properties);

  it("are arrival, verdict and forgetting, of the quarantine alone", () => {
    const told = rules().map(({ EventPattern: pattern }) => [
      ...pattern.source,
      ...pattern["detail-type"],
      JSON.stringify(pattern.detail).includes('{"prefix":"quarantine/"}'),
      ...(pattern.detail.reason ?? []),
    ]);
    expect(told.map((one) => one.join()).toSorted()).toEqual([
      "aws.guardduty,GuardDuty Malware Protection Object Scan Result,true",
      "aws.s3,Object Created,true",
      "aws.s3,Object Deleted,true,Lifecycle Expiration",
    ]);
  });

  it("go to the file-scan queue, which takes them from these rules alone", () => {
    const targets = rules().flatMap(({ Targets }) => Targets.map(({ Arn }: { Arn: unknown }) => idOf(Arn)));
    expect(new Set(targets)).toEqual(new Set([expect.stringMatching(/^AttachmentVaultFileScanQueue/)]));
    const [queue] = targets;
    const senders = stack
      .resources("AWS::SQS::QueuePolicy")
      .filter(({ properties }) => properties.Queues.some((one: unknown) => idOf(one) === queue))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
      .filter(({ Effect }: { Effect: string }) => Effect === "Allow");
    expect(senders.map(({ Principal }: { Principal: unknown }) => Principal)).toEqual(
      rules().map(() => ({ Service: "events.amazonaws.com" })),
    );
    const sources = senders.map(({ Condition }) => idOf(Condition.ArnEquals["aws:SourceArn"]));
    expect(sources.toSorted()).toEqual(
      stack
        .resources("AWS::Events::Rule")
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe("the functions and people's files", () => {
  it("let the portal sign uploads into quarantine and downloads of what was let out", () => {
    expect(mayDo(statementsOf(stack, "portal"))).toEqual(["s3:GetObject files/*", "s3:PutObject quarantine/*"]);
  });

  it("let record-file-scan read the quarantine, let out, and delete", () => {
    expect(mayDo(statementsOf(stack, "record-file-scan"))).toEqual([
      "s3:DeleteObject files/*",
      "s3:DeleteObject quarantine/*",
      "s3:GetObject quarantine/*",
      "s3:ListBucket",
      "s3:PutObject files/*",
    ]);
  });

  it("let erase-inquiry delete them, and read none", () => {
    expect(mayDo(statementsOf(stack, "erase-inquiry"))).toEqual([
      "s3:DeleteObject files/*",
      "s3:DeleteObject quarantine/*",
      "s3:ListBucket",
    ]);
  });

  it("let the desk sign downloads of what was let out", () => {
    expect(mayDo(statementsOf(stack, "desk"))).toEqual(["s3:GetObject files/*"]);
  });

  it("let nobody else near them", () => {
    const near = ["portal", "desk", "record-file-scan", "erase-inquiry"];
    const others = FUNCTION_NAMES.filter((name) => !near.includes(name));
    expect(others.filter((name) => mayDo(statementsOf(stack, name)).length > 0)).toEqual([]);
  });
});
