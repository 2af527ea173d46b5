/** Texts in Latin Kazakh that conversion from Cyrillic would not give; `npm run texts` puts them into the catalogs. */
import type { MailTexts } from "./mail/mail-texts.ts";
import type { Overrides } from "./overrides.ts";
import type { Texts } from "./texts.ts";

export const KK_LATN_TEXTS: Overrides<Texts> = {};

export const KK_LATN_MAIL_TEXTS: Overrides<MailTexts> = {};
