/** Pairs of words that Node's own locale data has in Kazakh Cyrillic and in Kazakh Arabic letters. */
import { createHash } from "node:crypto";
import { arabicLetters, cyrillicWordToArabic } from "../shared/domain/language/cyrillic-to-arabic.ts";
import { normaliseForReading } from "../shared/domain/language/normalise.ts";
import { intlNames } from "./intl-names.ts";

export type WordPair = {
  readonly cyrillic: string;
  readonly arabic: string;
  /** Both sides have the same consonants; where not, CLDR has another word there (чехия, چەح) or a slip. */
  readonly sameWord: boolean;
  /** The Arabic side is spelled as the rules of writing spell the Cyrillic side. */
  readonly asRulesWrite: boolean;
  /** Half of the words, by hash. No rule is made from them, and no name of theirs is listed while they are measured. */
  readonly heldOut: boolean;
};

const WORD = /[\p{L}\u0621]+/gu;
const VOWELS = /[اەوۇىيۋء]/g;

/** Words, lower case, each pair once, of names with as many words on both sides. */
export function intlPairs(): readonly WordPair[] {
  const seen = new Map<string, WordPair>();
  for (const { cyrillic, arabic } of intlNames()) {
    const left = cyrillic.toLowerCase().match(WORD) ?? [];
    const right = normaliseForReading(arabic).match(WORD) ?? [];
    if (left.length !== right.length) continue;
    for (const [at, word] of left.entries()) {
      const other = right[at] ?? "";
      seen.set(`${word} ${other}`, pairOf(word, other));
    }
  }
  return [...seen.values()];
}

function pairOf(cyrillic: string, arabic: string): WordPair {
  const consonants = (letters: string) => letters.replaceAll(VOWELS, "");
  return {
    cyrillic,
    arabic,
    sameWord: consonants(arabicLetters(cyrillic)) === consonants(arabic),
    asRulesWrite: cyrillicWordToArabic(cyrillic) === arabic,
    heldOut: isHeldOut(cyrillic),
  };
}

/** Whether a word, lower-case Cyrillic, is of the half that no rule was made from. */
export const isHeldOut = (cyrillic: string): boolean =>
  (createHash("sha256").update(cyrillic).digest()[0] ?? 0) % 2 === 1;
