/** Kazakh words from Cyrillic to Arabic letters (töte jazu). */
import { ARABIC, HAMZA } from "./kazakh-alphabets.ts";

/** Vowels that take part in harmony; и, у, ю, я do not, and е and э never need a hamza. */
const FIRST_HARMONIC = /[аәоөұүыі]/;
const FRONT = /[әөүі]/;
/** Letters that show harmony by themselves: front ones make the hamza needless, ғ and қ do not go with it (KkConverter). */
const SHOWS_HARMONY = /[еэгкғқ]/;

/**
 * Whether a word (lower-case Cyrillic) is written with a hamza. The first harmonic vowel decides, so that a loan with
 * a front suffix goes without: флорині is فلورينى in CLDR.
 */
export function takesHamza(word: string): boolean {
  return !SHOWS_HARMONY.test(word) && FRONT.test(FIRST_HARMONIC.exec(word)?.[0] ?? "");
}

/** The letters of a word (lower-case Cyrillic) without its hamza. */
export function arabicLetters(word: string): string {
  let letters = "";
  // A soft or hard sign before е and о is heard as й: премьера, объект.
  for (const letter of word.replaceAll(/[ьъ](?=[еоэ])/g, "й")) letters += ARABIC[letter] ?? letter;
  // и and й, alone or together, are one letter: ия is written يا.
  return letters.replaceAll(/ي{2,}/g, "ي");
}

/** One word, in any case, in Arabic letters. */
export function cyrillicWordToArabic(word: string): string {
  const lower = word.toLowerCase();
  return (takesHamza(lower) ? HAMZA : "") + arabicLetters(lower);
}

/** An abbreviation letter by letter with spaces between: АҚШ is ا ق ش. */
export function acronymToArabic(acronym: string): string {
  return Array.from(acronym, cyrillicWordToArabic).join(" ");
}
