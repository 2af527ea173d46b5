/** CloudFront before the desk: the app from its bucket and its API under /api, one origin for both, so that there is no CORS. */
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { acknowledge } from "../parts/acknowledge.ts";
import { failuresNeverKept, HEADERS_FROM_THE_EDGE, originOf, viewerHostFunction } from "../parts/edge-origin.ts";
import type { ServiceContext } from "../parts/service-context.ts";

/** The app knows its own addresses: whatever is no file is its page. Not by error pages, which would swallow the API's 404. */
const APP_ADDRESSES = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z0-9]+$/.test(request.uri)) request.uri = "/index.html";
  return request;
}`;

/** Two years: what hstspreload.org and OWASP ASVS 5.0, 3.4.1 (at least one) ask for. */
const HSTS = Duration.days(730);

export type DeskEdgeProps = {
  readonly context: ServiceContext;
  readonly api: HttpApi;
  /** Its value goes with every request to the API, whose function refuses what comes without. */
  readonly originKey: Secret;
  /** Scheme and host of the sign-in: the only other place that the app talks to. */
  readonly signInOrigin: string;
};

export class DeskEdge extends Construct {
  /** Where operators reach the desk; no slash at the end. */
  readonly url: string;
  /** Holds the built app. */
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: DeskEdgeProps) {
    super(scope, id);
    const { stage } = props.context;
    const { deskDomain: domain } = stage;
    this.bucket = this.#privateBucket();
    const distribution = new Distribution(this, "Distribution", {
      comment: `Desk of the Unified Contact Center, stage ${stage.name}`,
      defaultBehavior: this.#appBehavior(props.signInOrigin),
      additionalBehaviors: { "/api/*": this.#apiBehavior(props) },
      errorResponses: failuresNeverKept(),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      ...(domain && {
        domainNames: [domain.name],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn),
      }),
    });
    this.url = `https://${domain?.name ?? distribution.distributionDomainName}`;
    acknowledge(distribution, {
      "AwsSolutions-CFR1": "Operators may work from embassies and travels; the sign-in tells who they are.",
      "AwsSolutions-CFR2":
        "A firewall by rates would shut out an office whose people share one address; behind the sign-in there are no strangers, and before it the API's throttle holds.",
      "AwsSolutions-CFR3":
        "Access logs would hold searches, and searches hold people's names. The API has its own log without them.",
      "AwsSolutions-CFR4":
        "Without a domain of its own a stage has CloudFront's certificate, and with that CloudFront sets the protocol itself; with one it is TLS 1.2 of 2021.",
    });
  }

  /** Not encrypted with the customer key, nor versioned: it holds no data, only what every operator's browser gets. */
  #privateBucket(): Bucket {
    const bucket = new Bucket(this, "App", {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(bucket, { "AwsSolutions-S1": "Read by CloudFront alone, and nothing in it is anybody's." });
    return bucket;
  }

  #appBehavior(signInOrigin: string): BehaviorOptions {
    const addresses = new EdgeFunction(this, "AppAddresses", {
      comment: "Gives the app's page at each of the app's addresses",
      code: FunctionCode.fromInline(APP_ADDRESSES),
      runtime: FunctionRuntime.JS_2_0,
    });
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      functionAssociations: [{ function: addresses, eventType: FunctionEventType.VIEWER_REQUEST }],
      responseHeadersPolicy: this.#appHeaders(signInOrigin),
      cachePolicy: new CachePolicy(this, "AppFiles", {
        comment: "Files of the app; each says itself for how long it may be kept",
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(365),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
    };
  }

  /** Never kept: these answers say no-store, and two operators' requests never count as the same one. */
  #apiBehavior({ api, originKey }: DeskEdgeProps): BehaviorOptions {
    return {
      origin: originOf(api, originKey),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      compress: true,
      functionAssociations: [{ function: viewerHostFunction(this), eventType: FunctionEventType.VIEWER_REQUEST }],
      cachePolicy: new CachePolicy(this, "Api", {
        comment: "Answers to one operator",
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        // With 0 CloudFront would compress nothing, and could not be told to pass the token on.
        maxTtl: Duration.seconds(1),
        headerBehavior: CacheHeaderBehavior.allowList("authorization"),
        queryStringBehavior: CacheQueryStringBehavior.all(),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      originRequestPolicy: new OriginRequestPolicy(this, "ApiRequest", {
        comment: "What the desk's API reads of a request",
        queryStringBehavior: OriginRequestQueryStringBehavior.all(),
        headerBehavior: OriginRequestHeaderBehavior.allowList(
          "accept",
          "content-type",
          "idempotency-key",
          "if-match",
          "if-none-match",
          ...HEADERS_FROM_THE_EDGE,
        ),
      }),
    };
  }

  /** Nothing inline, nothing from elsewhere; the API's answers bring headers of their own. */
  #appHeaders(signInOrigin: string): ResponseHeadersPolicy {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `connect-src 'self' ${signInOrigin}`,
      "img-src 'self' data:",
      "base-uri 'none'",
      `form-action ${signInOrigin}`,
      "frame-ancestors 'none'",
    ].join("; ");
    return new ResponseHeadersPolicy(this, "AppHeaders", {
      comment: "Security headers of the app",
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: HSTS, includeSubdomains: true, override: true },
      },
      customHeadersBehavior: {
        customHeaders: [
          ["Cross-Origin-Opener-Policy", "same-origin"],
          ["Cross-Origin-Resource-Policy", "same-origin"],
          ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
        ].map(([header = "", value = ""]) => ({ header, value, override: true })),
      },
    });
  }
}
