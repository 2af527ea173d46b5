/** Words of any language as they are compared: Kazakh and Russian in one skeleton, Latin without marks, Persian in its letters. */
import { foldKazakh } from "../language/fold-kazakh.ts";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;
const HAN = /\p{Script=Han}/u;
const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}'‘’ʻʼ`´]*/gu;
/** What writers of Uzbek, Turkish and German put on, beside or in place of a letter, and careless ones leave out. */
const MARKS = /[\p{M}'‘’ʻʼ`´]/gu;

/** Ends a stem of a keyword that is a whole word; without it a stem is the beginning of one. */
export const WHOLE_WORD = "=";

/**
 * The words of a text in every reading that it can have: Latin letters are a language of their own and perhaps Kazakh,
 * Arabic letters are Kazakh and perhaps Persian. In each the words keep their order.
 */
export function searchableWords(text: string): readonly (readonly string[])[] {
  const skeleton = foldKazakh(foldKazakh(text, "Cyrl"), "Arab");
  return [
    wordsOf(plainLatin(skeleton)),
    ...(LATIN.test(text) ? [wordsOf(foldKazakh(text, "Latn"))] : []),
    ...(ARABIC.test(text) ? [wordsOf(persian(text))] : []),
  ];
}

/** The stems of a keyword in the one reading that its own letters have; Chinese stays in one piece. */
export function keywordStems(keyword: string): readonly string[] {
  if (isHan(keyword)) return [keyword.replaceAll(WHOLE_WORD, "")];
  return keyword.split(" ").flatMap((stem) => {
    const words = wordsOf(ARABIC.test(stem) ? persian(stem) : plainLatin(foldKazakh(stem, "Cyrl")));
    return stem.endsWith(WHOLE_WORD) ? words.map((word) => word + WHOLE_WORD) : words;
  });
}

/** Chinese puts no spaces between words, so its keywords are looked for anywhere. */
export function isHan(text: string): boolean {
  return HAN.test(text);
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

function plainLatin(text: string): string {
  return text.replaceAll(LATIN_WORD, (word) =>
    word.normalize("NFD").replaceAll(MARKS, "").toLowerCase().replaceAll("ı", "i").replaceAll("ß", "ss"),
  );
}

/** Persian is typed on Arabic keyboards too, with and without the sign that only keeps letters apart. */
function persian(text: string): string {
  return text.normalize("NFC").replaceAll(/[يى]/g, "ی").replaceAll("ك", "ک").replaceAll("\u200c", "");
}
