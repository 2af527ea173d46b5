/** Finds the texts of the mails in a language. */
import type { PageLanguage } from "../page-language.ts";
import { EN } from "./en.ts";
import { KK_CYRL } from "./kk-cyrl.ts";
import type { MailTexts } from "./mail-texts.ts";
import { RU } from "./ru.ts";

const MAIL_TEXTS = { "kk-Cyrl": KK_CYRL, ru: RU, en: EN } as const satisfies Readonly<Record<PageLanguage, MailTexts>>;

/** The mails' texts in a page language. */
export function mailTextsFor(language: PageLanguage): MailTexts {
  return MAIL_TEXTS[language];
}
