/** CloudFront before the portal, and its firewall: nothing personal may be kept, and nobody comes past it unseen. */
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { UccEdgeStack } from "../../infra/ucc-edge-stack.ts";
import { EDGE_HEADERS } from "../../shared/domain/edge-headers.ts";
import { ANSWER_LANGUAGES } from "../../shared/domain/language/answer-language.ts";
import { idOf, type Synthesized, stageOf, synthesized } from "./synthesized.ts";

let prod: Synthesized;

beforeAll(() => {
  prod = synthesized("prod");
});

const distribution = () => prod.resources("AWS::CloudFront::Distribution")[0]?.properties.DistributionConfig;
const behaviors = () => [distribution().DefaultCacheBehavior, ...distribution().CacheBehaviors];
const policy = (type: string, reference: unknown) =>
  prod.resources(`AWS::CloudFront::${type}`).find(({ id }) => id === idOf(reference))?.properties[`${type}Config`];
const keyOf = (behavior: { CachePolicyId: unknown }) =>
  policy("CachePolicy", behavior.CachePolicyId).ParametersInCacheKeyAndForwardedToOrigin;
const requestOf = (behavior: { OriginRequestPolicyId: unknown }) =>
  policy("OriginRequestPolicy", behavior.OriginRequestPolicyId);

describe("the portal's edge", () => {
  it("proves to the origin that a request came through it, and no template holds the proof", () => {
    for (const { OriginCustomHeaders, CustomOriginConfig } of distribution().Origins) {
      const [{ HeaderName, HeaderValue }] = OriginCustomHeaders;
      expect(HeaderName).toBe(EDGE_HEADERS.originVerify);
      expect(JSON.stringify(HeaderValue)).toContain("{{resolve:secretsmanager:");
      expect(CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: "https-only", OriginSSLProtocols: ["TLSv1.2"] });
    }
  });

  it("keeps nothing that does not say it may be kept", () => {
    for (const behavior of behaviors()) {
      expect(policy("CachePolicy", behavior.CachePolicyId)).toMatchObject({ MinTTL: 0, DefaultTTL: 0 });
    }
    expect(distribution().CustomErrorResponses.length).toBeGreaterThan(0);
    for (const { ErrorCachingMinTTL } of distribution().CustomErrorResponses) expect(ErrorCachingMinTTL).toBe(0);
  });

  it("never takes two people's requests for the same one, beyond the addresses that are the same for everybody", () => {
    const { DefaultCacheBehavior, CacheBehaviors } = distribution();
    expect(keyOf(DefaultCacheBehavior)).toMatchObject({
      CookiesConfig: { CookieBehavior: "all" },
      HeadersConfig: { Headers: ["authorization"] },
      QueryStringsConfig: { QueryStringBehavior: "all" },
    });
    const shared: string[] = CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern);
    expect(shared).toEqual([
      "/assets/*",
      "/??*/answers*",
      "/??*/questions/*",
      "/??*/about",
      "/??*/privacy",
      ...ANSWER_LANGUAGES.map((language) => `/${language}`),
    ]);
  });

  it("lets no cookie, token or wish of a browser into an answer that is kept for others", () => {
    for (const behavior of distribution().CacheBehaviors) {
      expect(requestOf(behavior)).toMatchObject({ CookiesConfig: { CookieBehavior: "none" } });
      expect(keyOf(behavior)).toMatchObject({ CookiesConfig: { CookieBehavior: "none" } });
      const passed = requestOf(behavior).HeadersConfig.Headers;
      for (const personal of ["authorization", "accept-language", "cookie"]) expect(passed).not.toContain(personal);
    }
  });

  it("tells the origin the visitor's address and host on every way", () => {
    for (const behavior of behaviors()) {
      const { HeadersConfig } = requestOf(behavior);
      expect(HeadersConfig.Headers).toEqual(expect.arrayContaining(["cloudfront-viewer-address", "ucc-viewer-host"]));
      // AWS takes ten at most.
      expect(HeadersConfig.Headers.length).toBeLessThanOrEqual(10);
      expect(behavior.FunctionAssociations).toHaveLength(1);
    }
  });

  it("speaks https only, and compresses", () => {
    for (const behavior of behaviors()) {
      expect(behavior).toMatchObject({ ViewerProtocolPolicy: "redirect-to-https", Compress: true });
    }
  });

  it("keeps no log: paths hold the secrets of status links", () => {
    expect(distribution().Logging).toBeUndefined();
  });

  it("stands behind the firewall in prod, whose ARN the deploy asks for", () => {
    expect(distribution().WebACLId).toEqual({ Ref: "FirewallArn" });
    expect(prod.template.findParameters("FirewallArn")["FirewallArn"]).not.toHaveProperty("Default");
    const dev = synthesized("dev");
    const [unguarded] = dev.resources("AWS::CloudFront::Distribution");
    expect(unguarded?.properties.DistributionConfig).not.toHaveProperty("WebACLId");
    expect(dev.template.findParameters("FirewallArn")).toEqual({});
  });
});

describe("the firewall", () => {
  it("blocks by rates alone, posts earlier than reading, and keeps no sample of a request", () => {
    const stage = stageOf("prod");
    if (stage.firewall === undefined) throw new Error("prod has no firewall");
    const stack = new UccEdgeStack(new App(), "UccEdge-prod", { stage, firewall: stage.firewall });
    const [acl] = Object.values(Template.fromStack(stack).findResources("AWS::WAFv2::WebACL"));
    const { Rules, Scope, DefaultAction, VisibilityConfig } = acl?.["Properties"] ?? {};
    expect([Scope, DefaultAction]).toEqual(["CLOUDFRONT", { Allow: {} }]);
    const limits = Rules.map((rule: { Statement: { RateBasedStatement: { Limit: number } } }) => [
      rule.Statement.RateBasedStatement.Limit,
    ]);
    expect(limits).toEqual([[500], [2_000]]);
    for (const rule of [{ VisibilityConfig }, ...Rules])
      expect(rule.VisibilityConfig.SampledRequestsEnabled).toBe(false);
    expect(stack.region).toBe("us-east-1");
  });
});
