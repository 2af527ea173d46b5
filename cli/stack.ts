/** The stack a command works on, by its outputs; loaded late, so that help and plain arithmetic need no AWS SDK. */
import type { StackOutputs } from "../shared/adapters/stack-outputs.ts";
import { enterTarget, type TargetOptions } from "./target.ts";

/**
 * Enters the stack that the global options name.
 * @throws UsageError if they name none
 * @throws StackNotFoundError
 */
export async function openStack(options: TargetOptions): Promise<StackOutputs> {
  const stackName = await enterTarget(options);
  const { cloudFormation } = await import("../shared/adapters/clients/cloud-formation.ts");
  const { readStackOutputs } = await import("../shared/adapters/stack-outputs.ts");
  return readStackOutputs(cloudFormation, stackName);
}
