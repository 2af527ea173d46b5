/** CloudFront before the portal: what is the same for everybody is kept near the people, the rest goes straight through. */
import { type CfnParameter, Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  FunctionEventType,
  HttpVersion,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { ANSWER_LANGUAGES } from "../../shared/domain/language/answer-language.ts";
import { PROOF_HEADER } from "../../shared/domain/proof-of-work.ts";
import { acknowledge } from "../parts/acknowledge.ts";
import { failuresNeverKept, HEADERS_FROM_THE_EDGE, originOf, viewerHostFunction } from "../parts/edge-origin.ts";
import type { ServiceContext } from "../parts/service-context.ts";

/**
 * Pages without personal data or keys; each says itself for how long it may be kept (Cache-Control). A language has two
 * letters at least: "/answers" alone leads to the language that the browser wishes for, and needs to hear it.
 */
const SHARED_PATHS = [
  "/assets/*",
  "/??*/answers*",
  "/??*/questions/*",
  "/??*/about",
  "/??*/privacy",
  ...ANSWER_LANGUAGES.map((language) => `/${language}`),
];

export type PortalEdgeProps = {
  readonly context: ServiceContext;
  readonly api: HttpApi;
  /** Its value goes with every request to the origin, which refuses what comes without. */
  readonly originKey: Secret;
  /** The firewall's ARN, in stages that have one. */
  readonly firewallArn?: CfnParameter;
};

export class PortalEdge extends Construct {
  /** Where people reach the portal; no slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: PortalEdgeProps) {
    super(scope, id);
    const { portalDomain: domain } = props.context.stage;
    const distribution = new Distribution(this, "Distribution", {
      comment: `Portal of the Unified Contact Center, stage ${props.context.stage.name}`,
      ...this.#behaviors(props),
      errorResponses: failuresNeverKept(),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      ...(props.firewallArn && { webAclId: props.firewallArn.valueAsString }),
      ...(domain && {
        domainNames: [domain.name],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn),
      }),
    });
    this.url = `https://${domain?.name ?? distribution.distributionDomainName}`;
    acknowledge(distribution, {
      "AwsSolutions-CFR1": "Compatriots live in over 40 countries; none of them is shut out.",
      "AwsSolutions-CFR2":
        "The firewall is a stage's own choice (infra/stage.ts, `firewall`): prod has one, and no rule here could do without its stack in us-east-1.",
      "AwsSolutions-CFR3": "Access logs would hold paths, and paths hold the secrets of status links.",
      "AwsSolutions-CFR4":
        "Without a domain of its own a stage has CloudFront's certificate, and with that CloudFront sets the protocol itself; with one it is TLS 1.2 of 2021.",
    });
  }

  #behaviors({ api, originKey }: PortalEdgeProps) {
    const common = {
      origin: originOf(api, originKey),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      compress: true,
      functionAssociations: [{ function: viewerHostFunction(this), eventType: FunctionEventType.VIEWER_REQUEST }],
    } satisfies BehaviorOptions;
    const shared: BehaviorOptions = { ...common, ...this.#sharedPolicies() };
    return {
      defaultBehavior: { ...common, ...this.#personalPolicies() },
      additionalBehaviors: Object.fromEntries(SHARED_PATHS.map((path) => [path, shared])),
    };
  }

  /** No cookie, no token and no wish of the browser reaches the origin, so none can find its way into a kept page. */
  #sharedPolicies() {
    return {
      cachePolicy: new CachePolicy(this, "Shared", {
        comment: "Pages that are the same for everybody",
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(1),
        // A search, the topic that somebody comes with, and the language of suggestions (/api/answers is such a path too).
        queryStringBehavior: CacheQueryStringBehavior.allowList("q", "topic", "language"),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      originRequestPolicy: new OriginRequestPolicy(this, "SharedRequest", {
        comment: "What a form needs that is posted to such an address",
        headerBehavior: OriginRequestHeaderBehavior.allowList("accept", "content-type", ...HEADERS_FROM_THE_EDGE),
      }),
    };
  }

  /** Never kept: these answers say no-store, and two visitors' requests never count as the same one. */
  #personalPolicies() {
    return {
      cachePolicy: new CachePolicy(this, "Personal", {
        comment: "Pages of one person",
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        // With 0 CloudFront would compress nothing.
        maxTtl: Duration.seconds(1),
        cookieBehavior: CacheCookieBehavior.all(),
        headerBehavior: CacheHeaderBehavior.allowList("authorization"),
        queryStringBehavior: CacheQueryStringBehavior.all(),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      originRequestPolicy: new OriginRequestPolicy(this, "PersonalRequest", {
        comment: "What the portal reads of a request",
        cookieBehavior: OriginRequestCookieBehavior.all(),
        queryStringBehavior: OriginRequestQueryStringBehavior.all(),
        headerBehavior: OriginRequestHeaderBehavior.allowList(
          "accept",
          "accept-language",
          "content-type",
          "idempotency-key",
          "origin",
          PROOF_HEADER.toLowerCase(),
          "sec-fetch-site",
          ...HEADERS_FROM_THE_EDGE,
        ),
      }),
    };
  }
}
