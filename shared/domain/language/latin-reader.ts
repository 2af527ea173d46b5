/** Kazakh text in any of its Latin spellings, word by word into Cyrillic. */
import { chatHabits, chatWordToCyrillic } from "./chat-latin.ts";
import type { KazakhLatin } from "./kazakh-alphabets.ts";
import { recogniseKazakhLatin } from "./kazakh-latin.ts";
import { latinWordToCyrillic } from "./latin-to-cyrillic.ts";
import { from2018, from2021, fromTurkish, textOf2017 } from "./letters-of-2021.ts";
import { isLatinName } from "./protected-spans.ts";

/** Letters that the alphabets of 2021 and 2018 lack, so that a word with one is a foreign name: Wolf, FCA, Max. */
const FOREIGN = /[wx]|c(?!h)/i;

/** A word, or two with a hyphen, which may be a name: Wi-Fi. No word is longer; what pretends to be one costs its length. */
const WORDS = /(QR(?=[- ]?[kc]od))|\p{Script=Latin}{1,60}(?:-\p{Script=Latin}{1,60})?/gu;
const WORD = /\p{Script=Latin}+/gu;
/** Names that in Kazakh stand for something else: ҚР is the Republic of Kazakhstan but in "QR kod", and сат is "sell". */
const KAZAKH_ALL_THE_SAME = /^(?:QR|[Ss]at)$/;

/**
 * Reads the words of a text into Cyrillic, in the case they have; names that are Latin in every language stay.
 * @param alphabet told from the text when nobody names it
 */
export function latinReader(text: string, alphabet = recogniseKazakhLatin(text)): (part: string) => string {
  const official = alphabet !== "turkish" && alphabet !== "chat";
  const read = remembering(wordReader(text, alphabet));
  const readWord = (word: string): string =>
    (isLatinName(word) && !KAZAKH_ALL_THE_SAME.test(word)) || (official && FOREIGN.test(word))
      ? word
      : likeCase(read(latinLowerCase(word, alphabet)), word);
  const readPart = (part: string): string =>
    part.replaceAll(WORDS, (words, code?: string) =>
      code !== undefined || (words.includes("-") && isLatinName(words)) ? words : words.replaceAll(WORD, readWord),
    );
  return alphabet === "2017" ? (part) => readPart(textOf2017(part)) : readPart;
}

/** Texts repeat their words. */
function remembering(read: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const reading = read(word);
    known.set(word, reading);
    return reading;
  };
}

function wordReader(text: string, alphabet: KazakhLatin): (lower: string) => string {
  if (alphabet === "chat") {
    const habits = chatHabits(text);
    return (lower) => chatWordToCyrillic(lower, habits);
  }
  const toLettersOf2021 = { "2021": from2021, "2018": from2018, "2017": from2018, turkish: fromTurkish }[alphabet];
  return (lower) => latinWordToCyrillic(toLettersOf2021(lower));
}

/** Lower case by the pairs of each alphabet: I and ı, İ and i belong together in 2021 and the Turkish way. */
function latinLowerCase(word: string, alphabet: KazakhLatin): string {
  const paired = alphabet === "2021" || alphabet === "turkish";
  // In 2021 texts И at the beginning of a loan is often typed I: a consonant pair after it tells loans (Investisia, Iran).
  const dotless = paired && !/^I(?:n[fvtd]|mp|t|r|P)/.test(word);
  return word
    .replaceAll("İ", paired ? "i" : alphabet === "chat" ? "i" : "ı")
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
