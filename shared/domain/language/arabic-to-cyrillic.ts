/** Kazakh words from Arabic to Cyrillic letters: by the list where rules must guess, by rule elsewhere. */
import { readByRule } from "./arabic-rules.ts";
import { ARABIC_SPELLINGS, UNMARKED_SPELLINGS } from "./arabic-spellings.ts";
import { arabicLetters, takesHamza } from "./cyrillic-to-arabic.ts";
import { type SpellingList, spellingsOf, unpackSpellings } from "./spelling-list.ts";

const FRONT = /[әөүі]/;
/** Letters that show harmony by themselves, so that a hamza would say nothing. */
const SHOWS_HARMONY = /[ەكگقع]/;
/** Where a beginning cannot go on so: a sign before a vowel (вольт, волоф), ий before -ст and -зм (Юрий, юрист). */
const OF_ANOTHER_WORD = /[ьъ]\|[اوۇۋ]|ий\|(?:ست|زم)/;
let shipped: { readonly marked: SpellingList; readonly unmarked: SpellingList } | undefined;

/**
 * One word (Arabic letters as `normaliseForReading` leaves them, hamza removed) in lower-case Cyrillic.
 * @param hamza whether one stood before the word; undefined in a text whose writer uses none
 */
export function arabicWordToCyrillic(letters: string, hamza: boolean | undefined): string {
  shipped ??= {
    marked: unpackSpellings(ARABIC_SPELLINGS, arabicLetters),
    unmarked: unpackSpellings(UNMARKED_SPELLINGS, arabicLetters),
  };
  const guess = hamza === undefined && !SHOWS_HARMONY.test(letters);
  return readArabicWord(letters, hamza, guess ? shipped.unmarked : shipped.marked);
}

/** The same with another list; training/train-spellings.ts measures with it what a beginning would mend. */
export function readArabicWord(letters: string, hamza: boolean | undefined, list: SpellingList): string {
  for (const { beginning, length } of spellingsOf(letters, list)) {
    if (OF_ANOTHER_WORD.test(`${beginning}|${letters.slice(length)}`)) continue;
    const read = readByRule({ letters, from: length, done: beginning, hamza: hamza ?? false });
    if (agrees(read, hamza)) return read;
  }
  return readByRule({ letters, from: 0, done: "", hamza: hamza ?? false });
}

/** Whether a reading could have been written with, or without, the hamza that stood there. */
function agrees(read: string, hamza: boolean | undefined): boolean {
  return hamza === undefined || (hamza ? FRONT.test(read) : !takesHamza(read));
}
