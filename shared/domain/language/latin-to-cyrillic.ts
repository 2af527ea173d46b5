/** Kazakh words from the Latin alphabet of 2021 to Cyrillic: by the list where rules must guess, by rule elsewhere. */
import { LATIN_2021 } from "./kazakh-alphabets.ts";
import { readLatinByRule } from "./latin-rules.ts";
import { LATIN_SPELLINGS } from "./latin-spellings.ts";
import { joinLists, type SpellingList, spellingsOf, unpackSpellings } from "./spelling-list.ts";
import { NAME_SPELLINGS } from "./world-names.ts";

let shipped: SpellingList | undefined;

/** A word (lower-case Cyrillic) in the letters of 2021. */
export function latinLetters(word: string): string {
  let letters = "";
  for (const letter of word) letters += LATIN_2021[letter] ?? letter;
  return letters;
}

/** One word (lower case, letters of 2021) in Cyrillic. */
export function latinWordToCyrillic(letters: string): string {
  shipped ??= latinList(NAME_SPELLINGS);
  return readLatinWord(letters, shipped);
}

/** The list of words with these names, packed as in world-names.ts, before them. */
export const latinList = (names: string): SpellingList =>
  joinLists(unpackSpellings(names, latinLetters), unpackSpellings(LATIN_SPELLINGS, latinLetters));

/** The same by another list; training/train-spellings.ts measures with it what a beginning would mend. */
export function readLatinWord(letters: string, list: SpellingList): string {
  for (const { beginning, length } of spellingsOf(letters, list)) return readLatinByRule(letters, length, beginning);
  return readLatinByRule(letters, 0, "");
}
