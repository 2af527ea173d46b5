/** Where data rests: the table, the key, the secrets, the buckets and the topics of the template, all of each. */
import { beforeAll, describe, expect, it } from "vitest";
import { INDEXES } from "../../shared/domain/table-shape.ts";
import { idOf, type Resource, type Synthesized, synthesized } from "./synthesized.ts";

let prod: Synthesized;
let dev: Synthesized;

beforeAll(() => {
  prod = synthesized("prod");
  dev = synthesized("dev");
});

const keyOf = ({ resources }: Synthesized) => resources("AWS::KMS::Key").map(({ id }) => id);

describe("every table", () => {
  it("is encrypted with the customer key, restorable to any second, paid by request, and forgets by TTL", () => {
    const tables = prod.resources("AWS::DynamoDB::Table");
    expect(tables).toHaveLength(1);
    for (const { properties } of tables) {
      expect(keyOf(prod)).toEqual([idOf(properties.SSESpecification.KMSMasterKeyId)]);
      expect(properties).toMatchObject({
        SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        BillingMode: "PAY_PER_REQUEST",
        TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
        StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
        KeySchema: [
          { AttributeName: "pk", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" },
        ],
      });
    }
  });

  it("has the indexes that the adapters read by, with the attributes they copy", () => {
    const [table] = prod.resources("AWS::DynamoDB::Table");
    expect(table?.properties.GlobalSecondaryIndexes).toEqual(
      Object.values(INDEXES).map((index) => ({
        IndexName: index.name,
        KeySchema: [
          { AttributeName: index.partition, KeyType: "HASH" },
          { AttributeName: index.sort, KeyType: "RANGE" },
        ],
        Projection:
          "include" in index
            ? { ProjectionType: "INCLUDE", NonKeyAttributes: [...index.include] }
            : { ProjectionType: "KEYS_ONLY" },
      })),
    );
  });
});

describe("the customer key", () => {
  it("is one, and renewed every year", () => {
    const keys = prod.resources("AWS::KMS::Key");
    expect(keys).toHaveLength(1);
    expect(keys[0]?.properties.EnableKeyRotation).toBe(true);
  });

  it("serves AWS's own services for this account only", () => {
    const [key] = prod.resources("AWS::KMS::Key");
    const forServices = key?.properties.KeyPolicy.Statement.filter(
      ({ Principal }: { Principal: object }) => "Service" in Principal,
    );
    expect(forServices.length).toBeGreaterThan(0);
    for (const { Condition } of forServices) {
      expect(Condition).toEqual({ StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } });
    }
  });
});

describe("every secret", () => {
  it("is made by AWS, 64 letters and digits, under the customer key", () => {
    const secrets = prod.resources("AWS::SecretsManager::Secret");
    expect(secrets).toHaveLength(4);
    for (const { properties } of secrets) {
      expect(properties.GenerateSecretString).toEqual({ PasswordLength: 64, ExcludePunctuation: true });
      expect(keyOf(prod)).toEqual([idOf(properties.KmsKeyId)]);
    }
  });
});

describe("every bucket", () => {
  it("is closed to the public, encrypted with the customer key, and forgets", () => {
    const buckets = prod.resources("AWS::S3::Bucket");
    const withData = buckets.filter((bucket) => !holdsTheApp(bucket));
    expect(withData).toHaveLength(buckets.length - 1);
    for (const { properties } of buckets)
      expect(Object.values(properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    for (const { properties } of withData) {
      const [rule] = properties.BucketEncryption.ServerSideEncryptionConfiguration;
      expect(keyOf(prod)).toEqual([idOf(rule.ServerSideEncryptionByDefault.KMSMasterKeyID)]);
    }
    // People's files go with their inquiry (erasure, retention), words of the search with its compaction; what waits or was
    // given up on goes by itself.
    for (const { properties } of withData.filter(({ id }) => !id.startsWith("TextSearch"))) {
      expect(properties.LifecycleConfiguration.Rules).toContainEqual(
        expect.objectContaining({ Status: "Enabled", ExpirationInDays: expect.any(Number) }),
      );
    }
  });

  it("refuses whoever comes without TLS", () => {
    expect(refusingWithoutTls(prod, "AWS::S3::BucketPolicy", "Bucket")).toEqual(
      prod.resources("AWS::S3::Bucket").map(({ id }) => id),
    );
  });
});

describe("every topic", () => {
  it("is encrypted with the customer key", () => {
    const topics = prod.resources("AWS::SNS::Topic");
    expect(topics).toHaveLength(2);
    for (const { properties } of topics) expect(keyOf(prod)).toEqual([idOf(properties.KmsMasterKeyId)]);
  });

  it("refuses whoever comes without TLS", () => {
    expect(refusingWithoutTls(prod, "AWS::SNS::TopicPolicy", "Topics").toSorted()).toEqual(
      prod
        .resources("AWS::SNS::Topic")
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe("what holds data", () => {
  const types = [
    "AWS::DynamoDB::Table",
    "AWS::KMS::Key",
    "AWS::SecretsManager::Secret",
    "AWS::S3::Bucket",
    "AWS::Cognito::UserPool",
    "AWS::Logs::LogGroup",
  ];

  it.each(types)("%s outlives the stack in prod, and goes with it in dev", (type) => {
    const policies = ({ resources }: Synthesized) =>
      new Set(resources(type).flatMap((one) => (holdsTheApp(one) ? [] : [one.deletionPolicy])));
    expect(policies(prod)).toEqual(new Set(["Retain"]));
    expect(policies(dev)).toEqual(new Set(["Delete"]));
  });

  it("is protected from deletion by hand in prod", () => {
    const protection = (stack: Synthesized) =>
      stack.resources("AWS::DynamoDB::Table").map(({ properties }) => properties.DeletionProtectionEnabled);
    expect(protection(prod)).toEqual([true]);
    expect(protection(dev)).toEqual([false]);
    const poolProtection = (stack: Synthesized) =>
      stack.resources("AWS::Cognito::UserPool").map(({ properties }) => properties.DeletionProtection);
    expect([poolProtection(prod), poolProtection(dev)]).toEqual([["ACTIVE"], ["INACTIVE"]]);
  });

  it("keeps its logical ids: under another id it would be new, and empty", () => {
    const stateful = [...types.slice(0, 5), "AWS::SQS::Queue", "AWS::SES::EmailIdentity", "AWS::ApiGatewayV2::Api"];
    expect(stateful.map((type) => [type, prod.resources(type).map(({ id }) => id)])).toMatchSnapshot();
  });
});

/** The bucket of the desk's app: it holds what every operator's browser gets, and nobody's data. */
function holdsTheApp({ id }: Resource): boolean {
  return id.startsWith("DeskSiteEdgeApp");
}

/** The logical ids that policies of a type guard with a denial of plain connections. */
function refusingWithoutTls({ resources }: Synthesized, policyType: string, target: string): readonly string[] {
  return resources(policyType)
    .filter(({ properties }) =>
      properties.PolicyDocument.Statement.some(
        ({ Effect, Condition }: { Effect: string; Condition?: { Bool?: Record<string, string> } }) =>
          Effect === "Deny" && Condition?.Bool?.["aws:SecureTransport"] === "false",
      ),
    )
    .flatMap(({ properties }) => [properties[target]].flat().map(idOf));
}
