/**
 * Makes shared/domain/language/{arabic,latin}-spellings.ts from Debian's hunspell-kk:
 * `node training/train-spellings.ts <folder with kk_KZ.dic and kk_KZ.aff>`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readArabicWord } from "../shared/domain/language/arabic-to-cyrillic.ts";
import { arabicLetters, takesHamza } from "../shared/domain/language/cyrillic-to-arabic.ts";
import { latinLetters, readLatinWord } from "../shared/domain/language/latin-to-cyrillic.ts";
import { chooseBeginnings, type Item, pack, type Script } from "./choose-beginnings.ts";
import { hunspellForms } from "./hunspell-kk.ts";

const FORMS_PER_WORD = 2;
/** One word is enough for names and common words of our own list: it is short. */
const OWN_WEIGHT = 5;
const HARMONY_SHOWN = /[ەكگقع]/;

/** Töte jazu with hamza as the rules of writing put it. */
export const MARKED: Script = {
  keyOf: arabicLetters,
  read: ({ word, letters }, list) => readArabicWord(letters, takesHamza(word), list),
};
/** Töte jazu of those who write no hamza. */
export const UNMARKED: Script = {
  keyOf: arabicLetters,
  read: ({ letters }, list) => readArabicWord(letters, undefined, list),
};
/** The Latin alphabet of 2021. */
export const LATIN: Script = { keyOf: latinLetters, read: ({ letters }, list) => readLatinWord(letters, list) };

const HEADER = (what: string) =>
  `/**
 * ${what} Made by training/train-spellings.ts; not to be edited.
 * From the word list of hunspell-kk, (c) 2009 Akmaral Mussayeva, László Németh, Rail Aliev; this file is under the
 * Mozilla Public License 1.1 or, as you choose, the GNU LGPL 2.1+ or GPL 2+ (see NOTICE).
 */
`;

const ownWords = readFileSync(new URL("./data/own-words.txt", import.meta.url), "utf8")
  .split(/\s+/)
  .filter(Boolean);

function itemsOf(words: readonly string[], keyOf: Script["keyOf"]): readonly Item[] {
  const own = new Set(ownWords);
  return [...new Set([...words, ...ownWords])].map((word) => ({
    word,
    letters: keyOf(word),
    weight: own.has(word) ? OWN_WEIGHT : 1,
  }));
}

/** Chooses all three lists from words. */
export function trainSpellings(words: readonly string[]) {
  const arabic = itemsOf(words, arabicLetters);
  const unmarked = arabic.filter(({ letters }) => !HARMONY_SHOWN.test(letters));
  return {
    marked: chooseBeginnings(arabic, MARKED, 1),
    unmarked: chooseBeginnings(unmarked, UNMARKED, 2),
    latin: chooseBeginnings(itemsOf(words, latinLetters), LATIN, 1),
  };
}

const folder = process.argv[2];
if (import.meta.main && folder !== undefined) {
  const { marked, unmarked, latin } = trainSpellings(hunspellForms(folder, FORMS_PER_WORD));
  const target = (file: string) => new URL(`../shared/domain/language/${file}`, import.meta.url);
  writeFileSync(
    target("arabic-spellings.ts"),
    `${HEADER("Beginnings of words whose Cyrillic spelling the Arabic letters do not tell.")}
/** Of words as they are written, with the hamza where it belongs. */
export const ARABIC_SPELLINGS =
  "${pack(marked)}";

/** Of words without a letter that shows harmony, from writers who put no hamza. */
export const UNMARKED_SPELLINGS =
  "${pack(unmarked)}";
`,
  );
  writeFileSync(
    target("latin-spellings.ts"),
    `${HEADER("Beginnings of words whose Cyrillic spelling the Latin letters of 2021 do not tell.")}
/** Of words in the letters of 2021. */
export const LATIN_SPELLINGS =
  "${pack(latin)}";
`,
  );
  console.log(`Arabic ${marked.length}, without hamza ${unmarked.length}, Latin ${latin.length} beginnings`);
}
