/** What the desk is told by its environment. */
import * as z from "zod/mini";
import { environmentReader } from "../../shared/platform/config.ts";

/** Reads it, once per cold start; what is missing is named and ends the start. */
export const readConfig = environmentReader(
  z.object({
    INQUIRY_TABLE_NAME: z.string(),
    INTAKE_QUEUE_URL: z.url(),
    FILE_BUCKET_NAME: z.string(),
    PORTAL_URL: z.url(),
    SEARCH_BUCKET_NAME: z.string(),
    /** Whose outputs name the queues, which a supervisor looks through for dead letters. */
    STACK_NAME: z.string(),
    REFERENCE_KEY_SECRET_ID: z.string(),
    LINK_KEY_SECRET_ID: z.string(),
    ADDRESS_KEY_SECRET_ID: z.string(),
    ORIGIN_KEY_SECRET_ID: z.string(),
    /** Whose sessions "sign out everywhere" ends. */
    USER_POOL_ID: z.string(),
    /** The one issuer whose access tokens count, and where it publishes its keys. */
    SIGN_IN_ISSUER: z.url(),
    SIGN_IN_JWKS_URL: z.url(),
    /** The desk app's id with the sign-in. */
    SIGN_IN_CLIENT_ID: z.string(),
    SIGN_IN_AUTHORIZATION_ENDPOINT: z.url(),
    SIGN_IN_TOKEN_ENDPOINT: z.url(),
    SIGN_IN_END_SESSION_ENDPOINT: z.url(),
  }),
);
