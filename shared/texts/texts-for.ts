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
  const { pointer, code, limit = 0 } = error;
  const { fieldErrors } = textsFor(language);
  const own = `${pointer.slice(1).replaceAll("/", "-")}-${code}`;
  const known = new Map<string, FieldErrorMessage>(Object.entries(fieldErrors));
  return messageText(language, known.get(own) ?? known.get(code) ?? fieldErrors["not-valid"], { max: limit });
}
