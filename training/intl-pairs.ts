/** Pairs of words that Node's own locale data has in Kazakh Cyrillic and in Kazakh Arabic letters. */
import { createHash } from "node:crypto";
import { arabicLetters, cyrillicWordToArabic } from "../shared/domain/language/cyrillic-to-arabic.ts";
import { normaliseForReading } from "../shared/domain/language/normalise.ts";

export type WordPair = {
  readonly cyrillic: string;
  readonly arabic: string;
  /** Both sides have the same consonants; where not, CLDR has another word there (чехия, چەح) or a slip. */
  readonly sameWord: boolean;
  /** The Arabic side is spelled as the rules of writing spell the Cyrillic side. */
  readonly asRulesWrite: boolean;
  /** Half of the words, by hash. Nothing that reads is made from them, so that they tell how well unseen words are read. */
  readonly heldOut: boolean;
};

const TYPES = ["region", "language", "currency"] as const;
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1));
const DAYS = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 0, 5 + day));
const WORD = /[\p{L}\u0621]+/gu;
const VOWELS = /[اەوۇىيۋء]/g;

/** Words, lower case, each pair once, of phrases with as many words on both sides. */
export function intlPairs(): readonly WordPair[] {
  const seen = new Map<string, WordPair>();
  for (const [cyrillic, arabic] of phrases()) {
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
    heldOut: (createHash("sha256").update(cyrillic).digest()[0] ?? 0) % 2 === 1,
  };
}

function* phrases(): Generator<readonly [string, string]> {
  for (const type of TYPES) {
    const names = (locale: string) => new Intl.DisplayNames(locale, { type, fallback: "none" });
    const [cyrillic, arabic] = [names("kk"), names("kk-Arab")];
    for (const code of codesOf(type)) {
      const [one, other] = [cyrillic.of(code), arabic.of(code)];
      if (one !== undefined && other !== undefined && one !== other) yield [one, other];
    }
  }
  for (const [options, dates] of [
    [{ month: "long" }, MONTHS],
    [{ weekday: "long" }, DAYS],
  ] as const) {
    const format = (locale: string) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    for (const date of dates) yield [format("kk").format(date), format("kk-Arab").format(date)];
  }
}

/** Every code that could be one: Intl has no list of regions or languages. */
function* codesOf(type: (typeof TYPES)[number]): Generator<string> {
  if (type === "currency") {
    yield* Intl.supportedValuesOf("currency");
    return;
  }
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  const pairs = letters.flatMap((one) => letters.map((other) => one + other));
  yield* type === "region" ? pairs.map((pair) => pair.toUpperCase()) : pairs;
  if (type === "language") yield* pairs.flatMap((pair) => letters.map((letter) => pair + letter));
}
