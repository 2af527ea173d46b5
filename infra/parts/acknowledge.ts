/** Findings of cdk-nag (AwsSolutions) that are as they should be, each with its reason. */
import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/**
 * Accepts findings on a construct and everything in it.
 * @param reasons why each is right, by the finding's exact id, such as `AwsSolutions-IAM5[Resource::*]`
 */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason });
}
