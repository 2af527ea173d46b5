/** The words of a text, and their groups of one to four letters, by which a language is recognised. */
import { normaliseForReading } from "./normalise.ts";
import { ADDRESSES, isLatinName } from "./protected-spans.ts";

const LONGEST = 4;
/** Enough to know a language by: a longer text is judged by pieces of its beginning, middle and end. */
const PIECE = 500;
const PIECES = 3;
const WORD = /[\p{L}\p{M}'’ʻʼ`]+/gu;
const APOSTROPHES = /[’ʻʼ`]/g;

/** Towns and words that people of all languages write alike. */
const OF_NO_LANGUAGE: ReadonlySet<string> = new Set(
  "astana almaty alma-ata shymkent aktau aqtau atyrau semey otandastar ok okay test x астана алматы шымкент ок тест".split(
    " ",
  ),
);

/** The words of a text that tell its language, lower case: no addresses, products or towns. Of a long text, of pieces. */
export const tellingWords = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((word) => !isLatinName(word))
    .map(lower)
    .filter((word) => !OF_NO_LANGUAGE.has(word));

/** The words of a text, lower case, names of products and towns included. Of a long text, of pieces. */
export const lowerWords = (text: string): readonly string[] => wordsOf(text).map(lower);

const wordsOf = (text: string): readonly string[] =>
  normaliseForReading(sample(text)).replaceAll(ADDRESSES, " ").match(WORD) ?? [];

const lower = (word: string) => word.replaceAll("İ", "i").toLowerCase().replaceAll(APOSTROPHES, "'");

/** How often each group of letters stands in the words; a word's edges are marked by spaces. */
export function letterGroups(words: readonly string[]): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const word of words) {
    for (const group of groupsOf(` ${word} `)) groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return groups;
}

function sample(text: string): string {
  if (text.length <= PIECE * PIECES) return text;
  const step = (text.length - PIECE) / (PIECES - 1);
  return Array.from({ length: PIECES }, (_, at) => text.slice(Math.floor(at * step)).slice(0, PIECE)).join(" ");
}

function* groupsOf(edged: string): Generator<string> {
  for (let from = 0; from < edged.length; from++) {
    const longest = Math.min(LONGEST, edged.length - from);
    for (let length = edged.charAt(from) === " " ? 2 : 1; length <= longest; length++) {
      yield edged.slice(from, from + length);
    }
  }
}
