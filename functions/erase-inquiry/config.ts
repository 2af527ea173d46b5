/** What erase-inquiry is told by its environment. */
import * as z from "zod/mini";
import { deadLetterMap } from "../../shared/adapters/dead-letter-queues.ts";
import { jsonText } from "../../shared/contracts/fields.ts";
import { environmentReader } from "../../shared/platform/config.ts";

/** Reads it, once per cold start; what is missing is named and ends the start. */
export const readConfig = environmentReader(
  z.object({
    INQUIRY_TABLE_NAME: z.string(),
    FILE_BUCKET_NAME: z.string(),
    ERASURE_QUEUE_URL: z.url(),
    ERASURE_HOP_SECONDS: z.coerce.number().check(z.positive()),
    /** Every dead-letter queue there is, its own too. */
    SWEPT_QUEUE_URLS: z.pipe(jsonText, z.array(z.url())),
    DEAD_LETTER_QUEUES: deadLetterMap,
  }),
);
