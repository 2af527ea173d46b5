/** The client of the user pool that operators sign in to. */
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { PATIENCE } from "./patience.ts";

/** Cognito lets 25 and more of these calls through a second; the SDK waits and tries again beyond. */
export const cognito = new CognitoIdentityProviderClient({ requestHandler: PATIENCE });
