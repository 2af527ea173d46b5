/** What the router says of an inquiry, as it travels in messages and lies in the table. */
import * as z from "zod/mini";
import { DETECTED_LANGUAGES, DETECTED_SCRIPTS } from "../domain/language/detected.ts";
import { URGENT_REASONS } from "../domain/routing/routing.ts";
import { topic } from "./fields.ts";

const probability = z.number().check(z.minimum(0), z.maximum(1));

/** domain/routing/routing.ts says what each field means. */
export const routing = z.object({
  textLanguage: z.enum(DETECTED_LANGUAGES),
  textScript: z.enum(DETECTED_SCRIPTS),
  confidence: probability,
  guesses: z.readonly(z.array(z.object({ topic, confidence: probability }))),
  secondaryTopics: z.readonly(z.array(topic)),
  suggestedTopic: z.optional(topic),
  urgentReason: z.optional(z.enum(URGENT_REASONS)),
  spam: z.boolean(),
  modelVersion: z.string(),
});
