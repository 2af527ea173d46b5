/** Kazakh text from one of its scripts to another. What comes out is converted and never replaces what a person wrote. */
import { arabicWordToCyrillic } from "./arabic-to-cyrillic.ts";
import { acronymToArabic, cyrillicWordToArabic } from "./cyrillic-to-arabic.ts";
import { ARABIC_PUNCTUATION, type KazakhLatin, type KazakhScript } from "./kazakh-alphabets.ts";
import { inLettersOf2021, recogniseKazakhLatin } from "./kazakh-latin.ts";
import { latinLetters, latinWordToCyrillic } from "./latin-to-cyrillic.ts";
import { normaliseForReading } from "./normalise.ts";
import { ADDRESSES, isLatinName } from "./protected-spans.ts";
import { dominantScript } from "./script.ts";

/** Letters of a word in each script. No word is longer; what pretends to be one costs no more than its length. */
const CYRILLIC_WORD = /\p{Script=Cyrillic}{1,60}/gu;
const LATIN_WORD = /\p{Script=Latin}{1,60}/gu;
const ARABIC_WORD = /ء?[\u0621-\u064a\u066e-\u06d5]{1,60}/gu;
/** Two or more Arabic letters, each alone: an abbreviation, АҚШ is ا ق ش. */
const SPACED_ACRONYM =
  /(?<![\u0621-\u064a\u066e-\u06d5])ء?[\u0622-\u064a\u066e-\u06d5](?: ء?[\u0622-\u064a\u066e-\u06d5])+(?![\u0621-\u064a\u066e-\u06d5])/gu;
const ACRONYM = /(?<!\p{L})[\p{Lu}&&\p{Script=Cyrillic}]{2,5}(?!\p{L})/gv;
/** About every fifth word has a hamza: so many words without one are of a writer who puts none. */
const WORDS_TO_MISS_HAMZA = 10;
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A text in another script of Kazakh. Addresses, product names, digits and whatever belongs to no Kazakh alphabet stay.
 * Arabic letters have no case, so what is read from them is in lower case but for abbreviations.
 * @returns the text, and the script from which it was converted
 */
export function transliterate(
  text: string,
  { from, to }: { readonly from?: KazakhScript; readonly to: KazakhScript },
): { readonly text: string; readonly from: KazakhScript } {
  const source = from ?? kazakhScriptOf(text);
  if (source === to) return { text, from: source };
  const readable = source === "Latn" ? text.normalize("NFC") : normaliseForReading(text);
  const alphabet = source === "Latn" ? recogniseKazakhLatin(readable) : "2021";
  const shouts = isShouted(readable);
  const converted = betweenAddresses(readable, (part) => {
    const cyrillic = toCyrillic(part, source, alphabet);
    return fromCyrillic(cyrillic, to, shouts);
  });
  return { text: converted, from: source };
}

function kazakhScriptOf(text: string): KazakhScript {
  const script = dominantScript(text);
  return script === "Latn" || script === "Arab" ? script : "Cyrl";
}

/** Applies a conversion to everything but addresses. */
function betweenAddresses(text: string, convert: (part: string) => string): string {
  let converted = "";
  let end = 0;
  for (const match of text.matchAll(ADDRESSES)) {
    converted += convert(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return converted + convert(text.slice(end));
}

function toCyrillic(text: string, from: KazakhScript, alphabet: KazakhLatin): string {
  if (from === "Cyrl") return text;
  if (from === "Latn") return text.replaceAll(LATIN_WORD, (word) => latinToCyrillic(word, alphabet));
  const hamzas = text.includes("ء") || (text.match(ARABIC_WORD)?.length ?? 0) < WORDS_TO_MISS_HAMZA;
  return text
    .replaceAll(SPACED_ACRONYM, (letters) => letters.split(" ").map(arabicLetterName).join(""))
    .replaceAll(ARABIC_WORD, (word) =>
      arabicWordToCyrillic(word.replaceAll("ء", ""), hamzas ? word.startsWith("ء") : undefined),
    )
    .replaceAll(/[،؛؟]/g, (sign) => (sign === "،" ? "," : sign === "؛" ? ";" : "?"))
    .replaceAll(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const arabicLetterName = (letter: string) =>
  arabicWordToCyrillic(letter.replaceAll("ء", ""), letter.startsWith("ء")).toUpperCase();

function latinToCyrillic(word: string, alphabet: KazakhLatin): string {
  if (isLatinName(word)) return word;
  return likeCase(latinWordToCyrillic(inLettersOf2021(latinLowerCase(word, alphabet), alphabet)), word);
}

/** Lower case by the pairs of each alphabet: I and ı, İ and i belong together in 2021 and the Turkish way. */
function latinLowerCase(word: string, alphabet: KazakhLatin): string {
  const paired = alphabet === "2021" || alphabet === "turkish";
  // In 2021 texts И at the beginning of a loan is often typed I: a consonant pair after it tells loans (Investisia, Iran).
  const dotless = paired && !/^I(?:n[fvtd]|mp|t|r|P)/.test(word);
  return word
    .replaceAll("İ", alphabet === "2018" ? "ı" : "i")
    .replaceAll("I", dotless ? "ı" : "i")
    .toLowerCase();
}

/** Puts a word in the case that another one has: all capitals, a capital first, or as it is. */
function likeCase(word: string, model: string): string {
  const letters = model.length;
  if (letters > 1 && model === model.toUpperCase() && model !== model.toLowerCase()) return word.toUpperCase();
  const first = model.charAt(0);
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

function fromCyrillic(text: string, to: KazakhScript, shouts: boolean): string {
  if (to === "Cyrl") return text;
  if (to === "Latn") return text.replaceAll(CYRILLIC_WORD, cyrillicToLatin);
  const spaced = shouts ? text : text.replaceAll(ACRONYM, (acronym) => acronymToArabic(acronym));
  return spaced
    .replaceAll(CYRILLIC_WORD, cyrillicWordToArabic)
    .replaceAll(/(?<!\d)[,;?]|[,;?](?!\d)/g, (sign) => ARABIC_PUNCTUATION[sign] ?? sign);
}

function cyrillicToLatin(word: string): string {
  const allCapitals = word.length > 1 && word === word.toUpperCase();
  return Array.from(word, (letter) => {
    const latin = latinLetters(letter.toLowerCase());
    if (letter === letter.toLowerCase()) return latin;
    const capitals = latin.replaceAll("i", "İ").replaceAll("ı", "I").toUpperCase();
    return allCapitals ? capitals : capitals.charAt(0) + latin.slice(1);
  }).join("");
}

/** A text mostly in capitals has no abbreviations to tell apart. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const capitals = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return words.length > 2 && capitals.length * 2 > words.length;
}
