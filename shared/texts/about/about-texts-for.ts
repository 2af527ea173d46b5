/** Finds the texts of the pages about the centre and about people's data in a language. */
import type { PageLanguage } from "../page-language.ts";
import type { AboutTexts } from "./about-texts.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { FA } from "./fa.ts";
import { KK_ARAB } from "./kk-arab.ts";
import { KK_CYRL } from "./kk-cyrl.ts";
import { KK_LATN } from "./kk-latn.ts";
import { MN } from "./mn.ts";
import { RU } from "./ru.ts";
import { TR } from "./tr.ts";
import { UZ } from "./uz.ts";
import { ZH_HANS } from "./zh-hans.ts";

const ABOUT_TEXTS = {
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
} as const satisfies Readonly<Record<PageLanguage, AboutTexts>>;

/** The texts in a language. */
export function aboutTextsFor(language: PageLanguage): AboutTexts {
  return ABOUT_TEXTS[language];
}
