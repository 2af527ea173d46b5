/** Kazakh text in any of its Latin spellings, word by word into Cyrillic. */
import { chatHabits, chatWordToCyrillic } from "./chat-latin.ts";
import type { KazakhLatin } from "./kazakh-alphabets.ts";
import { recogniseKazakhLatin } from "./kazakh-latin.ts";
import { latinWordToCyrillic } from "./latin-to-cyrillic.ts";
import { from2018, from2021, fromTurkish } from "./letters-of-2021.ts";
import { isLatinName } from "./protected-spans.ts";

/** Letters that the alphabets of 2021 and 2018 lack, so that a word with one is a foreign name: Wolf, FCA, Max. */
const FOREIGN = /[wx]|c(?!h)/i;

/** Reads the words of a text into Cyrillic, in the case they have; names that are Latin in every language stay. */
export function latinReader(text: string): (word: string) => string {
  const alphabet = recogniseKazakhLatin(text);
  const official = alphabet === "2021" || alphabet === "2018";
  const read = wordReader(text, alphabet);
  return (word) =>
    isLatinName(word) || (official && FOREIGN.test(word)) ? word : likeCase(read(latinLowerCase(word, alphabet)), word);
}

function wordReader(text: string, alphabet: KazakhLatin): (lower: string) => string {
  if (alphabet === "chat") {
    const habits = chatHabits(text);
    return (lower) => chatWordToCyrillic(lower, habits);
  }
  const toLettersOf2021 = { "2021": from2021, "2018": from2018, turkish: fromTurkish }[alphabet];
  return (lower) => latinWordToCyrillic(toLettersOf2021(lower));
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
