/** The message that asks for lost links: whose, as a digest; whether there are any, its consumer finds out. */
import * as z from "zod/mini";
import type { MessageType } from "./envelope.ts";
import { instant } from "./fields.ts";

const requested = z.object({
  /** Keyed digest of the address. */
  personKey: z.string().check(z.minLength(1)),
  requestedAt: instant,
});

/** Somebody typed an address and asked for its links. On the link-recovery queue. */
export const LINKS_REQUESTED = {
  type: "links.requested",
  version: 1,
  schema: requested,
} as const satisfies MessageType<typeof requested>;
export type LinksRequested = z.output<typeof requested>;
