/** Chooses which names of the world must be listed because neither rules nor the list of words read them rightly. */
import {
  type ArabicLists,
  arabicLists,
  type PackedNames,
  readArabicWordBy,
} from "../shared/domain/language/arabic-to-cyrillic.ts";
import { arabicLetters, takesHamza } from "../shared/domain/language/cyrillic-to-arabic.ts";
import { HAMZA } from "../shared/domain/language/kazakh-alphabets.ts";
import { latinLetters, latinList, readLatinWord } from "../shared/domain/language/latin-to-cyrillic.ts";
import { type SpellingList, wholeWord } from "../shared/domain/language/spelling-list.ts";
import { pack } from "./choose-beginnings.ts";
import { intlNames } from "./intl-names.ts";
import { intlPairs } from "./intl-pairs.ts";
import { ownWords, runningWords } from "./kazakh-words.ts";
import { inquiries } from "./language-examples.ts";

const WORD = /[а-яёәғқңөұүһі]+/g;
/** Shorter ones look like anything. */
const LETTERS_MIN = 3;
/** In Arabic letters that are not as the rules write them: سان is how CLDR has сен, but it is сан, a number. */
const RESPELLED_MIN = 4;
/** From so many letters on a name is listed with what suffixes may follow, for no Kazakh word begins so. */
const STEM_MIN = 7;
/** The same in letters that CLDR alone writes, which are unlike Kazakh sooner: ۆەتنام. */
const RESPELLED_STEM_MIN = 6;
/** Names, or parts of them, that words of hunspell-kk are written like in one script or the other: көт, бая, салтанат, төк, цент, принцип, пэр. */
const LIKE_OTHERS: ReadonlySet<string> = new Set(["кот", "баия", "сальта", "ток", "сент", "принсипи", "пьер"]);
const NO_NAMES: PackedNames = { spellings: "", respelled: "" };

/**
 * The names to list, packed as world-names.ts holds them.
 * @param isKnown whether a word may be listed; the evaluation leaves out what it measures
 */
export function chooseNames(isKnown: (word: string) => boolean = () => true): PackedNames {
  const words = [...new Set(intlNames().flatMap(({ cyrillic }) => cyrillic.toLowerCase().match(WORD) ?? []))];
  const isMisread = misreader();
  const listed = words.filter(
    (word) => word.length >= LETTERS_MIN && !LIKE_OTHERS.has(word) && isKnown(word) && isMisread(word, inAllWays),
  );
  const ofOthers = new Set(words.map(arabicLetters));
  const respelled = intlPairs()
    .filter((pair) => pair.sameWord && !pair.asRulesWrite && isKnown(pair.cyrillic))
    .map(({ cyrillic, arabic }) => ({ cyrillic, arabic, letters: arabic.replaceAll(HAMZA, "") }))
    .filter(({ letters }) => letters.length >= RESPELLED_MIN && !ofOthers.has(letters))
    .filter(({ cyrillic, arabic }) => isMisread(cyrillic, (_, lists) => [asWritten(arabic, lists)]));
  const beginsOthers = (letters: string) => [...ofOthers].some((other) => other.startsWith(letters));
  const keyOf = (letters: string) =>
    letters.length < RESPELLED_STEM_MIN || beginsOthers(letters) ? wholeWord(letters) : letters;
  return {
    spellings: pack(listed.map((word) => (word.length < STEM_MIN ? wholeWord(word) : word)).toSorted()),
    respelled: respelled
      .map(({ letters, cyrillic }) => `${keyOf(letters)} ${cyrillic}`)
      .toSorted()
      .join("|"),
  };
}

/** The lists of words, without names. */
type Lists = { readonly arabic: ArabicLists; readonly latin: SpellingList };

/** Tells whether a word is read wrongly in one of some ways, and as no word that Kazakh has. */
function misreader(): (word: string, readings: (word: string, lists: Lists) => readonly string[]) => boolean {
  const kazakh = new Set([...ownWords(), ...runningWords(inquiries())]);
  const lists = { arabic: arabicLists(NO_NAMES), latin: latinList(NO_NAMES.spellings) };
  return (word, readings) => {
    const wrong = readings(word, lists).filter((read) => read !== word);
    return wrong.length > 0 && !wrong.some((read) => kazakh.has(read));
  };
}

/** How a word is read from the letters that the rules give it, with its hamza and without, and from Latin ones. */
const inAllWays = (word: string, { arabic, latin }: Lists): readonly string[] => [
  readArabicWordBy(arabic, arabicLetters(word), takesHamza(word)),
  readArabicWordBy(arabic, arabicLetters(word), undefined),
  readLatinWord(latinLetters(word), latin),
];

const asWritten = (written: string, { arabic }: Lists): string =>
  readArabicWordBy(arabic, written.replaceAll(HAMZA, ""), written.startsWith(HAMZA) || undefined);
