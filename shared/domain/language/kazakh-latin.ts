/** The ways Kazakh is spelled in Latin letters: which one a text uses, and its words in the letters of 2021. */
import type { KazakhLatin } from "./kazakh-alphabets.ts";
import { ADDRESSES, isLatinName } from "./protected-spans.ts";

/** Letters that one alphabet only has. */
const MARKS_OF_2018 = /[áǵńóúý]/i;
const MARKS_OF_2021 = /ū/i;
const TURKISH_MARKS = /[çïâ]|w|(?<![a-z])c(?=[aeıiouöü])/gi;
const DIACRITIC = /[äöüñğşŋı]/i;
/** ы between consonants, spelled y: 2021, 2018 and phones; never in the Turkish way. */
const Y_AS_VOWEL = /[bdfgğjhklmnñpqrsştvz]y(?![aeiouäöüū])/gi;
/** ı in a word of front vowels is the і of 2021; the Turkish way has i there and keeps ı for ы. */
const FRONT_DOTLESS = /(?<![\p{L}])(?=\S{0,30}ı)(?=\S{0,30}[äeöü])[^\saoyūq]+(?![\p{L}])/giu;
/** Digraphs, g and k beside back vowels, i for ы, an umlaut left out: what nobody does who writes the letters of 2021. */
const CHAT_HABITS =
  /sh|gh|zh|[wx]|c(?!h)|(?<!\p{L})k[aou]|[aouy]k(?!\p{L})|g[aouy]|[aouy]g|(?<!\p{L})[^\saeouy]?[aou][bdgjlmnprstz]e|[aoqu][^\se]{0,20}i[nmpt](?!\p{L})/iu;
const WORDS = /\p{L}+/gu;

/** Which way of spelling a text in Kazakh Latin letters uses. Plain ASCII is a phone's, unless nothing in it is against 2021. */
export function recogniseKazakhLatin(text: string): KazakhLatin {
  const words = text.normalize("NFC").replaceAll(ADDRESSES, " ").match(WORDS) ?? [];
  const composed = words.filter((word) => !isLatinName(word)).join(" ");
  if (MARKS_OF_2021.test(composed)) return "2021";
  if (MARKS_OF_2018.test(composed)) return "2018";
  if (!DIACRITIC.test(composed) && !/[çï]/i.test(composed)) return CHAT_HABITS.test(composed) ? "chat" : "2021";
  const count = (mark: RegExp) => composed.match(mark)?.length ?? 0;
  return count(Y_AS_VOWEL) + count(FRONT_DOTLESS) > count(TURKISH_MARKS) ? "2021" : "turkish";
}

/** Letters of 2018 that are met in texts of 2021, with ŋ of some sites. */
const ACUTE: Readonly<Record<string, string>> = { ŋ: "ñ", ń: "ñ", ǵ: "ğ", á: "ä", ó: "ö" };

/** A word (lower case) in the letters of 2021. */
export function inLettersOf2021(word: string, alphabet: KazakhLatin): string {
  if (alphabet === "2021") return word.replaceAll(/[ŋńǵáó]/g, (letter) => ACUTE[letter] ?? letter);
  if (alphabet === "2018") return from2018(word);
  return alphabet === "turkish" ? fromTurkish(word) : fromChat(word);
}

const LETTERS_OF_2018: Readonly<Record<string, string>> = {
  á: "ä",
  ǵ: "ğ",
  ń: "ñ",
  ó: "ö",
  ú: "ü",
  ý: "u",
  u: "ū",
  i: "ı",
  ı: "i",
  sh: "ş",
};

const from2018 = (word: string) => word.replaceAll(/sh|./gsu, (letter) => LETTERS_OF_2018[letter] ?? letter);

const BACK_VOWEL = /[aouı]/;

function fromTurkish(word: string): string {
  // Loans have i beside back vowels (diplom), where Kazakh і cannot stand: there it is и.
  const i = BACK_VOWEL.test(word) ? "i" : "ı";
  const semivowels = word.replaceAll(/[uü]w/g, "w").replaceAll("y", "j̆");
  return vowelU(semivowels)
    .replaceAll("ı", "y")
    .replaceAll(/(?<![aeoäöüu])i(?!a|o|u)/g, i)
    .replaceAll(/[ïý]|j̆/g, "i")
    .replaceAll("w", "u")
    .replaceAll("c", "j")
    .replaceAll("ç", "ş")
    .replaceAll("x", "h")
    .replaceAll("ŋ", "ñ")
    .replaceAll("â", "ä");
}

/** Which u is у: after or before a vowel, and at the end of a verb's name (beru); the others are ұ. */
function vowelU(word: string): string {
  return word.replaceAll("u", (_, at: number) => {
    const before = word.charAt(at - 1);
    const after = word.charAt(at + 1);
    const isSemivowel = /[aeıioöuüä]/.test(before) || /[aeıiäoö]/.test(after) || (after === "" && at > 1);
    return isSemivowel ? "u" : "ū";
  });
}

const CHAT_DIGRAPHS: Readonly<Record<string, string>> = { sh: "ş", zh: "j", gh: "ğ", kh: "h", x: "h", w: "u" };
const FRONT_WORD = /e/;
/** What front words have for each back letter. */
const FRONT_LETTERS: Readonly<Record<string, string>> = { a: "ä", o: "ö", ū: "ü", y: "ı" };

/** A phone's ASCII leaves out what the Arabic script does, so harmony restores it the same way, less surely. */
function fromChat(word: string): string {
  const single = vowelU(word.replaceAll(/sh|zh|gh|kh|[xw]/g, (letters) => CHAT_DIGRAPHS[letters] ?? letters))
    .replaceAll(/(?<=[aeou])y|y(?=[aeou])/g, "i")
    .replaceAll(/(?<=[a-z][ae])ng(?![aeiouy])|(?<=n[yi])n(?=$|g)/g, "ñ");
  const front = FRONT_WORD.test(single) || !/[aouūyqğ]/.test(single);
  const harmonised = front
    ? single.replace(
        /^([^aoūye]*)([aoūy])/,
        (_, start: string, vowel: string) => start + (FRONT_LETTERS[vowel] ?? vowel),
      )
    : single.replaceAll("k", "q").replaceAll("g", "ğ");
  return harmonised
    .replaceAll(/(?<=[bdfgğjhklmnñpqrsştvz]|^)i(?![aou])/g, front ? "ı" : "y")
    .replaceAll(/ū(?=.*e)/g, "ü");
}
