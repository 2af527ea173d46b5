/** A text as it is read by machines: one code point a letter. The text as it came is kept and shown, never this one. */
import { mendHomoglyphs } from "./homoglyphs.ts";

/** Zero-width characters, bidi controls, soft hyphen, byte-order mark, variation selectors, tatweel; vowel signs. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\u0640\u064b-\u0652]/gu;
/** The same letter three times or more is feeling, not spelling; but www, and Roman III and XXX, are what they are. */
const ELONGATED = /(?![wIXІХ])([\p{Ll}\p{Lu}\u0621-\u064a\u066e-\u06d5])\1{2,}/gu;
/**
 * NFKC changes more than letters (½, ™, №); only what are letters or digits in another form is composed: full width,
 * presentation forms of Arabic, ligatures.
 */
const COMPATIBILITY_LETTERS = /[\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc\uff01-\uff5e\u{1d400}-\u{1d7ff}]+/gu;

/** Letters that only Kazakh Arabic has of the languages that write to the centre; Uyghur is told from it by ې and ۈ. */
const KAZAKH_ARABIC = /[ۇۋەڭۆىءٴ\u0675-\u0678]/g;
const UYGHUR_OR_PERSIAN_PROPER = /[ېۈئژذضصظط]/g;
const ARABIC_LETTER = /[\u0620-\u064a\u066e-\u06d5]/g;
/** Share of letters; Kazakh has about a quarter, and every second word at least one. */
const KAZAKH_SHARE_MIN = 0.08;

const HAMZA_INSIDE = /(?<![\u0621-\u064a\u066e-\u06d5])[\u0622-\u064a\u066e-\u06d5]+ء[\u0621-\u064a\u066e-\u06d5]*/g;
const HIGH_HAMZA: Readonly<Record<string, string>> = { ٵ: "ءا", ٶ: "ءو", ٷ: "ءۇ", ٸ: "ءى" };

/** A text with its letters and digits in their plain form, each one code point where it can be. */
export const composeLetters = (text: string): string =>
  text.replaceAll(COMPATIBILITY_LETTERS, (letters) => letters.normalize("NFKC")).normalize("NFC");

/** A text in the one spelling that the readers of this folder expect. Any text may be given; doing it twice changes nothing. */
export function normaliseForReading(text: string): string {
  const plain = composeLetters(text.toWellFormed()).replaceAll(INVISIBLE, "").normalize("NFC");
  return mendUntilSettled(withKazakhLetters(plain));
}

/**
 * Kazakh letters by the Macedonian and Ukrainian ones that stand for them where text in KZ-1048, the Kazakh code page of
 * Windows, was read as Windows-1251: each pair has one byte in both.
 */
const KZ_1048 = "ЌќЋћЎўЈјҐґЄєЇїЅѕ";
const KAZAKH_OF_KZ_1048 = "ҚқҺһҰұӘәӨөҒғҮүҢң";
/** What none of the languages that write to us has; Uzbek has ў, and Ukrainian ґ, є, ї. */
const MISREAD = /[ЌќЅѕ]/;

const withKazakhLetters = (text: string): string =>
  MISREAD.test(text)
    ? text.replaceAll(/[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/g, (letter) => KAZAKH_OF_KZ_1048.charAt(KZ_1048.indexOf(letter)))
    : text;

/** Each mending can make place for another: a look-alike mended makes an elongation. Rounds take letters away, so it ends. */
function mendUntilSettled(text: string): string {
  let settled = text;
  for (;;) {
    const mended = mendHomoglyphs(settled.replaceAll(ELONGATED, "$1")).normalize("NFC");
    const letters = isKazakhArabic(mended) ? kazakhLetters(mended) : mended;
    if (letters === settled) return settled;
    settled = letters;
  }
}

/** Whether Arabic letters are Kazakh ones: by the share of those that Persian, Uyghur and Arabic lack. */
function isKazakhArabic(text: string): boolean {
  const all = text.match(ARABIC_LETTER)?.length ?? 0;
  if (all === 0) return false;
  const kazakh = text.match(KAZAKH_ARABIC)?.length ?? 0;
  const other = text.match(UYGHUR_OR_PERSIAN_PROPER)?.length ?? 0;
  return kazakh - other * 2 >= Math.max(1, all * KAZAKH_SHARE_MIN);
}

/** At the end of a word and after a consonant, where и hardly ever stands. */
const FINAL_YE = /(?<=[بتجچحدرزسشعفقكکگلمنڭپھۆ])ی(?![\u0621-\u064a\u066e-\u06d5])/g;

/** Whether ی is a slip for ى, which looks the same at the end of a word: the text has ى, and ی is no everyday letter of it. */
const isStrayYe = (text: string): boolean =>
  text.includes("ى") && (text.includes("ي") || !/ی(?=[\u0621-\u064a\u066e-\u06d5])/.test(text));

/** Persian-keyboard letters, hamza variants and letter mix-ups to the letters of töte jazu; hamza before its word. */
export function kazakhLetters(text: string): string {
  return (isStrayYe(text) ? text.replaceAll(FINAL_YE, "ى") : text)
    .replaceAll(/[ٵٶٷٸ]/g, (letter) => HIGH_HAMZA[letter] ?? letter)
    .replaceAll("ٴ", "ء")
    .replaceAll(/[أإ](?=\p{L})/gu, "ءا")
    .replaceAll(/ؤ/g, "ءو")
    .replaceAll(/[آ]/g, "ا")
    .replaceAll("ی", "ي")
    .replaceAll(/[کڪ]/g, "ك")
    .replaceAll(/[هةہ](?!\u200d)/g, "ە")
    .replaceAll("غ", "ع")
    .replaceAll("خ", "ح")
    .replaceAll("ۈ", "ۇ")
    .replaceAll(HAMZA_INSIDE, (word) => `ء${word.replaceAll("ء", "")}`)
    .replaceAll(/ء{2,}/g, "ء")
    .replaceAll(/ء\s+(?=[\u0620-\u064a\u066e-\u06d5])/g, "ء");
}
