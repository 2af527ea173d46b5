/** Fields that several contracts share: each cleans what people type and checks it, in that order. */
import * as z from "zod/mini";
import { LINE_MAX_CHARACTERS, TEXT_MAX_CHARACTERS } from "../domain/limits.ts";
import {
  cleanLine,
  cleanText,
  isCountryCode,
  isVisible,
  normaliseDay,
  normaliseEmail,
  normalisePhone,
  saysSomething,
} from "../domain/person-text.ts";
import { parseReference, type Reference } from "../domain/reference.ts";
import { TOPIC_CODES } from "../domain/topic.ts";

/** As the person wrote it, NFC and without characters that no channel carries; never trimmed. */
const textThat = (isEnough: (text: string) => boolean) =>
  z.string().check(
    z.overwrite(cleanText),
    z.maxLength(TEXT_MAX_CHARACTERS),
    z.refine(isEnough, "required"),
    // Told to readers of the document alone: what is not enough is refused above, by the word for it.
    z.meta({ minLength: 1 }),
  );

/** A message: anything that shows something; in a conversation "?" and ":)" are understood. */
export const personText = textThat(isVisible);

/** What somebody asks first. Only the border is as strict as that: what a queue holds was accepted, and stays so. */
export const question = textThat(saysSomething);

/** One line: a subject or a name. */
export const personLine = z.string().check(z.overwrite(cleanLine), z.minLength(1), z.maxLength(LINE_MAX_CHARACTERS));

/** Exactly one e-mail address. */
export const email = z.string().check(
  z.maxLength(254),
  z.refine((text) => normaliseEmail(text) !== undefined, "email-not-valid"),
  z.overwrite((text) => normaliseEmail(text) ?? text),
  z.meta({ format: "email" }),
);

/** A phone number, E.164. */
export const phone = z.string().check(
  z.maxLength(32),
  z.refine((text) => normalisePhone(text) !== undefined, "phone-not-valid"),
  z.overwrite((text) => normalisePhone(text) ?? text),
);

/** ISO 3166-1 alpha-2. */
export const country = z.string().check(
  z.maxLength(2),
  z.refine((text) => isCountryCode(text), "country-not-valid"),
);

/** A day, yyyy-mm-dd; `31.05.2026` is taken too. */
export const day = z.string().check(
  z.maxLength(32),
  z.refine((text) => normaliseDay(text) !== undefined, "date-not-valid"),
  z.overwrite((text) => normaliseDay(text) ?? text),
);

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
