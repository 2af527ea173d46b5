/** Kazakh from Arabic to Cyrillic letters by rule alone: what the script leaves out follows from vowel harmony. */
import { ARABIC } from "./kazakh-alphabets.ts";

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

type Harmony = "front" | "back";

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
const VOWELS = "اەوۇى";
const FRONT_CONSONANTS = "كگ";
const BACK_CONSONANTS = "قع";
/** What only loans have (letters, a second о, a cluster at the start); in those а and о stay beside front vowels. */
const LOAN = /[ۆفچح]|تسي|و.*و|^[^اەوۇىيۋ]{2}/;
/** The suffix мен, бен, пен is the same after back vowels and says nothing of the word. */
const WITH_SUFFIX = /(?<=..)[مبپ]ەن$/;
const CYRILLIC_VOWEL = /[аәеоөұүыіиуэюяё]/;

/** Reads the rest of a word: each letter by its neighbours, each vowel by the harmony of what stands before and after. */
export function readByRule({ letters, from, done, hamza }: Reading): string {
  let read = done;
  for (let at = from; at < letters.length; ) {
    const next = readConsonant(letters, at) ?? readVowel(letters, at, { read, hamza });
    read += next.read;
    at += next.length;
  }
  return read;
}

type Piece = { readonly read: string; readonly length: number };

function readConsonant(letters: string, at: number): Piece | undefined {
  if (letters.startsWith("شش", at)) return { read: "щ", length: 2 };
  if (isTs(letters, at)) return { read: "ц", length: 2 };
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

/** تس is ц at the beginning and in -ция, -цион; elsewhere a т before a suffix with с: кетсе. */
function isTs(letters: string, at: number): boolean {
  return letters.startsWith("تس", at) && (at === 0 || /^(?:ي[اوەۋ]|يا|ي)/.test(letters.slice(at + 2)));
}

/** ي is й after a vowel and и after a consonant; with ا and ۋ it is one letter, я or ю. */
function readGlide(letters: string, at: number, read: string): Piece {
  const afterVowel = CYRILLIC_VOWEL.test(read.at(-1) ?? "");
  const next = letters.charAt(at + 1);
  const glide = GLIDES[next];
  if (glide !== undefined) return { read: afterVowel || at === 0 ? glide : `и${glide}`, length: 2 };
  const beginsSyllable = at === 0 && "وە".includes(next || " ");
  return { read: afterVowel || beginsSyllable ? "й" : "и", length: 1 };
}

/** ا is ә only in the first syllable, and there only if a hamza or what follows says front. */
function readOpenVowel(letters: string, at: number, read: string, hamza: boolean): "а" | "ә" {
  if (/[аәеоөұүыіэюя]/.test(read)) return "а";
  if (hamza) return "ә";
  if (LOAN.test(letters) || BACK_CONSONANTS.includes(letters.charAt(at - 1) || " ")) return "а";
  return harmonyAfter(letters, at) === "front" ? "ә" : "а";
}

/** Harmony at an ambiguous vowel: its own consonants, else the syllable before, else what follows, else the hamza. */
function harmonyAt(letters: string, at: number, read: string, hamza: boolean): Harmony {
  return (
    harmonyOfLoan(letters, at, read) ??
    harmonyOfConsonants(consonantsAfter(letters, at)) ??
    harmonyOfConsonants(consonantsBefore(letters, at)) ??
    harmonyOfRead(read) ??
    harmonyAfter(letters, at) ??
    (hamza ? "front" : "back")
  );
}

/** Loans do not keep harmony: their о stays о, and a suffix after their final и is front (рупиі). */
function harmonyOfLoan(letters: string, at: number, read: string): Harmony | undefined {
  const laterO = letters.charAt(at) === "و" && (harmonyOfRead(read) !== undefined || isLoanO(letters, at));
  if (laterO) return "back";
  return read.length > 2 && read.endsWith("и") && at === letters.length - 1 ? "front" : undefined;
}

/** After о comes no а in a front word: компания, though к shows front elsewhere. */
function isLoanO(letters: string, at: number): boolean {
  return LOAN.test(letters) || /^[^اەوۇىيۋ]*[او]/.test(letters.slice(at + 1));
}

/** The harmony of the last vowel that was read, which the next syllable takes. */
function harmonyOfRead(read: string): Harmony | undefined {
  for (let at = read.length - 1; at >= 0; at--) {
    if ("әеөүіэ".includes(read.charAt(at))) return "front";
    if ("аоұыя".includes(read.charAt(at))) return "back";
  }
  return undefined;
}

/** The first letter after a vowel that shows harmony. */
function harmonyAfter(letters: string, at: number): Harmony | undefined {
  const rest = letters.slice(at + 1).replace(WITH_SUFFIX, "");
  for (const [index, letter] of Array.from(rest).entries()) {
    // ө stands in the first syllable only, so that a later و is о; and к before а or о is a loan's.
    if (letter === "ە") return "front";
    if (FRONT_CONSONANTS.includes(letter)) return "او".includes(rest.charAt(index + 1) || " ") ? "back" : "front";
    if (letter === "ا" || letter === "و" || BACK_CONSONANTS.includes(letter)) return "back";
  }
  return undefined;
}

function harmonyOfConsonants(consonants: string): Harmony | undefined {
  for (const letter of consonants) {
    if (FRONT_CONSONANTS.includes(letter)) return "front";
    if (BACK_CONSONANTS.includes(letter)) return "back";
  }
  return undefined;
}

function consonantsAfter(letters: string, at: number): string {
  let end = at + 1;
  while (end < letters.length && !VOWELS.includes(letters.charAt(end))) end++;
  return letters.slice(at + 1, end);
}

function consonantsBefore(letters: string, at: number): string {
  return at > 0 && !VOWELS.includes(letters.charAt(at - 1)) ? letters.charAt(at - 1) : "";
}
