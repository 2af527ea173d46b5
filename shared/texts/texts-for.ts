/** Finds the texts of the portal's pages in a language. */
import type { FieldError } from "../domain/errors.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { FA } from "./fa.ts";
import { KK_ARAB } from "./kk-arab.ts";
import { KK_CYRL } from "./kk-cyrl.ts";
import { KK_LATN } from "./kk-latn.ts";
import { messageText } from "./message.ts";
import { MN } from "./mn.ts";
import type { PageLanguage } from "./page-language.ts";
import { RU } from "./ru.ts";
import type { FieldErrorMessage, Texts } from "./texts.ts";
import { TR } from "./tr.ts";
import { UZ } from "./uz.ts";
import { ZH_HANS } from "./zh-hans.ts";

const TEXTS = {
  "kk-Cyrl": KK_CYRL,
  "kk-Latn": KK_LATN,
  "kk-Arab": KK_ARAB,
  ru: RU,
  en: EN,
  "zh-Hans": ZH_HANS,
  tr: TR,
  mn: MN,
  uz: UZ,
  de: DE,
  fa: FA,
} as const satisfies Readonly<Record<PageLanguage, Texts>>;

/** The texts in a language. */
export function textsFor(language: PageLanguage): Texts {
  return TEXTS[language];
}

/**
 * What is wrong with a field, in the field's own words where there are some, with the limit where there is one.
 * @param error one whose code has no text is told as "not valid"
 */
export function fieldErrorText(language: PageLanguage, error: Pick<FieldError, "pointer" | "code" | "limit">): string {
  const { code, limit = 0 } = error;
  const { fieldErrors } = textsFor(language);
  const known = new Map<string, FieldErrorMessage>(Object.entries(fieldErrors));
  const message = known.get(ownCode(error)) ?? known.get(code) ?? fieldErrors["not-valid"];
  return messageText(language, message, { max: limit });
}

const ownCode = ({ pointer, code }: Pick<FieldError, "pointer" | "code">) =>
  `${pointer.slice(1).replaceAll("/", "-")}-${code}`;

/** Codes of one field's faults begin with its name; the codes of faults that any field can have do not. */
const FIELD_NAMED = /^(text|contact|consent|solved|rating|email|phone|country|reference)-/;

/** Whether the words for a fault would fit any field: away from it they tell nothing without its name. */
export function fitsAnyField(error: Pick<FieldError, "pointer" | "code">): boolean {
  const isOwn = Object.hasOwn(EN.fieldErrors, ownCode(error));
  return !isOwn && !FIELD_NAMED.test(error.code);
}
