/** The languages and scripts that can be told of a text. */

/** BCP 47; und is a language that cannot be told, or none of those in which the centre is written to. */
export const DETECTED_LANGUAGES = ["kk", "ru", "en", "zh", "tr", "mn", "uz", "de", "fa", "und"] as const;
export type DetectedLanguage = (typeof DETECTED_LANGUAGES)[number];

/** ISO 15924; Zyyy is a text without letters of a script that the centre reads. */
export const DETECTED_SCRIPTS = ["Cyrl", "Latn", "Arab", "Hans", "Hant", "Zyyy"] as const;
export type DetectedScript = (typeof DETECTED_SCRIPTS)[number];
