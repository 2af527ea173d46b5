/** The CloudFormation client of the command line. */
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";

/** Called once per command, for the stack's outputs. */
export const cloudFormation = new CloudFormationClient({});
