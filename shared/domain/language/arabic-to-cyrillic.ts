/** Kazakh words from Arabic to Cyrillic letters: by the list where rules must guess, by rule elsewhere. */
import { readByRule } from "./arabic-rules.ts";
import { ARABIC_SPELLINGS, UNMARKED_SPELLINGS } from "./arabic-spellings.ts";
import { arabicLetters, takesHamza } from "./cyrillic-to-arabic.ts";
import { joinLists, type SpellingList, spellingsOf, unpackSpellings } from "./spelling-list.ts";
import { NAME_SPELLINGS, RESPELLED_NAMES } from "./world-names.ts";

const FRONT = /[әөүі]/;
/** Letters that show harmony by themselves, so that a hamza would say nothing. */
const SHOWS_HARMONY = /[ەكگقع]/;
/**
 * Where a beginning cannot go on so: a sign before a vowel (вольт, волоф), ий before -ст and -зм (Юрий, юрист), ио but in
 * ион, Иордания and Иосиф (Йорк, Йоруба).
 */
const OF_ANOTHER_WORD = /[ьъ]\|[اوۇۋ]|ий\|(?:ست|زم)|^ио(?:\|(?!ن|رد|س)|р\|(?!د))/;

/** What words are looked up in, by whether their writer puts hamzas. */
export type ArabicLists = { readonly marked: SpellingList; readonly unmarked: SpellingList };

/** Names of the world as they are packed in world-names.ts. */
export type PackedNames = { readonly spellings: string; readonly respelled: string };

let shipped: ArabicLists | undefined;

/**
 * One word (Arabic letters as `normaliseForReading` leaves them, hamza removed) in lower-case Cyrillic.
 * @param hamza whether one stood before the word; undefined in a text whose writer uses none
 */
export function arabicWordToCyrillic(letters: string, hamza: boolean | undefined): string {
  shipped ??= arabicLists({ spellings: NAME_SPELLINGS, respelled: RESPELLED_NAMES });
  return readArabicWordBy(shipped, letters, hamza);
}

/** The lists of words with these names before them; training measures with it what other names would mend. */
export function arabicLists({ spellings, respelled }: PackedNames): ArabicLists {
  const names = joinLists(unpackSpellings(spellings, arabicLetters), unpackRespelled(respelled));
  return {
    marked: joinLists(names, unpackSpellings(ARABIC_SPELLINGS, arabicLetters)),
    unmarked: joinLists(names, unpackSpellings(UNMARKED_SPELLINGS, arabicLetters)),
  };
}

/** The same as `arabicWordToCyrillic` by other lists than those that are shipped. */
export function readArabicWordBy(lists: ArabicLists, letters: string, hamza: boolean | undefined): string {
  const guess = hamza === undefined && !SHOWS_HARMONY.test(letters);
  return readArabicWord(letters, hamza, guess ? lists.unmarked : lists.marked);
}

/** Spellings under the keys that others' letters give them, with a | between: "ۆەتنام вьетнам". */
const unpackRespelled = (packed: string): SpellingList =>
  new Map(
    packed.split("|").flatMap((pair) => {
      const [letters = "", word] = pair.split(" ");
      return word === undefined ? [] : [[letters, [word]]];
    }),
  );

/** The same by one list; training/train-spellings.ts measures with it what a beginning would mend. */
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
