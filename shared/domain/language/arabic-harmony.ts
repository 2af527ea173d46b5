/** Vowel harmony of Kazakh in Arabic letters: which words and syllables are front, which back, and what loans do. */

type Harmony = "front" | "back";

const VOWELS = "اەوۇى";
const FRONT_CONSONANTS = "كگ";
const BACK_CONSONANTS = "قع";
/** What only loans have (letters, a second о, a cluster at the start); in those а and о stay beside front vowels. */
const LOAN =
  /[ۆفچح]|^يو|ن[كگ](?!$|[ەىي])|تسي|و.*و|^[^اەوۇىيۋ]{2}|^كو(?:مم|نت|نك)|[دگ]ر|سك$|.و[^اوۇىيۋ]*ە[^اەوۇىيۋ]ا(?!ي)/;
/** The same without a second о, which compounds have too: көккөз. */
const LOAN_LETTER = /[ۆفچح]|ونوم|تسي/;
/** A loan's stem that ends in а after е, with its suffix if any: аренда, америка, палестина, анестезия. */
const LATER_A = /ە(?:.*ي)?[^اەوۇىقعي]{1,3}ا(?:$|ن[ىا]|دا|عا|سى|لار|لىق)|ە.*يا/;
/** о after е or и is a loan's: анекдот, масейо; but -қор and -қой join anything. */
const LATER_O = /[ەي].*[^قشك]و/;
/** The suffix мен, бен, пен is the same after back vowels and says nothing of the word. */
const WITH_SUFFIX = /(?<=..)[مبپ]ەن$/;
/** A suffix after these is front, whatever stood before: журналистік, архивті, тарифі. */
const FRONT_ENDING = /[аеоуи].*и(?:ст|зм|пт|в|ф|п|н|л)[бдлмнст]?$/;
/** A suffix after the soft sign is front too, but not in -альды, -альдық: парольді, мобильді. */
const SOFT_STEM = /[еоуи]ль[^аоуы]*$/;
/**
 * Second parts of compounds in ө, from two letters before it: алакөз, аққөл, дереккөз, алғысөз, қолөнер, Ақтөбе. Loans
 * such as протокол and наркоз end alike, so that some letters must not stand before.
 */
const FRONT_PARTS =
  /^(?:[اىقكە]كوز|[^تك]كو(?:ل(?![لاو])|ك(?!و)|پىر|ش(?!ا))|.شوپ|[اى]سوز|.?(?:ونەر|ونىم|ولكە)|.(?:توبە|بورى|ورلە|جونەل|ورمە))/;
/** A word that needs no hamza, because a letter of it shows front harmony and none shows back: кипі is كيپى. */
const FRONT_ONLY = /^[^اقعوۋ]*[كگە][^اقعوۋ]*$/;
/** Second parts in ұ, from two letters before it: -ұлы of patronymics, сұлу; but гүлі. */
const BACK_PARTS = /^.[^گ]ۇل[ىۋ]/;
const VOWEL_READ = /[аәеоөұүыіиуэюяё]/;

/** ا is ә only in the first syllable, and there only if a hamza or what follows says front. */
export function readOpenVowel(letters: string, at: number, read: string, hamza: boolean): "а" | "ә" {
  if (/[аәеоөұүыіэюя]|[иу][^иу]/.test(read)) return "а";
  if (hamza) return "ә";
  if (LOAN.test(letters) || BACK_CONSONANTS.includes(letters.charAt(at - 1) || " ")) return "а";
  // A loan keeps no harmony: палестина, америка. In Kazakh words а comes after е only with a part of its own: дәріхана.
  if (LATER_A.test(letters.slice(at + 1)) || LATER_O.test(letters.slice(at + 1))) return "а";
  return harmonyAfter(letters, at) === "front" ? "ә" : "а";
}

/** Harmony at an ambiguous vowel: its own consonants, else the syllable before, else what follows, else the hamza. */
export function harmonyAt(letters: string, at: number, read: string, hamza: boolean): Harmony {
  return (
    harmonyOfPart(letters, at, read) ??
    harmonyOfLoan(letters, at, read) ??
    harmonyOfConsonants(consonantsAfter(letters, at, read)) ??
    harmonyOfConsonants(consonantsBefore(letters, at)) ??
    harmonyOfRead(read) ??
    harmonyAfter(letters, at) ??
    (hamza || FRONT_ONLY.test(letters) ? "front" : "back")
  );
}

/** A later ө, ұ or ү begins the second part of a compound, which has a harmony of its own: аққөл, темірқазық, -ұлы. */
function harmonyOfPart(letters: string, at: number, read: string): Harmony | undefined {
  if (!VOWEL_READ.test(read)) return undefined;
  const part = letters.slice(Math.max(at - 2, 0));
  if (letters.charAt(at) === "و") return FRONT_PARTS.test(part) && !LOAN_LETTER.test(letters) ? "front" : undefined;
  if (letters.charAt(at) === "ۇ")
    return BACK_PARTS.test(part) ? "back" : harmonyAfter(letters.replace(/[مبپ]ەن$/, ""), at);
  return undefined;
}

/** Loans do not keep harmony: their о stays о, whatever stands around it. */
function harmonyOfLoan(letters: string, at: number, read: string): Harmony | undefined {
  if (letters.charAt(at) === "و") return VOWEL_READ.test(read) || isLoanO(letters, at) ? "back" : undefined;
  return letters.charAt(at) === "ى" ? harmonyOfLoanSuffix(read, at === letters.length - 1) : undefined;
}

/** г says nothing after а and о (психологы); after ь, after -ист and its like, and as the end after и, і is front. */
function harmonyOfLoanSuffix(read: string, isEnd: boolean): Harmony | undefined {
  if (/[ао]г$/.test(read)) return "back";
  if (isEnd && read.length > 2 && read.endsWith("и")) return "front";
  return SOFT_STEM.test(read) || (FRONT_ENDING.test(read) && !/[қғң]/.test(read)) ? "front" : undefined;
}

/** After о comes no а in a front word: компания, though к shows front elsewhere; nor и: корсика. */
function isLoanO(letters: string, at: number): boolean {
  if (/^كو[زشكپ]/.test(letters)) return false;
  return LOAN.test(letters) || /^[^اەوۇىيۋ]*[او]|^[^اەوۇىيۋ]+ي[^اەوۇىيۋ][اويۋ]/.test(letters.slice(at + 1));
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

function consonantsAfter(letters: string, at: number, read: string): string {
  let end = at + 1;
  while (end < letters.length && !VOWELS.includes(letters.charAt(end))) end++;
  // к and г between back vowels are a loan's and say nothing: хандыга.
  const ofLoan = /[аоы]/.test(read) && "او".includes(letters.charAt(end) || " ");
  return ofLoan ? letters.slice(at + 1, end).replace(/[كگ]$/, "") : letters.slice(at + 1, end);
}

function consonantsBefore(letters: string, at: number): string {
  return at > 0 && !VOWELS.includes(letters.charAt(at - 1)) ? letters.charAt(at - 1) : "";
}
