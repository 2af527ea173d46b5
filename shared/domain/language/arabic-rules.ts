/** Kazakh from Arabic to Cyrillic letters by rule alone: what the script leaves out follows from vowel harmony. */
import { harmonyAt, readOpenVowel } from "./arabic-harmony.ts";
import { ARABIC } from "./kazakh-alphabets.ts";
import { spellLoan } from "./loan-spelling.ts";

/** What is still to be read of a word, and what was read of it before. */
export type Reading = {
  /** Arabic letters of the whole word, hamza removed. */
  readonly letters: string;
  /** Where to go on; everything before is read already. */
  readonly from: number;
  /** The Cyrillic that was read before `from`. */
  readonly done: string;
  /** Whether a hamza stood before the word. */
  readonly hamza: boolean;
};

/** Letters that are read one way only. */
const CERTAIN: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("бвгғджзкқлмнңпрстуфхһчше", (letter) => [ARABIC[letter] ?? letter, letter]),
);
const AMBIGUOUS: Readonly<Record<string, { front: string; back: string }>> = {
  و: { front: "ө", back: "о" },
  ۇ: { front: "ү", back: "ұ" },
  ى: { front: "і", back: "ы" },
};
/** What ي and the next letter are together. */
const GLIDES: Readonly<Record<string, string>> = { ا: "я", ۋ: "ю" };
const CYRILLIC_VOWEL = /[аәеоөұүыіиуэюяё]/;

/** Reads the rest of a word: each letter by its neighbours, each vowel by the harmony of what stands before and after. */
export function readByRule({ letters, from, done, hamza }: Reading): string {
  let read = done;
  for (let at = from; at < letters.length; ) {
    const next = readConsonant(letters, at) ?? readVowel(letters, at, { read, hamza });
    read += next.read;
    at += next.length;
  }
  return spellLoan(read, done.length, "Arab");
}

type Piece = { readonly read: string; readonly length: number };

function readConsonant(letters: string, at: number): Piece | undefined {
  if (at === 0 && letters.startsWith("تس")) return { read: "ц", length: 2 };
  if (isShch(letters, at)) return { read: "щ", length: 2 };
  const certain = CERTAIN[letters.charAt(at)];
  return certain === undefined ? undefined : { read: certain, length: 1 };
}

function readVowel(letters: string, at: number, { read, hamza }: { read: string; hamza: boolean }): Piece {
  const letter = letters.charAt(at);
  if (letter === "ي") return readGlide(letters, at, read);
  if (letter === "ا") return { read: readOpenVowel(letters, at, read, hamza), length: 1 };
  const pair = AMBIGUOUS[letter];
  return { read: pair === undefined ? letter : pair[harmonyAt(letters, at, read, hamza)], length: 1 };
}

/** شش is щ but where a suffix in ш joins a stem in ш: күрішші, ағашшы. */
function isShch(letters: string, at: number): boolean {
  const isSuffix = /[اەوۇى]ششى/.test(letters.slice(Math.max(at - 1, 0), at + 3)) && !/^(?:ا|تۇ)شش/.test(letters);
  return letters.startsWith("شش", at) && !isSuffix;
}

/** ي is й after a vowel and и after a consonant; with ا and ۋ it is one letter, я or ю. Two at the end are ий. */
function readGlide(letters: string, at: number, read: string): Piece {
  const afterVowel = CYRILLIC_VOWEL.test(read.at(-1) ?? "");
  const next = letters.charAt(at + 1);
  const glide = GLIDES[next];
  if (glide !== undefined) return { read: afterVowel || at === 0 ? glide : `и${glide}`, length: 2 };
  const beginsSyllable = at === 0 && next === "و";
  if (next === "ي" && at + 2 === letters.length) return { read: "ий", length: 2 };
  return { read: afterVowel || beginsSyllable ? "й" : "и", length: 1 };
}
