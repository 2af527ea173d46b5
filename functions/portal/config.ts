/** What the portal is told by its environment. */
import * as z from "zod/mini";
import { environmentReader } from "../../shared/platform/config.ts";

/** Reads it, once per cold start; what is missing is named and ends the start. */
export const readConfig = environmentReader(
  z.object({
    FILE_BUCKET_NAME: z.string(),
    INTAKE_QUEUE_URL: z.url(),
    HELD_QUEUE_URL: z.url(),
    HOLD_SECONDS: z.coerce.number().check(z.positive()),
    LINK_QUEUE_URL: z.url(),
    INQUIRY_TABLE_NAME: z.string(),
    REFERENCE_KEY_SECRET_ID: z.string(),
    LINK_KEY_SECRET_ID: z.string(),
    ADDRESS_KEY_SECRET_ID: z.string(),
    ORIGIN_KEY_SECRET_ID: z.string(),
    /** By which every budget is multiplied (infra/stage.ts). */
    BUDGET_FACTOR: z.coerce.number().check(z.positive()),
    /** Set by Lambda itself. */
    AWS_REGION: z.string(),
  }),
);
