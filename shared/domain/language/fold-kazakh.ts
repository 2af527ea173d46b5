/** A skeleton of Kazakh words on which its scripts and careless spellings meet: қазақ, казак, qazaq and قازاق are one. */
import type { KazakhScript } from "./kazakh-alphabets.ts";
import { recogniseKazakhLatin } from "./kazakh-latin.ts";
import { textOf2017 } from "./letters-of-2021.ts";
import { normaliseForReading } from "./normalise.ts";

/** Cyrillic letters that fall together; the others stand for themselves. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  ё: "ио",
  й: "и",
  і: "и",
  ы: "и",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  ц: "с",
  ч: "ш",
  щ: "ш",
  ъ: "",
  ь: "",
  э: "е",
  ю: "иу",
  я: "иа",
};

const ARABIC: Readonly<Record<string, string>> = {
  ء: "",
  ا: "а",
  ب: "б",
  ۆ: "в",
  گ: "г",
  ع: "г",
  د: "д",
  ە: "е",
  ج: "ж",
  ز: "з",
  ي: "и",
  ى: "и",
  ك: "к",
  ق: "к",
  ل: "л",
  م: "м",
  ن: "н",
  ڭ: "н",
  و: "о",
  پ: "п",
  ر: "р",
  س: "с",
  ت: "т",
  ۋ: "у",
  ۇ: "у",
  ف: "ф",
  ح: "х",
  ھ: "х",
  چ: "ш",
  ش: "ш",
};

const LATIN: Readonly<Record<string, string>> = {
  sh: "ш",
  ch: "ш",
  zh: "ж",
  gh: "г",
  kh: "х",
  ts: "с",
  a: "а",
  ä: "а",
  á: "а",
  â: "а",
  b: "б",
  c: "с",
  ç: "ш",
  d: "д",
  e: "е",
  f: "ф",
  g: "г",
  ğ: "г",
  ǵ: "г",
  h: "х",
  i: "и",
  ı: "и",
  ï: "и",
  y: "и",
  ý: "и",
  j: "ж",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  ñ: "н",
  ń: "н",
  ŋ: "н",
  o: "о",
  ö: "о",
  ó: "о",
  p: "п",
  q: "к",
  r: "р",
  s: "с",
  ş: "ш",
  t: "т",
  u: "у",
  ü: "у",
  ú: "у",
  ū: "у",
  v: "в",
  w: "у",
  x: "х",
  z: "з",
};

const LATIN_UNITS = /sh|ch|zh|gh|kh|ts|./gsu;
const REPEATED = /(\p{L})\1+/gu;

/**
 * The skeleton of a text in Kazakh, lower-case Cyrillic whatever it came in. It is lossy and not for reading: features
 * and search keys are made of it. Words of other scripts in the text stay as they are.
 */
export function foldKazakh(text: string, script: KazakhScript): string {
  const lower = normaliseForReading(text).replaceAll("İ", "i").toLowerCase();
  return settle(lettersOf(lower, script));
}

function lettersOf(lower: string, script: KazakhScript): string {
  if (script === "Arab") return replaceLetters(lower, ARABIC);
  if (script === "Cyrl") return replaceLetters(lower, CYRILLIC);
  const alphabet = recogniseKazakhLatin(lower);
  if (alphabet === "2017") return toSkeleton(textOf2017(lower).replaceAll("ý", "u"));
  if (alphabet === "2018") return toSkeleton(lower.replaceAll("ý", "u"));
  // In the Turkish way c is ж: "caña" is жаңа.
  return toSkeleton(alphabet === "turkish" ? lower.replaceAll(/c(?!h)/g, "j") : lower);
}

const toSkeleton = (lower: string) => lower.replaceAll(LATIN_UNITS, (unit) => LATIN[unit] ?? unit);

const replaceLetters = (text: string, letters: Readonly<Record<string, string>>) =>
  text.replaceAll(/./gsu, (letter) => letters[letter] ?? letter);

/** What careless spelling does to sounds: нг for ң, тс for ц, one letter for two. */
const settle = (skeleton: string) => skeleton.replaceAll("нг", "н").replaceAll("тс", "с").replaceAll(REPEATED, "$1");
