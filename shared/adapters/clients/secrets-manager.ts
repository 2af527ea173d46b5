/** The Secrets Manager client of an execution environment. */
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { PATIENCE } from "./patience.ts";

/** Called once or twice per cold start. */
export const secretsManager = new SecretsManagerClient({ requestHandler: PATIENCE });
