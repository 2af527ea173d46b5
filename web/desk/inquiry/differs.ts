/** Whether a text is written in another language or other letters than somebody reads. */
import type { AnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import type { Detection } from "../../../shared/domain/language/detect.ts";
import type { DetectedScript } from "../../../shared/domain/language/detected.ts";
import type { KazakhScript } from "../../../shared/domain/language/kazakh-alphabets.ts";
import { KAZAKH_SCRIPTS } from "./kazakh-scripts.ts";

/** Below this a language is a guess: a warning that is wrong twice is not read the third time. */
const SURE = 0.8;

/** The letters of each language that answers are written in; a person who reads Chinese reads both of its scripts. */
const SCRIPTS = {
  "kk-Cyrl": ["Cyrl"],
  "kk-Latn": ["Latn"],
  "kk-Arab": ["Arab"],
  ru: ["Cyrl"],
  en: ["Latn"],
  "zh-Hans": ["Hans", "Hant"],
  tr: ["Latn"],
  mn: ["Cyrl"],
  uz: ["Latn", "Cyrl"],
  de: ["Latn"],
  fa: ["Arab"],
} as const satisfies Readonly<Record<AnswerLanguage, readonly DetectedScript[]>>;

export function differs({ language, script, confidence }: Detection, reads: AnswerLanguage): boolean {
  if (script === "Zyyy") return false;
  const scripts: readonly DetectedScript[] = SCRIPTS[reads];
  if (!scripts.includes(script)) return true;
  return language !== "und" && confidence >= SURE && language !== reads.split("-")[0];
}

/** The alphabet to which a Kazakh text can be converted for somebody who reads Kazakh in other letters. */
export function convertibleTo({ language, script }: Detection, reads: AnswerLanguage): KazakhScript | undefined {
  const read = KAZAKH_SCRIPTS.find((one) => reads === `kk-${one}`);
  return language === "kk" && read !== script ? read : undefined;
}
