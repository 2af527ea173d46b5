/** What compact-search is told by its environment. */
import * as z from "zod/mini";
import { environmentReader } from "../../shared/platform/config.ts";

/** Reads it, once per cold start; what is missing is named and ends the start. */
export const readConfig = environmentReader(z.object({ SEARCH_BUCKET_NAME: z.string() }));
