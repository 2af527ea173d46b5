/** What AWS wants in us-east-1 whatever region the service is in: the firewall of its CloudFront distributions. */
import { CfnOutput, Stack, type StackProps, Tags } from "aws-cdk-lib";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import type { Stage } from "./stage.ts";

/** docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-wafv2-webacl.html, "Scope" */
const REGION = "us-east-1";

const WINDOW_SECONDS = 300;

export type UccEdgeStackProps = StackProps & {
  readonly stage: Stage;
  readonly firewall: NonNullable<Stage["firewall"]>;
};

export class UccEdgeStack extends Stack {
  constructor(scope: Construct, id: string, { stage, firewall, ...stackProps }: UccEdgeStackProps) {
    super(scope, id, {
      description: `Firewall of the Unified Contact Center, stage ${stage.name}`,
      env: { region: REGION },
      terminationProtection: stage.keepsData,
      ...stackProps,
    });
    const acl = new CfnWebACL(this, "Firewall", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: counted("Firewall"),
      // Rates alone: rule sets that read bodies take Kazakh in Arabic script or a pasted letter for an attack.
      rules: [
        {
          name: "PostsOfOneAddress",
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          visibilityConfig: counted("PostsOfOneAddress"),
          statement: {
            rateBasedStatement: {
              limit: firewall.posts,
              evaluationWindowSec: WINDOW_SECONDS,
              aggregateKeyType: "IP",
              scopeDownStatement: {
                byteMatchStatement: {
                  fieldToMatch: { method: {} },
                  positionalConstraint: "EXACTLY",
                  searchString: "POST",
                  textTransformations: [{ priority: 0, type: "NONE" }],
                },
              },
            },
          },
        },
        {
          name: "RequestsOfOneAddress",
          priority: 1,
          action: { block: { customResponse: { responseCode: 429 } } },
          visibilityConfig: counted("RequestsOfOneAddress"),
          statement: {
            rateBasedStatement: {
              limit: firewall.requests,
              evaluationWindowSec: WINDOW_SECONDS,
              aggregateKeyType: "IP",
            },
          },
        },
      ],
    });
    new CfnOutput(this, "FirewallArn", { value: acl.attrArn });
    Tags.of(this).add("service", "unified-contact-center");
    Tags.of(this).add("stage", stage.name);
  }
}

/** Counted, but no request is kept as a sample: paths hold the secrets of status links. */
function counted(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName };
}
