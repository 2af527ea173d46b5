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
        rateRule("PostsOfOneAddress", 0, { limit: firewall.posts, scopeDownStatement: POSTS }),
        rateRule("RequestsOfOneAddress", 1, { limit: firewall.requests }),
      ],
    });
    new CfnOutput(this, "FirewallArn", { value: acl.attrArn });
    Tags.of(this).add("service", "unified-contact-center");
    Tags.of(this).add("stage", stage.name);
  }
}

const POSTS: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: "EXACTLY",
    searchString: "POST",
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
};

/** Blocks an address for as long as it sends more than the limit in the window. */
function rateRule(
  name: string,
  priority: number,
  rate: Pick<CfnWebACL.RateBasedStatementProperty, "limit" | "scopeDownStatement">,
): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    action: { block: { customResponse: { responseCode: 429 } } },
    visibilityConfig: counted(name),
    statement: { rateBasedStatement: { ...rate, evaluationWindowSec: WINDOW_SECONDS, aggregateKeyType: "IP" } },
  };
}

/** Counted, but no request is kept as a sample: paths hold the secrets of status links. */
function counted(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName };
}
