/** The CloudFormation client, for a stack's outputs. */
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";

/** Called once per command, or once per environment of the desk. */
export const cloudFormation = new CloudFormationClient({});
