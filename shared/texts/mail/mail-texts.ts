/** Every text of the mails: one shape, one file a language. Apart from the pages', so that deliver-mail stays small. */

import type { PageLanguage } from "../page-language.ts";
import { EN } from "./en.ts";
import { KK_CYRL } from "./kk-cyrl.ts";
import { RU } from "./ru.ts";

/** The texts of the mails in one language. Dates come in as the language writes them. */
export type MailTexts = {
  readonly acknowledgement: {
    /** No topic and no words of the person: subjects are read over shoulders. */
    readonly subject: (reference: string) => string;
    readonly greeting: string;
    readonly received: (reference: string) => string;
    readonly answerBy: (date: string) => string;
    readonly next: string;
    readonly link: string;
    readonly keepLink: string;
    readonly automatic: string;
    readonly sender: string;
  };
};

const MAIL_TEXTS = { "kk-Cyrl": KK_CYRL, ru: RU, en: EN } as const satisfies Readonly<Record<PageLanguage, MailTexts>>;

/** The mails' texts in a page language. */
export function mailTextsFor(language: PageLanguage): MailTexts {
  return MAIL_TEXTS[language];
}
