/** Reply templates of the desk, and the portal's answers as operators look them up. */
import * as z from "zod/mini";
import { ANSWER_LANGUAGES } from "../../domain/language/answer-language.ts";
import { topic } from "../fields.ts";
import { personLine, personText } from "../person-fields.ts";

/**
 * A template: what `::` inserts. Placeholders are `{reference}`, `{name}`, `{dueAt}`, `{operator}`; `{name|friend}` says what
 * stands there for whoever gave no name.
 */
export const templateView = z.object({
  topic,
  /** Short, lower case: what is typed after `::`. */
  id: z.string(),
  language: z.enum(ANSWER_LANGUAGES),
  title: z.string(),
  text: z.string(),
  /** A change sends it back as If-Match. */
  version: z.int(),
});
export type TemplateView = z.output<typeof templateView>;
export const templatesView = z.object({ templates: z.array(templateView) });

/** PUT /api/templates/{topic}/{id}/{language} */
export const templateRequest = z.strictObject({ title: personLine, text: personText });

/** What `??` inserts: an answer of the portal. */
export const portalAnswerView = z.object({
  topic,
  id: z.string(),
  language: z.enum(ANSWER_LANGUAGES),
  title: z.string(),
  /** Plain text, as it is put into an answer. */
  text: z.string(),
  checkedOn: z.iso.date(),
  reviewBy: z.iso.date(),
  /** Of the portal; a reply in which it stands has given this answer. */
  url: z.url(),
});
export type PortalAnswerView = z.output<typeof portalAnswerView>;
export const portalAnswersView = z.object({ answers: z.array(portalAnswerView) });

/** GET /api/templates?topic=… */
export const templatesQuery = z.strictObject({ topic });

/** GET /api/answers; `review=past`: only those whose review date has passed. */
export const portalAnswersQuery = z.strictObject({
  topic: z.optional(topic),
  language: z.optional(z.enum(ANSWER_LANGUAGES)),
  q: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  review: z.optional(z.literal("past")),
});
