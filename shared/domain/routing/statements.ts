/** An inquiry as the router reads it: its statements, each as words on one skeleton per language whatever script they came in. */
import { type Detection, detectLanguage } from "../language/detect.ts";
import { foldKazakh } from "../language/fold-kazakh.ts";
import { toSimplified } from "../language/han-variants.ts";
import { normaliseForReading } from "../language/normalise.ts";
import { ADDRESSES } from "../language/protected-spans.ts";
import { TEXT_MAX_CHARACTERS } from "../limits.ts";
import { markDates, type Today } from "./dates.ts";

/** One sentence or part of one, up to the next full stop, question mark, comma, colon or dash. */
export type Statement = {
  /** Folded; Chinese runs of characters are one word each, numbers are as many zeros as they have digits. */
  readonly words: readonly string[];
  /** Folded, with the sign that ended it. */
  readonly text: string;
  readonly isSubject: boolean;
};

/** What a person wrote, before anything is decided. */
export type InquiryText = { readonly text: string; readonly subject?: string | undefined };

/** An inquiry's statements, the subject first, with the language and script by which they were folded. */
export type ReadInquiry = { readonly detection: Detection; readonly statements: readonly Statement[] };

/** More than a message may hold; of longer texts (a mail with all that it answers) the beginning and the end are read. */
const READ_CHARACTERS = { beginning: 2 * TEXT_MAX_CHARACTERS, end: TEXT_MAX_CHARACTERS / 2 } as const;
const STATEMENT_END = /[!?؟。！？\n;؛…—–]+|[:.,،，](?!\d)|(?<!\d)[:.,،，]|(?<=\s)-(?=\s)/gu;
const WORD = /\p{Script=Cyrillic}+|\p{Script=Latin}+|[\p{Script=Arabic}\u0621]+|\p{Script=Han}+|\d+|[①-⑧]/gu;
const APOSTROPHES = /(?<=\p{L})['’ʻʼ`‘]/gu;
/** Languages that share the skeleton, loans and mixed sentences included; the others keep Latin letters. */
const ON_SKELETON: ReadonlySet<string> = new Set(["kk", "ru", "uz", "mn", "und"]);
const DIGITS_SHOWN = 4;
/** Stands for a link or an e-mail address: that there is one says something, its words say nothing of what is asked. */
export const ADDRESS_SIGN = "⑧";

/**
 * Reads an inquiry.
 * @param today from which its dates are counted
 */
export function readInquiry({ text, subject }: InquiryText, today: Today): ReadInquiry {
  const shown = shortened(text);
  const whole = subject === undefined ? shown : `${subject}\n${shown}`;
  const detection = detectLanguage(whole);
  const statementsOf = (part: string, isSubject: boolean) =>
    split(foldText(part, detection, today)).flatMap((each): Statement[] => {
      const words = wordsOf(each, detection.language);
      return words.length === 0 ? [] : [{ words, text: each, isSubject }];
    });
  const statements = [...(subject === undefined ? [] : statementsOf(subject, true)), ...statementsOf(shown, false)];
  return { detection, statements };
}

/** The folded words of a phrase in a known language; the lexicon is folded by it, so that it meets what people write. */
export function foldPhrase(
  phrase: string,
  { language, script }: Pick<Detection, "language" | "script">,
): readonly string[] {
  return wordsOf(foldLetters(lowerCase(normaliseForReading(phrase)), { language, script }), language);
}

const shortened = (text: string) =>
  text.length <= READ_CHARACTERS.beginning + READ_CHARACTERS.end
    ? text
    : `${text.slice(0, READ_CHARACTERS.beginning)}\n${text.slice(-READ_CHARACTERS.end)}`;

function foldText(text: string, detection: Detection, today: Today): string {
  const plain = normaliseForReading(text)
    .replaceAll(ADDRESS_SIGN, " ")
    .replaceAll(ADDRESSES, ` ${ADDRESS_SIGN} `)
    .replaceAll(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return foldLetters(markDates(lowerCase(plain), today), detection);
}

const lowerCase = (text: string) => text.replaceAll("İ", "i").toLowerCase();

function foldLetters(lower: string, { language, script }: Pick<Detection, "language" | "script">): string {
  const plain = lower.replaceAll(APOSTROPHES, "");
  if (!ON_SKELETON.has(language)) return plain;
  // Russians write ё or not as they please; in Uzbek and Mongolian it is a letter of its own.
  const russian = language === "ru" || language === "und" ? plain.replaceAll("ё", "е") : plain;
  const uzbek = russian.replaceAll("ў", "о").replaceAll("ҳ", "х");
  return foldKazakh(uzbek, script === "Arab" || script === "Latn" ? script : "Cyrl");
}

function split(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(STATEMENT_END)) {
    parts.push(text.slice(from, index + sign.length));
    from = index + sign.length;
  }
  return [...parts, text.slice(from)];
}

function wordsOf(text: string, language: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) words.push(foldWord(word, language));
  return words.filter((word) => word !== "");
}

/** A word by its own script: what is foreign in a sentence was left as it was when the sentence was folded. */
function foldWord(word: string, language: string): string {
  const first = word.charAt(0);
  if (first >= "0" && first <= "9") return "0".repeat(Math.min(DIGITS_SHOWN, word.length));
  if (/\p{Script=Latin}/u.test(first)) return ON_SKELETON.has(language) ? foldKazakh(word, "Latn") : withoutMarks(word);
  if (/\p{Script=Han}/u.test(first)) return toSimplified(word);
  if (/[\p{Script=Arabic}\u0621]/u.test(first)) return language === "fa" ? persian(word) : foldKazakh(word, "Arab");
  return ON_SKELETON.has(language) ? word : foldKazakh(word, "Cyrl");
}

const withoutMarks = (word: string) =>
  word.replaceAll("ı", "i").replaceAll("ß", "ss").normalize("NFD").replaceAll(/\p{M}/gu, "");

const persian = (word: string) => word.replaceAll("ي", "ی").replaceAll("ك", "ک").replaceAll("آ", "ا");
