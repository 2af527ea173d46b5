/** Finding inquiries: by reference, by address or phone, by words in any script. */
import * as z from "zod/mini";
import { INQUIRY_STATUSES } from "../../domain/inquiry.ts";
import { topic } from "../fields.ts";

/** GET /api/search?q=…: what was typed decides how it is found. */
export const searchQuery = z.strictObject({
  q: z.string().check(z.minLength(1), z.maxLength(200)),
  topic: z.optional(topic),
  cursor: z.optional(z.string().check(z.maxLength(1000))),
});

export const searchHit = z.object({
  reference: z.string(),
  topic,
  status: z.enum(INQUIRY_STATUSES),
  receivedAt: z.iso.datetime(),
  gist: z.optional(z.string()),
});
export type SearchHit = z.output<typeof searchHit>;

export const searchResults = z.object({
  by: z.enum(["reference", "address", "phone", "words"]),
  hits: z.array(searchHit),
  cursor: z.optional(z.string()),
  /** Documents that could not be read: the result stands without them. */
  unreadable: z.int(),
});
export type SearchResults = z.output<typeof searchResults>;
