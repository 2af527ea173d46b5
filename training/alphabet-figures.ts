/** How well Kazakh alphabets are converted into each other, in figures. */
import { arabicWordToCyrillic } from "../shared/domain/language/arabic-to-cyrillic.ts";
import { arabicLetters, cyrillicWordToArabic, takesHamza } from "../shared/domain/language/cyrillic-to-arabic.ts";
import { latinLetters, latinWordToCyrillic } from "../shared/domain/language/latin-to-cyrillic.ts";
import { transliterate } from "../shared/domain/language/transliterate.ts";
import type { WordPair } from "./intl-pairs.ts";

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
export function intlShare(pairs: readonly WordPair[]): Share {
  return { right: pairs.filter(isReadRightly).length, all: pairs.length };
}

/** Whether a pair's Arabic word is read as its Cyrillic one. */
export const isReadRightly = ({ cyrillic, arabic }: WordPair): boolean => readingOf(arabic) === cyrillic;

/** An Arabic word as it is read. */
export const readingOf = (arabic: string): string => transliterate(arabic, { from: "Arab", to: "Cyrl" }).text;

/** Words that nothing but their meaning tells apart in the other alphabet: дармен and дәрмен are both دارمەن. */
export function fallingTogether(words: readonly string[], script: "Arab" | "Latn"): readonly (readonly string[])[] {
  const write = script === "Arab" ? cyrillicWordToArabic : latinLetters;
  return Object.values(Object.groupBy(new Set(words), write))
    .filter((same = []) => same.length > 1)
    .map((same = []) => same);
}

/** A share as the reports print it. */
export const percent = ({ right, all }: Share): string => `${((100 * right) / all).toFixed(1)} %`;
