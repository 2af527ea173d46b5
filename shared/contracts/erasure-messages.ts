/** The message that follows an erasure: what is left of an inquiry outside its tombstone is to be deleted. */
import * as z from "zod/mini";
import type { MessageType } from "./envelope.ts";
import { reference } from "./fields.ts";

const erased = z.object({
  reference,
  /** How often it has been looked at before: one look more than one finds what was on its way during the first. */
  looks: z.int().check(z.nonnegative()),
});

/** An inquiry has become a tombstone. On the erasure queue. */
export const INQUIRY_ERASED = { type: "inquiry.erased", version: 1, schema: erased } as const satisfies MessageType<
  typeof erased
>;
export type InquiryErased = z.output<typeof erased>;
