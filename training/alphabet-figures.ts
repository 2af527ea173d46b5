/** How well Kazakh alphabets are converted into each other, in figures. */
import { arabicLists, arabicWordToCyrillic, readArabicWordBy } from "../shared/domain/language/arabic-to-cyrillic.ts";
import { arabicLetters, cyrillicWordToArabic, takesHamza } from "../shared/domain/language/cyrillic-to-arabic.ts";
import { HAMZA } from "../shared/domain/language/kazakh-alphabets.ts";
import { latinLetters, latinWordToCyrillic } from "../shared/domain/language/latin-to-cyrillic.ts";
import { transliterate } from "../shared/domain/language/transliterate.ts";
import { chooseNames } from "./choose-names.ts";
import { isHeldOut, type WordPair } from "./intl-pairs.ts";

/** How many were read rightly, of how many. */
export type Share = { readonly right: number; readonly all: number };

/** Ways there and back, by their names in the report. */
export const ROUND_TRIPS = {
  "Arabic, hamza as the rules put it": (word) => arabicWordToCyrillic(arabicLetters(word), takesHamza(word)),
  "Arabic of writers who put no hamza": (word) => arabicWordToCyrillic(arabicLetters(word), undefined),
  "Latin of 2021": (word) => latinWordToCyrillic(latinLetters(word)),
} as const satisfies Readonly<Record<string, (word: string) => string>>;

/** The words (lower-case Cyrillic) that come back as they were from another alphabet. */
export function thereAndBack(words: readonly string[], back: (word: string) => string): Share {
  return { right: words.filter((word) => back(word) === word).length, all: words.length };
}

/** The words of Intl's Arabic side that are read as its Cyrillic side has them. */
export function intlShare(pairs: readonly WordPair[], read: Reader = readingOf): Share {
  return { right: pairs.filter((pair) => isReadRightly(pair, read)).length, all: pairs.length };
}

/** How a pair's Arabic word is read. */
export type Reader = (pair: WordPair) => string;

/** Whether a pair's Arabic word is read as its Cyrillic one. */
export const isReadRightly = (pair: WordPair, read: Reader = readingOf): boolean => read(pair) === pair.cyrillic;

/** As everybody reads it. */
const readingOf: Reader = ({ arabic }) => transliterate(arabic, { from: "Arab", to: "Cyrl" }).text;

/** A reader that knows no name of the half of which a pair is: only the names of the other half are listed. */
export function crossReader(): Reader {
  const listsWithout = (heldOut: boolean) => arabicLists(chooseNames((word) => isHeldOut(word) !== heldOut));
  const [withoutHeldOut, withoutOthers] = [listsWithout(true), listsWithout(false)];
  return ({ arabic, heldOut }) =>
    readArabicWordBy(
      heldOut ? withoutHeldOut : withoutOthers,
      arabic.replaceAll(HAMZA, ""),
      arabic.startsWith(HAMZA) || undefined,
    );
}

/** Words that nothing but their meaning tells apart in the other alphabet: дармен and дәрмен are both دارمەن. */
export function fallingTogether(words: readonly string[], script: "Arab" | "Latn"): readonly (readonly string[])[] {
  const write = script === "Arab" ? cyrillicWordToArabic : latinLetters;
  return Object.values(Object.groupBy(new Set(words), write))
    .filter((same = []) => same.length > 1)
    .map((same = []) => same);
}

/** A share as the reports print it. */
export const percent = ({ right, all }: Share): string => `${((100 * right) / all).toFixed(1)} %`;
