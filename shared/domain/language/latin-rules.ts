/** Kazakh from the Latin alphabet of 2021 to Cyrillic by rule alone: i is и or й, ia and iu are one letter, s may be ц. */
import { LATIN_2021 } from "./kazakh-alphabets.ts";
import { spellLoan } from "./loan-spelling.ts";

const VOWEL = /[аәеоөұүыіуиэюяё]/;
const CERTAIN: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("аәбвгғджзкқлмнңоөпрстуұүфхшыіе", (letter) => [LATIN_2021[letter] ?? letter, letter]),
);

/**
 * Reads the rest of a word in 2021 letters.
 * @param done the Cyrillic that was read before `from`
 */
export function readLatinByRule(letters: string, from: number, done: string): string {
  let read = done;
  for (let at = from; at < letters.length; at++) {
    const { text, length } = readLetter(letters, at, read);
    read += text;
    at += length - 1;
  }
  return spellLoan(read, done.length, "Latn");
}

function readLetter(letters: string, at: number, read: string): { text: string; length: number } {
  const letter = letters.charAt(at);
  if (letter === "i") return readI(letters, at, read);
  if (letters.startsWith("ch", at)) return { text: "ч", length: 2 };
  return { text: CERTAIN[letter] ?? letter, length: 1 };
}

/** i is й after a vowel and и after a consonant; ia is я and iu is ю after a vowel, ия and ию after a consonant. */
function readI(letters: string, at: number, read: string): { text: string; length: number } {
  const afterVowel = VOWEL.test(read.at(-1) ?? "");
  const written = /^ii?[au]/.exec(letters.slice(at, at + 3))?.[0];
  if (written === undefined) return { text: afterVowel && !isSecondI(letters, at) ? "й" : "и", length: 1 };
  const glide = written.endsWith("a") ? "я" : "ю";
  const alone = written.length === 2 && (afterVowel || at === 0);
  return { text: alone ? glide : `и${glide}`, length: written.length };
}

/** No word begins with ий, but abbreviations do with ии: ИИН. */
const isSecondI = (letters: string, at: number): boolean => at === 1 && letters.startsWith("ii");
