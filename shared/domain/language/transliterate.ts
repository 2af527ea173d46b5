/** Kazakh text from one of its scripts to another. What comes out is converted and never replaces what a person wrote. */
import { fromOtherKeyboard } from "./arabic-keyboards.ts";
import { arabicWordToCyrillic } from "./arabic-to-cyrillic.ts";
import { withCapitals } from "./capitals.ts";
import { acronymToArabic, cyrillicWordToArabic } from "./cyrillic-to-arabic.ts";
import { foreignPhrases, isForeignText, type Span } from "./foreign-text.ts";
import { HAMZA, type KazakhLatin, type KazakhScript, withArabicPunctuation } from "./kazakh-alphabets.ts";
import { latinReader } from "./latin-reader.ts";
import { latinLetters } from "./latin-to-cyrillic.ts";
import { composeLetters, normaliseForReading } from "./normalise.ts";
import { ADDRESSES } from "./protected-spans.ts";
import { dominantScript } from "./script.ts";

/** Letters of a word in each script. No word is longer; what pretends to be one costs no more than its length. */
const CYRILLIC_WORD = /\p{Script=Cyrillic}{1,60}/gu;
const ARABIC_WORD = /ء?[\u0621-\u064a\u066e-\u06d5]{1,60}/gu;
/** Two or more Arabic letters, each alone: an abbreviation, АҚШ is ا ق ش. Some Cyrillic letters are two Arabic ones. */
const SPACED_LETTER = "ء?(?:تس|شش|ي[اوۋ]|[\\u0622-\\u064a\\u066e-\\u06d5])";
const SPACED_ACRONYM = new RegExp(
  `(?<![\\u0621-\\u064a\\u066e-\\u06d5])${SPACED_LETTER}(?: ${SPACED_LETTER})+(?![\\u0621-\\u064a\\u066e-\\u06d5])`,
  "gu",
);
const ACRONYM = /(?<!\p{L})[\p{Lu}&&\p{Script=Cyrillic}]{2,5}(?!\p{L})/gv;
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Controls of writing direction, which stay where they are. */
const DIRECTION = /([\u200e\u200f\u202a-\u202e\u2066-\u2069]+)/;
const LETTER = { Cyrl: /\p{Script=Cyrillic}/u, Latn: /\p{Script=Latin}/u, Arab: /\p{Script=Arabic}/u } as const;

/** How a text is to be converted. */
export type Conversion = {
  readonly to: KazakhScript;
  /** Told from the text when absent; a text that is clearly in another language then stays as it is. */
  readonly from?: KazakhScript;
  /** How its Latin letters are meant, if they are; told from the text when absent. */
  readonly latin?: KazakhLatin;
  /**
   * Whether what is read from Arabic letters gets capitals, where sentences begin and in names. They are ours, not the
   * writer's, and a word read there and back would not be the same: for reading only.
   */
  readonly capitals?: boolean;
};

/**
 * A text in another script of Kazakh. Addresses, product names, digits, marks of direction, English and German phrases,
 * and whatever belongs to no Kazakh alphabet stay. Arabic letters have no case, so what is read from them is in lower
 * case but for abbreviations, unless capitals are asked for.
 * @returns the text, and the script from which it was converted; the text as it came if it has no letter of that script
 */
export function transliterate(
  text: string,
  { from, to, latin, capitals = false }: Conversion,
): { readonly text: string; readonly from: KazakhScript } {
  const source = from ?? kazakhScriptOf(text);
  const prose = text.replaceAll(ADDRESSES, " ");
  const stays = source === to || !LETTER[source].test(prose);
  if (stays || (from === undefined && isForeignText(prose, source))) return { text, from: source };
  const read = readerOf(prose, source, latin);
  const shouts = isShouted(prose);
  const kept = source === "Latn" ? [...addressesIn(text), ...foreignPhrases(text)] : addressesIn(text);
  const cyrillic = (part: string, before: string) =>
    capitals && source === "Arab" ? withCapitals(read(part), before) : read(part);
  const convert = (part: string, before: string) => fromCyrillic(cyrillic(part, before), to, shouts);
  return { text: between(text, kept, convert), from: source };
}

/** Ready for reading, but with its marks of direction. */
const readable = (text: string): string =>
  text
    .split(DIRECTION)
    .map((part) => (DIRECTION.test(part) ? part : normaliseForReading(part)))
    .join("");

function kazakhScriptOf(text: string): KazakhScript {
  const script = dominantScript(text);
  return script === "Latn" || script === "Arab" ? script : "Cyrl";
}

const addressesIn = (text: string): readonly Span[] =>
  Array.from(text.matchAll(ADDRESSES), ({ 0: address, index }) => [index, index + address.length]);

/** Applies a conversion, which is given what precedes, to everything but some spans, which may overlap. */
function between(text: string, kept: readonly Span[], convert: (part: string, before: string) => string): string {
  let converted = "";
  let end = 0;
  for (const [from, to] of kept.toSorted(([one], [other]) => one - other)) {
    if (from > end) converted += convert(text.slice(end, from), converted);
    converted += text.slice(Math.max(from, end), to);
    end = Math.max(to, end);
  }
  return converted + convert(text.slice(end), converted);
}

/** Reads a part of a text into Cyrillic, by what the whole text shows of its writer. */
function readerOf(text: string, from: KazakhScript, latin?: KazakhLatin): (part: string) => string {
  if (from === "Cyrl") return readable;
  if (from === "Latn") {
    const read = latinReader(composeLetters(text), latin);
    return (part) => read(composeLetters(part));
  }
  const plain = readable(text);
  const respell = fromOtherKeyboard(plain);
  // Every seventeenth word has a hamza. Where none has, guessing harmony costs 0.1 % of words if their writer would put
  // one, and mends 5 % if not (measured on inquiries that nothing was chosen by).
  const hamzas = respell(plain).includes(HAMZA);
  return (part) => arabicToCyrillic(respell(readable(part)), hamzas);
}

const arabicToCyrillic = (text: string, hamzas: boolean): string =>
  text
    .replaceAll(SPACED_ACRONYM, (letters) => letters.split(" ").map(arabicLetterName).join(""))
    .replaceAll(ARABIC_WORD, (word) =>
      arabicWordToCyrillic(word.replaceAll(HAMZA, ""), hamzas ? word.startsWith(HAMZA) : undefined),
    )
    .replaceAll(/[،؛؟]/g, (sign) => (sign === "،" ? "," : sign === "؛" ? ";" : "?"))
    .replaceAll(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Cyrillic letters that are two Arabic ones; read as words, some would be others. */
const TWO_LETTERS: Readonly<Record<string, string>> = { تس: "Ц", شش: "Щ", يا: "Я", يو: "Ё", يۋ: "Ю" };

const arabicLetterName = (letter: string) =>
  TWO_LETTERS[letter] ?? arabicWordToCyrillic(letter.replaceAll(HAMZA, ""), letter.startsWith(HAMZA)).toUpperCase();

function fromCyrillic(text: string, to: KazakhScript, shouts: boolean): string {
  if (to === "Cyrl") return text;
  if (to === "Latn") return text.replaceAll(CYRILLIC_WORD, cyrillicToLatin);
  const spaced = shouts ? text : text.replaceAll(ACRONYM, (acronym) => acronymToArabic(acronym));
  return withArabicPunctuation(spaced.replaceAll(CYRILLIC_WORD, cyrillicWordToArabic));
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
