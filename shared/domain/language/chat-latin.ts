/**
 * Kazakh words as phones type them, in plain ASCII: қазақ is qazaq or kazak, өтініш is otinish. What is left out is
 * what the Arabic script leaves out too, so a word is put in Arabic letters and read as one.
 */
import { arabicWordToCyrillic } from "./arabic-to-cyrillic.ts";
import { vowelU } from "./letters-of-2021.ts";

/** What a writer does throughout a text. */
export type ChatHabits = {
  /** Writes қ as q, so that k is к. */
  readonly q: boolean;
  /** Writes ы as y, so that i is і or и. */
  readonly y: boolean;
};

const Y_BETWEEN_CONSONANTS = /[bcdfghjklmnpqrstvz]y(?![aeiou])/i;

/** The habits of whoever wrote a text. */
export const chatHabits = (text: string): ChatHabits => ({ q: /q/i.test(text), y: Y_BETWEEN_CONSONANTS.test(text) });

const DIGRAPHS: Readonly<Record<string, string>> = { sh: "ş", ch: "ç", zh: "j", gh: "ğ", kh: "h", x: "h" };
/** What only loans have: letters, a cluster at the start, endings, and the beginnings of the commonest ones. */
const LOAN =
  /[vfc]|^[^aeiouy]{2}|iya|ia|ion|izm|(?<=..)ist|ika|ino|log|gr|^k(?:urs|on[stvk]|om[pm]|art|ass|od|adr|anal|op)|^di[po]|^in[tv]|^min[iu]|^gum/;
const FRONT = /[eäöü]/;
/** A suffix in ғ after a loan: kvotaga, grantyga. */
const SUFFIX_GH = /g(?=a(?:n|nda|nnan|nda)?$|y|i$)/g;
/** The vowel of a loan's suffix; the others that it spells i are и: diplomin, filialim. */
const SUFFIX_I = /i(?=(?:m|n|ñ|z|miz|ñiz|p)?(?:de|da|den|dan|ne|na|nen|nan|men|ge|ğa|niñ)?$)/g;
/** у in a first syllable, where ұ and ү stand otherwise: turaly, tuu, tugan, tuys. */
const FIRST_U = /^tu(?=u|[gğ]|ral|ys|il)/;

const ARABIC: Readonly<Record<string, string>> = {
  a: "ا",
  ä: "ا",
  b: "ب",
  c: "تس",
  ç: "چ",
  d: "د",
  e: "ە",
  f: "ف",
  g: "گ",
  ğ: "ع",
  h: "ح",
  i: "ي",
  ı: "ى",
  j: "ج",
  k: "ك",
  l: "ل",
  m: "م",
  n: "ن",
  ñ: "ڭ",
  o: "و",
  ö: "و",
  p: "پ",
  q: "ق",
  r: "ر",
  s: "س",
  ş: "ش",
  t: "ت",
  u: "ۋ",
  ū: "ۇ",
  ü: "ۇ",
  v: "ۆ",
  y: "ى",
  z: "ز",
};

/** A word (lower case) in Cyrillic. */
export function chatWordToCyrillic(word: string, habits: ChatHabits): string {
  const single = word
    .replaceAll(/sh|ch|zh|gh|kh|x/g, (letters) => DIGRAPHS[letters] ?? letters)
    .replaceAll(/c(?![ei])/g, "k");
  const letters = chatVowels(chatConsonants(single, habits), LOAN.test(single));
  return arabicWordToCyrillic(
    letters.replaceAll(/./gsu, (letter) => ARABIC[letter] ?? letter),
    undefined,
  );
}

/** к or қ, г or ғ, н or ң. */
function chatConsonants(word: string, { q, y }: ChatHabits): string {
  const nasal = word.replaceAll(/(?<=[aeiouy])ng(?=$|[bdjlmns])|(?<=n[yi])n(?=$|g)|(?<=[aeiy]ni)n$/g, "ñ");
  if (isFront(word, y)) return nasal;
  if (LOAN.test(word)) return nasal.replaceAll(SUFFIX_GH, "ğ");
  // Who writes q forgets it at times beside а, о and ы, where no к of a Kazakh word stands.
  return nasal.replaceAll("g", "ğ").replaceAll(q ? /k(?=[ay]|[ou][^ie]*[ay])|(?<=[aoy])k(?![eiu])/g : /k/g, "q");
}

/** Whether vowels are front: by е, and where y is ы, by an i between consonants. */
function isFront(word: string, yIsVowel: boolean): boolean {
  if (FRONT.test(word)) return true;
  if (/[aq]/.test(word)) return false;
  return yIsVowel ? /(?<![aeouy]|^)i|^i|ui/.test(word) && !/y/.test(word) : !/[aouyq]/.test(word);
}

/** у or ұ, and which i and y are й, и, or і and ы. */
function chatVowels(word: string, loan: boolean): string {
  const vowels = chatU(word.replaceAll(/u?w/g, "u"), loan)
    .replaceAll(/(?<=[aeouūi])(?<![aeou]u)y|y(?=[aeouū])/g, "i")
    .replaceAll(/(?<=[aeouū]i)i/g, "ı")
    .replaceAll(/(?<=[aeiouūyı].*u)i(?=[mnñz])/g, "ı");
  if (loan) return vowels.replaceAll(SUFFIX_I, (_, at: number) => (/[aeou]$/.test(vowels.slice(0, at)) ? "i" : "ı"));
  return vowels.replaceAll(/(?<=[bcçdfgğhjklmnñpqrsştvz]|^)i(?![aou])/g, "ı");
}

/** у of loans and of a few common words, else as other writers who spell both u; before й it is ұ or ү: uide, juie. */
function chatU(word: string, loan: boolean): string {
  if (loan || FIRST_U.test(word)) return word;
  return vowelU(word.replace(/^([^aeiouy]?)u(?=[iy])/, "$1ū"));
}
