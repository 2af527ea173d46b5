/** Finds the texts about files in a language. */
import type { PageLanguage } from "../page-language.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { FA } from "./fa.ts";
import type { FileTexts } from "./file-texts.ts";
import { KK_ARAB } from "./kk-arab.ts";
import { KK_CYRL } from "./kk-cyrl.ts";
import { KK_LATN } from "./kk-latn.ts";
import { MN } from "./mn.ts";
import { RU } from "./ru.ts";
import { TR } from "./tr.ts";
import { UZ } from "./uz.ts";
import { ZH_HANS } from "./zh-hans.ts";

const FILE_TEXTS = {
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
} as const satisfies Readonly<Record<PageLanguage, FileTexts>>;

/** The texts about files in a language. */
export function fileTextsFor(language: PageLanguage): FileTexts {
  return FILE_TEXTS[language];
}
