/** Capitals for Kazakh that was read from Arabic letters, which have none: where sentences begin, and in names. */
import { unpackWords } from "./spelling-list.ts";
import { PROPER_NAMES } from "./world-names.ts";

const WORD = /\p{Script=Cyrillic}+/gu;
/** What stands before the first word of a sentence: a line break, or a sign that ends one, with quotes and marks between. */
const BEGINS = /(?:\n|(?<!(?<!\p{L})\p{L})[.!?…]["»”’)\]]*\s)[\s«“"'([–—\u200e\u200f\u202a-\u202e\u2066-\u2069-]*$/u;
/** More signs than this before a sentence's first word tell nothing. */
const LOOK_BACK = 16;
/** Suffixes of number, possession and case; with any other a name is a word of its own: қазақстандық. */
const SUFFIXES =
  /^(?:[лдт][ае]р)?(?:с?[ыі]н?)?(?:[нтд][ыі]ң|[гғқк][ае]|н?[ае]|н?[ыі]|[тд][ыі]|[дт][ае](?:[гғ][ыі])?|[дтн][ае]н|[мбп]ен)?$/;
/** Patronymics and surnames, which no list holds all of; остров and кузов alone end alike. */
const OF_PERSONS = /(?<=\p{L}{3})(?:ұлы|қызы|(?<!^остр|^куз)(?:[оеё]в|[оеё]ва))(?<suffixes>\p{L}*)$/u;
const NAME_MIN = 3;
let names: ReadonlySet<string> | undefined;

/**
 * A part of a text, in lower-case Cyrillic, with capitals.
 * @param before all that precedes it in the text, converted
 */
export function withCapitals(part: string, before: string): string {
  const text = `\n${before}${part}`;
  const start = text.length - part.length;
  return part.replaceAll(WORD, (word, at: number) => {
    const here = start + at;
    const begins = BEGINS.test(text.slice(Math.max(0, here - LOOK_BACK), here));
    return begins || isName(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}

function isName(word: string): boolean {
  names ??= new Set(unpackWords(PROPER_NAMES));
  const suffixes = OF_PERSONS.exec(word)?.groups?.["suffixes"];
  if (suffixes !== undefined && SUFFIXES.test(suffixes)) return true;
  for (let length = word.length; length >= NAME_MIN; length--) {
    if (names.has(word.slice(0, length)) && SUFFIXES.test(word.slice(length))) return true;
  }
  return false;
}
