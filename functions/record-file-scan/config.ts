/** What record-file-scan is told by its environment. */
import * as z from "zod/mini";
import { deadLetterMap } from "../../shared/adapters/dead-letter-queues.ts";
import { environmentReader } from "../../shared/platform/config.ts";

/** Reads it, once per cold start; what is missing is named and ends the start. */
export const readConfig = environmentReader(
  z.object({ DEAD_LETTER_QUEUES: deadLetterMap, FILE_BUCKET_NAME: z.string(), INQUIRY_TABLE_NAME: z.string() }),
);
