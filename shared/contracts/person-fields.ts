/** Fields that hold what people type: each cleans it and checks it, in that order. */
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
