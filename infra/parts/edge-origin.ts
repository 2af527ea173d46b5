/** What every distribution before an HTTP API of ours does: proves itself to the origin, and tells it who came and by which host. */
import { Duration, Fn } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  Function as EdgeFunction,
  type ErrorResponse,
  FunctionCode,
  FunctionRuntime,
  OriginProtocolPolicy,
  OriginSslPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { EDGE_HEADERS } from "../../shared/domain/edge-headers.ts";

/** Runs on every request: the host that the visitor typed, which the origin would otherwise never learn. */
const KEEP_VIEWER_HOST = `function handler(event) {
  var request = event.request;
  request.headers["${EDGE_HEADERS.viewerHost}"] = { value: request.headers.host.value };
  return request;
}`;

/** Statuses of failures, which CloudFront would by itself keep for ten seconds: the next try may end well. */
const FAILURES = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/** Headers that an origin request policy has to hand on, beside those that the origin reads of a request itself. */
export const HEADERS_FROM_THE_EDGE: readonly string[] = [EDGE_HEADERS.viewerHost, EDGE_HEADERS.viewerAddress];

/** The origin that an API is; its function refuses what comes without the key (shared/adapters/edge-gate.ts). */
export function originOf(api: HttpApi, originKey: Secret): HttpOrigin {
  // api.apiEndpoint is https://<id>.execute-api.<region>.<suffix>; an origin is a host.
  return new HttpOrigin(Fn.select(2, Fn.split("/", api.apiEndpoint)), {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    // A dynamic reference: CloudFormation fills it in at deploy, and no template holds the value.
    customHeaders: { [EDGE_HEADERS.originVerify]: originKey.secretValue.unsafeUnwrap() },
    readTimeout: Duration.seconds(30),
  });
}

/** The function that hands on the visitor's host; for the viewer request of every behavior that leads to an API. */
export function viewerHostFunction(scope: Construct): EdgeFunction {
  return new EdgeFunction(scope, "ViewerHost", {
    comment: "Hands on the host by which the visitor came",
    code: FunctionCode.fromInline(KEEP_VIEWER_HOST),
    runtime: FunctionRuntime.JS_2_0,
  });
}

/** Keeps no failure for anybody. */
export function failuresNeverKept(): ErrorResponse[] {
  return FAILURES.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) }));
}
