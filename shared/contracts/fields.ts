/**
 * Fields that many contracts share. What people type is apart (person-fields.ts): most functions read what was checked before,
 * and start without it.
 */
import * as z from "zod/mini";
import { parseReference, type Reference } from "../domain/reference.ts";
import { TOPIC_CODES } from "../domain/topic.ts";

/** A topic of the registry. */
export const topic = z.enum(TOPIC_CODES);

/** An inquiry's reference, in any spelling people use; written canonically. */
export const reference = z.pipe(
  z.string().check(z.maxLength(40)),
  z.transform((text, context): Reference => {
    const parsed = parseReference(text);
    if (parsed !== undefined) return parsed;
    context.issues.push({ code: "custom", message: "reference-not-valid", input: text });
    return z.NEVER;
  }),
);

/** A time: ISO 8601, UTC. */
export const instant = z.iso.datetime();

/** A value written as JSON in a text, as infra hands lists to a function's environment. */
export const jsonText = z.pipe(
  z.string(),
  z.transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      // The parser's own message repeats the text, which may be secret.
      context.issues.push({ code: "custom", message: "not-json", input: undefined });
      return z.NEVER;
    }
  }),
);
