/**
 * Makes shared/domain/language/{arabic,latin}-spellings.ts from Debian's hunspell-kk:
 * `node training/train-spellings.ts <folder with kk_KZ.dic and kk_KZ.aff>`.
 */
import { writeFileSync } from "node:fs";
import { readArabicWord } from "../shared/domain/language/arabic-to-cyrillic.ts";
import { arabicLetters, takesHamza } from "../shared/domain/language/cyrillic-to-arabic.ts";
import { latinLetters, readLatinWord } from "../shared/domain/language/latin-to-cyrillic.ts";
import { chooseBeginnings, type Item, pack, type Script } from "./choose-beginnings.ts";
import { hunspellForms } from "./hunspell-kk.ts";
import { ownInquiries, ownWords, runningWords } from "./kazakh-words.ts";
import { inquiries } from "./language-examples.ts";

const FORMS_PER_WORD = 2;
/** One word is enough for names and common words of our own list: it is short. */
const OWN_WEIGHT = 5;
const ABBREVIATION_MAX = 3;
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

/**
 * Every word with what it counts: how often inquiries have it decides between words of the same letters. What they have
 * once and no list knows may be a slip, and what is short an abbreviation.
 */
function weigh(words: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map(words.map((word) => [word, 1]));
  for (const word of ownWords()) weights.set(word, OWN_WEIGHT);
  const written = Map.groupBy(runningWords([...inquiries(), ...ownInquiries()]), (word) => word);
  for (const [word, times] of written) {
    const weight = weights.get(word) ?? 0;
    if (weight > 0 || (times.length > 1 && word.length > ABBREVIATION_MAX)) weights.set(word, weight + times.length);
  }
  return weights;
}

const itemsOf = (weights: ReadonlyMap<string, number>, keyOf: Script["keyOf"]): readonly Item[] =>
  [...weights].map(([word, weight]) => ({ word, letters: keyOf(word), weight }));

/** Chooses all three lists from words. */
export function trainSpellings(words: readonly string[]) {
  const weights = weigh(words);
  const arabic = itemsOf(weights, arabicLetters);
  const unmarked = arabic.filter(({ letters }) => !HARMONY_SHOWN.test(letters));
  return {
    marked: chooseBeginnings(arabic, MARKED, 1),
    unmarked: chooseBeginnings(unmarked, UNMARKED, 1),
    latin: chooseBeginnings(itemsOf(weights, latinLetters), LATIN, 1),
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
