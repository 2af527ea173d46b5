/** What index-text is told by its environment. */
import * as z from "zod/mini";
import { deadLetterMap } from "../../shared/adapters/dead-letter-queues.ts";
import { environmentReader } from "../../shared/platform/config.ts";

/** Reads it, once per cold start; what is missing is named and ends the start. */
export const readConfig = environmentReader(
  z.object({
    INQUIRY_TABLE_NAME: z.string(),
    SEARCH_BUCKET_NAME: z.string(),
    ADDRESS_KEY_SECRET_ID: z.string(),
    DEAD_LETTER_QUEUES: deadLetterMap,
  }),
);
