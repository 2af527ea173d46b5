/** Concepts (needs, things, offices, dangers) that an inquiry's words name: what lets one language teach the others. */
import { CONCEPT_NAMES, CONCEPT_PHRASES } from "./concept-phrases.ts";

/** A stem matches the beginning of a word; one of a whole word matches that word alone. */
type Stem = { readonly letters: string; readonly isWhole: boolean };
type Phrase = { readonly concept: string; readonly rest: readonly Stem[] };
/** Phrases by their first stem, a whole word's with the mark behind it. */
type PhraseBook = { readonly phrases: ReadonlyMap<string, readonly Phrase[]>; readonly longest: number };

/** A stem with this sign behind it is a whole word. */
const WHOLE = "=";
/** How many words may stand between two stems of a phrase. */
const WORDS_BETWEEN = 2;

/** Whose phrases are looked for in a text of each language: people mix their languages with Russian. */
const BOOKS = {
  kk: ["kk", "ru"],
  ru: ["ru", "kk"],
  uz: ["uz", "ru"],
  mn: ["mn", "ru"],
  en: ["en"],
  tr: ["tr"],
  de: ["de"],
  fa: ["fa"],
  zh: ["zh"],
  und: ["ru", "kk"],
} as const;
const books = new Map<string, PhraseBook>();

/** Names of the concepts in the words of one statement, each once. */
export function conceptsIn(words: readonly string[], language: keyof typeof BOOKS): ReadonlySet<string> {
  const book = bookOf(language);
  return language === "zh" ? conceptsInChinese(words, book) : conceptsInWords(words, book);
}

function conceptsInWords(words: readonly string[], { phrases, longest }: PhraseBook): ReadonlySet<string> {
  const found = new Set<string>();
  const tell = (at: number, candidates: readonly Phrase[] | undefined) => {
    for (const { concept, rest } of candidates ?? []) if (follows(words, at, rest)) found.add(concept);
  };
  for (const [at, word] of words.entries()) {
    tell(at, phrases.get(word + WHOLE));
    for (let length = Math.min(longest, word.length); length > 0; length--)
      tell(at, phrases.get(word.slice(0, length)));
  }
  return found;
}

function follows(words: readonly string[], from: number, stems: readonly Stem[]): boolean {
  let at = from;
  for (const { letters, isWhole } of stems) {
    const near = words.slice(at + 1, at + 2 + WORDS_BETWEEN);
    const next = isWhole ? near.indexOf(letters) : near.findIndex((word) => word.startsWith(letters));
    if (next === -1) return false;
    at += next + 1;
  }
  return true;
}

/** Chinese is written without spaces, so a phrase may begin at any character. */
function conceptsInChinese(words: readonly string[], { phrases, longest }: PhraseBook): ReadonlySet<string> {
  const found = new Set<string>();
  const text = words.join(" ");
  const tell = (candidates: readonly Phrase[] | undefined) => {
    for (const { concept, rest } of candidates ?? []) {
      if (rest.every(({ letters }) => text.includes(letters))) found.add(concept);
    }
  };
  for (let at = 0; at < text.length; at++) {
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      tell(phrases.get(text.slice(at, at + length)));
    }
  }
  return found;
}

function bookOf(language: keyof typeof BOOKS): PhraseBook {
  const known = books.get(language);
  if (known !== undefined) return known;
  const book = unpack(BOOKS[language].map((each) => CONCEPT_PHRASES[each]));
  books.set(language, book);
  return book;
}

/** Packed: a line for each concept in the order of their names, phrases between commas, stems between spaces. */
function unpack(packed: readonly string[]): PhraseBook {
  const phrases = new Map<string, Phrase[]>();
  let longest = 0;
  const names = CONCEPT_NAMES.split(" ");
  const add = (concept: string, phrase: string) => {
    const [first = "", ...rest] = phrase.split(" ");
    longest = Math.max(longest, first.length);
    const entry = { concept, rest: rest.map(stemOf) };
    const known = phrases.get(first);
    if (known === undefined) phrases.set(first, [entry]);
    else known.push(entry);
  };
  for (const [at, line] of packed.flatMap((lines) => [...lines.split("\n").entries()])) {
    for (const phrase of line === "" ? [] : line.split(",")) add(names[at] ?? "", phrase);
  }
  return { phrases, longest };
}

const stemOf = (stem: string): Stem =>
  stem.endsWith(WHOLE) ? { letters: stem.slice(0, -1), isWhole: true } : { letters: stem, isWhole: false };
