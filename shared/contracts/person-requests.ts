/** What a person sends about an inquiry of theirs, besides messages: bodies of the API, and the pages' forms. */
import * as z from "zod/mini";
import { RATINGS } from "../domain/feedback.ts";
import { email, personText } from "./person-fields.ts";

/** What the person says of the answer: POST /api/inquiries/{reference}/feedback. */
export const feedback = z.strictObject({
  /** Whether the matter is solved for them. */
  solved: z.boolean(),
  /** 1 is worst, 5 is best. */
  rating: z.literal(RATINGS),
  comment: z.optional(personText),
});
export type FeedbackRequest = z.output<typeof feedback>;

/** Whose links are wanted: POST /api/links. */
export const linksRequest = z.strictObject({ email });
