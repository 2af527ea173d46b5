/** What open-inquiry is told by its environment. */
import * as z from "zod/mini";
import { deadLetterMap } from "../../shared/adapters/dead-letter-queues.ts";
import { readConfig } from "../../shared/platform/config.ts";

export const config = readConfig(
  z.object({ INQUIRY_TABLE_NAME: z.string(), DEAD_LETTER_QUEUES: deadLetterMap }),
  process.env,
);
