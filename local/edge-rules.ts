/** What the template's CloudFront distributions do with a request: which behavior, which headers, which origin. */
import { createContext, runInContext } from "node:vm";
import * as z from "zod";
import type { Resource } from "./assembly.ts";
import { LocalStackError } from "./local-stack-error.ts";
import { BUCKET_DOMAIN } from "./physical-names.ts";
import type { Secrets } from "./secrets.ts";
import { type SiteFiles, siteFiles } from "./site-files.ts";
import type { Template } from "./template.ts";

/** What a policy lets through: all, none, or what it names. */
export type Allowed = "all" | "none" | readonly string[];

/** An API of this stack, with what is sent to it besides what the visitor sent; or a bucket's files. */
export type EdgeOrigin =
  | { readonly url: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly files: SiteFiles };

export type EdgeBehavior = {
  readonly matches: (path: string) => boolean;
  readonly origin: EdgeOrigin;
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly cookies: Allowed;
  readonly queries: Allowed;
  /** Set on every answer, whatever the origin says. */
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** The behavior's own code for viewer requests, if it has any. */
  readonly viewerRequest: ((event: unknown) => unknown) | undefined;
};

const behaviorSchema = z.object({
  PathPattern: z.string().default("*"),
  TargetOriginId: z.string(),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  AllowedMethods: z.array(z.string()).default(["GET", "HEAD"]),
  FunctionAssociations: z.array(z.object({ EventType: z.string(), FunctionARN: z.string() })).default([]),
});

const distributionSchema = z.object({
  DistributionConfig: z.object({
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.string(),
        S3OriginConfig: z.object({}).optional(),
        OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
      }),
    ),
    DefaultCacheBehavior: behaviorSchema,
    CacheBehaviors: z.array(behaviorSchema).default([]),
  }),
});

type Distribution = z.infer<typeof distributionSchema>["DistributionConfig"];
type Behavior = z.infer<typeof behaviorSchema>;

const passedSchema = z.object({
  HeadersConfig: z.object({ HeaderBehavior: z.enum(["none", "whitelist"]), Headers: z.array(z.string()).default([]) }),
  CookiesConfig: z.object({ CookieBehavior: z.enum(["none", "all"]) }),
  QueryStringsConfig: z.object({
    QueryStringBehavior: z.enum(["none", "all", "whitelist"]),
    QueryStrings: z.array(z.string()).default([]),
  }),
});
type Passed = z.infer<typeof passedSchema>;
const NOTHING_PASSED: Passed = {
  HeadersConfig: { HeaderBehavior: "none", Headers: [] },
  CookiesConfig: { CookieBehavior: "none" },
  QueryStringsConfig: { QueryStringBehavior: "none", QueryStrings: [] },
};

const cachePolicySchema = z.object({
  CachePolicyConfig: z.object({ ParametersInCacheKeyAndForwardedToOrigin: passedSchema }),
});
const requestPolicySchema = z.object({ OriginRequestPolicyConfig: passedSchema });
const responsePolicySchema = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
      ContentTypeOptions: z.object({ Override: z.literal(true) }),
      FrameOptions: z.object({ FrameOption: z.string() }),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
    }),
    CustomHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })) }),
  }),
});
const functionSchema = z.object({ FunctionCode: z.string() });

/**
 * The behaviors of a distribution in CloudFront's order: as listed, then the default.
 * @throws LocalStackError if a policy, an origin or a function has a form that is not known here
 */
export function edgeBehaviors(template: Template, resource: Resource, secrets: Secrets): readonly EdgeBehavior[] {
  const { DistributionConfig: distribution } = template.read(resource, distributionSchema);
  const { CacheBehaviors, DefaultCacheBehavior } = distribution;
  return [...CacheBehaviors, DefaultCacheBehavior].map((behavior) => {
    const keyed = cachePolicyOf(template, behavior);
    const passed = requestPolicyOf(template, behavior);
    return {
      matches: matcherOf(behavior.PathPattern),
      origin: originOf(template, distribution, behavior, secrets),
      methods: behavior.AllowedMethods,
      headers: [...keyed.HeadersConfig.Headers, ...passed.HeadersConfig.Headers],
      cookies: either(keyed.CookiesConfig.CookieBehavior, passed.CookiesConfig.CookieBehavior),
      queries: queriesOf(keyed, passed),
      responseHeaders: responseHeadersOf(template, behavior),
      viewerRequest: viewerRequestOf(template, behavior),
    };
  });
}

/** docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html, "Path pattern" */
function matcherOf(pattern: string): (path: string) => boolean {
  const literal = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  const expression = new RegExp(`^/?${literal.replace(/^\//, "").replaceAll("*", ".*").replaceAll("?", ".")}$`);
  return (path) => expression.test(path);
}

function originOf(
  template: Template,
  { Origins }: Distribution,
  { TargetOriginId }: Behavior,
  secrets: Secrets,
): EdgeOrigin {
  const origin = Origins.find(({ Id }) => Id === TargetOriginId);
  if (origin === undefined) throw new LocalStackError(`The distribution has no origin ${TargetOriginId}.`);
  if (origin.S3OriginConfig !== undefined)
    return { files: siteFiles(template, origin.DomainName.replace(BUCKET_DOMAIN, "")) };
  const headers = origin.OriginCustomHeaders.map(
    ({ HeaderName, HeaderValue }) => [HeaderName, withSecret(HeaderValue, secrets)] as const,
  );
  return { url: template.originUrl(origin.DomainName), headers: Object.fromEntries(headers) };
}

/** docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html */
const DYNAMIC_REFERENCE = /^\{\{resolve:secretsmanager:(.+):SecretString:::\}\}$/;

function withSecret(value: string, secrets: Secrets): string {
  const id = DYNAMIC_REFERENCE.exec(value)?.[1];
  return id === undefined ? value : (secrets.find(id, {})?.version.value ?? "");
}

function cachePolicyOf(template: Template, { CachePolicyId }: Behavior): Passed {
  const policy = named(template, "AWS::CloudFront::CachePolicy", CachePolicyId);
  return template.read(policy, cachePolicySchema).CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin;
}

function requestPolicyOf(template: Template, { OriginRequestPolicyId: id }: Behavior): Passed {
  if (id === undefined) return NOTHING_PASSED;
  return template.read(named(template, "AWS::CloudFront::OriginRequestPolicy", id), requestPolicySchema)
    .OriginRequestPolicyConfig;
}

/** Not HSTS: over plain http it says nothing. */
function responseHeadersOf(template: Template, { ResponseHeadersPolicyId: id }: Behavior): Record<string, string> {
  if (id === undefined) return {};
  const policy = named(template, "AWS::CloudFront::ResponseHeadersPolicy", id);
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = template.read(
    policy,
    responsePolicySchema,
  ).ResponseHeadersPolicyConfig;
  return {
    "content-security-policy": security.ContentSecurityPolicy.ContentSecurityPolicy,
    "referrer-policy": security.ReferrerPolicy.ReferrerPolicy,
    "x-content-type-options": "nosniff",
    "x-frame-options": security.FrameOptions.FrameOption,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value])),
  };
}

function viewerRequestOf(template: Template, { FunctionAssociations }: Behavior) {
  const association = FunctionAssociations.find(({ EventType }) => EventType === "viewer-request");
  if (association === undefined) return undefined;
  const resource = named(template, "AWS::CloudFront::Function", association.FunctionARN);
  const context = createContext({});
  runInContext(template.read(resource, functionSchema).FunctionCode, context);
  const handler: unknown = Reflect.get(context, "handler");
  if (typeof handler !== "function") throw new LocalStackError(`${resource.logicalId} has no function handler.`);
  return (event: unknown): unknown => Reflect.apply(handler, undefined, [event]);
}

/** A reference resolves to a name or an ARN made of the logical id. */
function named(template: Template, type: string, reference: string): Resource {
  const found = template
    .ofType(type)
    .find(
      ({ logicalId }) => template.physicalName(logicalId) === reference || reference.split(/[:/]/).includes(logicalId),
    );
  if (found !== undefined) return found;
  throw new LocalStackError(`The local stack knows ${type} of our own only, not ${reference}; make one in infra/.`);
}

function either(keyed: "none" | "all", passed: "none" | "all"): Allowed {
  return keyed === "all" || passed === "all" ? "all" : "none";
}

function queriesOf({ QueryStringsConfig: keyed }: Passed, { QueryStringsConfig: passed }: Passed): Allowed {
  const behaviors = [keyed.QueryStringBehavior, passed.QueryStringBehavior];
  if (behaviors.includes("all")) return "all";
  return [...keyed.QueryStrings, ...passed.QueryStrings];
}
