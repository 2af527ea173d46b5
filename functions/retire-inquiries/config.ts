/** What retire-inquiries is told by its environment. */
import * as z from "zod/mini";
import { jsonText } from "../../shared/contracts/fields.ts";
import { environmentReader } from "../../shared/platform/config.ts";

/** Reads it, once per cold start; what is missing is named and ends the start. */
export const readConfig = environmentReader(
  z.object({
    INQUIRY_TABLE_NAME: z.string(),
    /** Every dead-letter queue there is. */
    SWEPT_QUEUE_URLS: z.pipe(jsonText, z.array(z.url())),
  }),
);
