/** What relay-changes is told by its environment. */
import * as z from "zod/mini";
import { readConfig } from "../../shared/platform/config.ts";

export const config = readConfig(z.object({ MAIL_QUEUE_URL: z.string() }), process.env);
