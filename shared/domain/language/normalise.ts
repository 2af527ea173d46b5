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

/** A text in the one spelling that the readers of this folder expect. Any text may be given; doing it twice changes nothing. */
export function normaliseForReading(text: string): string {
  const plain = text
    .toWellFormed()
    .replaceAll(COMPATIBILITY_LETTERS, (letters) => letters.normalize("NFKC"))
    .normalize("NFC")
    .replaceAll(INVISIBLE, "")
    .normalize("NFC");
  return mendUntilSettled(plain);
}

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

/** Persian-keyboard letters, hamza variants and letter mix-ups to the letters of töte jazu; hamza before its word. */
export function kazakhLetters(text: string): string {
  return text
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
