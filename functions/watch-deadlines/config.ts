/** What watch-deadlines is told by its environment. */
import * as z from "zod/mini";
import { readConfig } from "../../shared/platform/config.ts";

export const config = readConfig(z.object({ INQUIRY_TABLE_NAME: z.string() }), process.env);
