/** Words as they are searched for: one skeleton for every script of Kazakh, and each word in one byte a letter. */
import { isHan, searchableWords } from "../answers/searchable-words.ts";

/** Longer ones are no words; nobody types them again. */
const WORD_MAX_CHARACTERS = 64;

/** The Cyrillic block that skeletons are written in, U+0400 to U+047F, goes one to one into 0x80 to 0xFF. */
const CYRILLIC = { from: 0x04_00, to: 0x04_7f } as const;
const ONE_BYTE = 0x80;

/** Every different word of a text, in every reading that it can have. */
export function searchWords(text: string): readonly string[] {
  const words = searchableWords(text).flat();
  return [...new Set(words.filter((word) => word.length <= WORD_MAX_CHARACTERS))];
}

/**
 * What has to be found for a query, in any one of its readings: in each, all of the needles. A needle is the beginning
 * of a word, for Kazakh and Russian put their endings on; Chinese puts no spaces, and is looked for anywhere.
 */
export function needlesOf(query: string): readonly (readonly string[])[] {
  const readings = searchableWords(query).map((words) => [...new Set(words)].map(needleOf));
  return readings.filter((needles) => needles.length > 0);
}

function needleOf(word: string): string {
  return isHan(word) ? inBytes(word) : ` ${inBytes(word)}`;
}

/**
 * A word in letters of one byte each: a text of them takes half the memory and is searched at twice the speed. Letters
 * that have no byte of their own are written out, so different words stay different and parts of words stay parts.
 */
export function inBytes(word: string): string {
  return word.replaceAll(/[^a-z0-9]/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= CYRILLIC.from && code <= CYRILLIC.to) return String.fromCodePoint(code - CYRILLIC.from + ONE_BYTE);
    return `~${code.toString(16)}.`;
  });
}
