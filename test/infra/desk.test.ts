/** The desk before its function: who can sign in at all, what the app may load, and that nothing of it is kept or shared. */
import { beforeAll, describe, expect, it } from "vitest";
import { EDGE_HEADERS } from "../../shared/domain/edge-headers.ts";
import { idOf, readable, type Synthesized, statementsOf, synthesized } from "./synthesized.ts";

let prod: Synthesized;

beforeAll(() => {
  prod = synthesized("prod");
});

const only = (type: string) => {
  const [resource, ...others] = prod.resources(type);
  if (resource === undefined || others.length > 0) throw new Error(`Not exactly one ${type}`);
  return resource.properties;
};
const distribution = () => {
  const found = prod.resources("AWS::CloudFront::Distribution").find(({ id }) => id.startsWith("DeskSite"));
  return found?.properties.DistributionConfig;
};
const policy = (type: string, reference: unknown) =>
  prod.resources(`AWS::CloudFront::${type}`).find(({ id }) => id === idOf(reference))?.properties[`${type}Config`];
const appHeaders = () => policy("ResponseHeadersPolicy", distribution().DefaultCacheBehavior.ResponseHeadersPolicyId);

describe("the operators' sign-in", () => {
  it("is for invited people with a second factor that is no SMS", () => {
    expect(only("AWS::Cognito::UserPool")).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      UserPoolTier: "PLUS",
      UserPoolAddOns: { AdvancedSecurityMode: "ENFORCED" },
      Policies: { PasswordPolicy: { MinimumLength: 14 } },
    });
  });

  it("has a group for each role, the most powerful first", () => {
    const groups = prod.resources("AWS::Cognito::UserPoolGroup").map(({ properties }) => properties);
    const ordered = groups.toSorted((one, other) => one.Precedence - other.Precedence);
    expect(ordered.map(({ GroupName }) => GroupName)).toEqual(["administrator", "supervisor", "operator"]);
  });

  it("lets the app in by code alone, back to the desk alone, for a working day, and can take it back", () => {
    const client = only("AWS::Cognito::UserPoolClient");
    expect(client).toMatchObject({
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid"],
      GenerateSecret: false,
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: "ENABLED",
      AccessTokenValidity: 15,
      RefreshTokenValidity: 720,
      RefreshTokenRotation: { Feature: "ENABLED" },
      SupportedIdentityProviders: ["COGNITO"],
    });
    const urls = [...client.CallbackURLs, ...client.LogoutURLs].map((url) => readable(url));
    expect(urls).toEqual([
      expect.stringMatching(/^https:\/\/DeskSiteEdgeDistribution\w+\.DomainName\/signed-in$/),
      expect.stringMatching(/^https:\/\/DeskSiteEdgeDistribution\w+\.DomainName\/$/),
    ]);
  });

  it("takes no password outside its own pages", () => {
    expect(only("AWS::Cognito::UserPoolClient").ExplicitAuthFlows).toEqual(["ALLOW_CUSTOM_AUTH"]);
    expect(only("AWS::Cognito::UserPool").LambdaConfig).toBeUndefined();
  });

  it("lets the desk end sessions in its pool, and nothing else", () => {
    const [statement, ...others] = statementsOf(prod, "desk").filter(({ Action }) =>
      [Action].flat().some((action) => action.startsWith("cognito-idp:")),
    );
    expect(others).toEqual([]);
    expect(statement.Action).toBe("cognito-idp:AdminUserGlobalSignOut");
    expect(readable(statement.Resource)).toMatch(/^OperatorSignInPool\w+\.Arn$/);
  });
});

describe("the desk's edge", () => {
  it("lets the app load nothing inline and nothing from elsewhere, and talk to the sign-in alone", () => {
    const { SecurityHeadersConfig } = appHeaders();
    const csp = readable(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy);
    const signIn = "https://ucc-prod-AWS::AccountId.auth.AWS::Region.amazoncognito.com";
    expect(csp.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `connect-src 'self' ${signIn}`,
      "img-src 'self' data:",
      "base-uri 'none'",
      `form-action ${signIn}`,
      "frame-ancestors 'none'",
    ]);
  });

  it("sends the headers of every page of ours with the app", () => {
    const { SecurityHeadersConfig, CustomHeadersConfig } = appHeaders();
    expect(SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: "DENY" },
      ReferrerPolicy: { ReferrerPolicy: "no-referrer" },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
    });
    expect(CustomHeadersConfig.Items.map(({ Header }: { Header: string }) => Header)).toContain("Permissions-Policy");
  });

  it("brings only /api to the API, with the proof that it came through the edge, and hands the token on", () => {
    const { CacheBehaviors, Origins, DefaultCacheBehavior } = distribution();
    expect(CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toEqual(["/api/*"]);
    const [api] = CacheBehaviors;
    const origin = Origins.find(({ Id }: { Id: string }) => Id === api.TargetOriginId);
    expect(origin.OriginCustomHeaders[0].HeaderName).toBe(EDGE_HEADERS.originVerify);
    expect(JSON.stringify(origin.OriginCustomHeaders)).toContain("{{resolve:secretsmanager:");
    const bucket = Origins.find(({ Id }: { Id: string }) => Id === DefaultCacheBehavior.TargetOriginId);
    expect(bucket.OriginCustomHeaders).toBeUndefined();
    expect(idOf(bucket.OriginAccessControlId)).toMatch(/^DeskSiteEdge/);
    const { ParametersInCacheKeyAndForwardedToOrigin: key } = policy("CachePolicy", api.CachePolicyId);
    expect(key.HeadersConfig.Headers).toEqual(["authorization"]);
  });

  it("keeps nothing that does not say it may be kept, and no failure", () => {
    const { CacheBehaviors, DefaultCacheBehavior, CustomErrorResponses } = distribution();
    for (const behavior of [DefaultCacheBehavior, ...CacheBehaviors])
      expect(policy("CachePolicy", behavior.CachePolicyId)).toMatchObject({ MinTTL: 0, DefaultTTL: 0 });
    for (const response of CustomErrorResponses) {
      expect(response.ErrorCachingMinTTL).toBe(0);
      // A page for an error would stand in the place of the API's own answers too.
      expect(response.ResponsePagePath).toBeUndefined();
    }
  });

  it("tells browsers to keep what is named after its content, and never the page", () => {
    const deployments = prod.resources("Custom::CDKBucketDeployment").map(({ properties }) => properties);
    const assets = deployments.find(({ Include }) => Include !== undefined);
    const page = deployments.find(({ Include }) => Include === undefined);
    expect(assets).toMatchObject({ Include: ["assets/*"], Exclude: ["*"], Prune: false });
    expect(assets?.SystemMetadata["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(page?.Exclude).toEqual(["assets/*"]);
    expect(page?.SystemMetadata["cache-control"]).toBe("no-store");
  });
});
