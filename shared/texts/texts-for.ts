/** Finds the texts of the portal's pages in a language. */
import type { AnswerLanguage } from "../domain/language/answer-language.ts";
import { EN } from "./en.ts";
import { KK_CYRL } from "./kk-cyrl.ts";
import { type PageLanguage, pageLanguageFor } from "./page-language.ts";
import { RU } from "./ru.ts";
import type { Texts } from "./texts.ts";

const TEXTS = { "kk-Cyrl": KK_CYRL, ru: RU, en: EN } as const satisfies Readonly<Record<PageLanguage, Texts>>;

/** The texts in a language, or in the page language that serves it. */
export function textsFor(language: AnswerLanguage): Texts {
  return TEXTS[pageLanguageFor(language)];
}

/**
 * What is wrong with a field, in the field's own words where there are some.
 * @param pointer where, as a field error has it: `/person/email`
 * @param code a field error's code; one that has no text is told as "not valid"
 */
export function fieldErrorText(texts: Texts, pointer: string, code: string): string {
  const own = `${pointer.slice(1).replaceAll("/", "-")}-${code}`;
  const known = new Map<string, string>(Object.entries(texts.fieldErrors));
  return known.get(own) ?? known.get(code) ?? texts.fieldErrors["not-valid"];
}
