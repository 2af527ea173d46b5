/** What relay-changes is told by its environment. */
import * as z from "zod/mini";
import { environmentReader } from "../../shared/platform/config.ts";

/** Reads it, once per cold start; what is missing is named and ends the start. */
export const readConfig = environmentReader(
  z.object({
    INQUIRY_TABLE_NAME: z.string(),
    MAIL_QUEUE_URL: z.string(),
    ERASURE_QUEUE_URL: z.string(),
    INDEX_QUEUE_URL: z.string(),
  }),
);
