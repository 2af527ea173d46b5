/**
 * Kazakh typed on keyboards of Persian, Arabic or Urdu, which lack ى beside ي, or ۇ and ۋ: what is missing is told by the
 * place in the word. Kazakhs of Iran, Afghanistan and Pakistan write so.
 */
import { kazakhLetters } from "./normalise.ts";

/** Letters that Kazakh has not, by the sound that a Kazakh word has for them. */
const FOREIGN: Readonly<Record<string, string>> = {
  ص: "س",
  ث: "س",
  ض: "ز",
  ظ: "ز",
  ذ: "ز",
  ژ: "ج",
  ط: "ت",
  ئ: "ي",
  ې: "ە",
};
const WORD = /[\u0621-\u064a\u066e-\u06d5]{1,60}/g;
/** Fewer words may well have no ى, or no ي, though their writer has the key. */
const WORDS_TO_MISS_A_LETTER = 8;
/** The commonest words whose vowels Persian writers leave out, or that they spell as in Persian. */
const PERSIAN_SPELLINGS: Readonly<Record<string, string>> = {
  سلام: "سالەم",
  السلام: "اسسالاۋ",
  عليكم: "عالەيكۇم",
  من: "مەن",
  منيڭ: "مەنىڭ",
  ديپ: "دەپ",
  ديدي: "دەيدى",
  بو: "بۇل",
  ويزا: "ۆيزا",
};
const VOWEL = /[اەوۇۋىي]/;
/** Beginnings of the commonest words with ұ or ү, which such a keyboard writes with و as it does о. */
const WITH_U =
  /^(?:ت(?=ور(?:ا|ع|م|ى|ي|د))|ج(?=وم|ور)|ب(?=ول$|وگ)|ك(?=ون)|س(?=ورا)|ق(?=وجات|ورم)|(?=وش(?:ى|ي)ن)|م(?=ون)|ۇ)و/;

/**
 * What puts the letters of töte jazu in their places in any part of a text, by what the whole text shows of its writer's
 * keyboard. Both come as `normaliseForReading` leaves them.
 */
export function fromOtherKeyboard(text: string): (part: string) => string {
  const lacking = lettersLacking(text);
  return (part) => kazakhSpelling(part).replaceAll(WORD, (word) => PERSIAN_SPELLINGS[word] ?? restore(word, lacking));
}

type Lacking = { readonly u: boolean; readonly y: boolean; readonly i: boolean };

/** Whether a keyboard lacked ۇ and ۋ, ى (here y, for ы), or ي. */
function lettersLacking(text: string): Lacking {
  const letters = kazakhSpelling(text);
  const foreign = /[یکهغخآ]/.test(text);
  const long = (letters.match(WORD)?.length ?? 0) >= WORDS_TO_MISS_A_LETTER;
  return {
    u: foreign && !/[ۇۋ]/.test(letters),
    y: !letters.includes("ى") && (long || foreign),
    i: !letters.includes("ي") && long,
  };
}

const kazakhSpelling = (text: string): string =>
  kazakhLetters(text).replaceAll(/[صثضظذژطئې]/g, (letter) => FOREIGN[letter] ?? letter);

function restore(word: string, lacking: Lacking): string {
  const withU = lacking.u ? restoreU(word) : word;
  if (lacking.y) return restoreY(withU);
  return lacking.i ? withU.replaceAll(/(?<=[اەوۇ])ى|ى(?=[اۋ])/g, "ي") : withU;
}

/** An ا before و or ی only begins the word; و beside a vowel is у. */
function restoreU(word: string): string {
  return word
    .replace(/^ا(?=[ويى])/, "")
    .replace(WITH_U, (start) => start.replace("و", "ۇ"))
    .replaceAll(/(?<=[اە])وو?|وو|و(?=[اە])|(?<=.)و(?=[اەىي])/g, "ۋ");
}

/** ي is й or и beside a vowel, and ы or і between consonants. */
const restoreY = (word: string): string =>
  word.replaceAll("ي", (letter, at: number) => {
    const besideVowel = VOWEL.test(word.charAt(at - 1)) || /[اۋ]/.test(word.charAt(at + 1));
    return besideVowel ? letter : "ى";
  });
