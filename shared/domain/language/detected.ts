/** The languages and scripts that can be told of a text. */

/** BCP 47; und is a language that cannot be told, or none of those in which the centre is written to. */
export const DETECTED_LANGUAGES = ["kk", "ru", "en", "zh", "tr", "mn", "uz", "de", "fa", "und"] as const;
export type DetectedLanguage = (typeof DETECTED_LANGUAGES)[number];

/** ISO 15924; Zzzz is a script that has no place here, Zyyy a text without letters. */
export const DETECTED_SCRIPTS = [
  "Cyrl",
  "Latn",
  "Arab",
  "Hans",
  "Hant",
  "Mong",
  "Jpan",
  "Kore",
  "Deva",
  "Geor",
  "Armn",
  "Grek",
  "Hebr",
  "Zzzz",
  "Zyyy",
] as const;
export type DetectedScript = (typeof DETECTED_SCRIPTS)[number];
