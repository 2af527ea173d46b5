/** The message that asks for what can be searched of an inquiry to be written anew. */
import * as z from "zod/mini";
import type { MessageType } from "./envelope.ts";
import { reference } from "./fields.ts";

const searchable = z.object({ reference });

/** Words were added to an inquiry, its topic changed, or it has been erased. On the index queue. */
export const INQUIRY_SEARCHABLE = {
  type: "inquiry.searchable",
  version: 1,
  schema: searchable,
} as const satisfies MessageType<typeof searchable>;
