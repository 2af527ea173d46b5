/** A list of word beginnings whose spelling no rule gives, packed into one string. */

/** The beginnings by the letters under which they are met in the other script. */
export type SpellingList = ReadonlyMap<string, readonly string[]>;

/** A packed entry that stands for the whole word only ends so. */
const WHOLE_WORD = "=";

/**
 * Unpacks words that are sorted and front-coded: each is a digit in base 36, how many letters it shares with the one
 * before, and its other letters.
 */
export function* unpackWords(packed: string): Generator<string> {
  let before = "";
  for (const [, shared = "", rest = ""] of packed.matchAll(/([0-9a-z])([^0-9a-z]*)/g)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    yield before;
  }
}

/**
 * Unpacks beginnings that are packed as words.
 * @param keyOf how a beginning (lower-case Cyrillic) is written in the other script
 */
export function unpackSpellings(packed: string, keyOf: (beginning: string) => string): SpellingList {
  const list = new Map<string, string[]>();
  for (const entry of unpackWords(packed)) {
    const whole = entry.endsWith(WHOLE_WORD);
    const beginning = whole ? entry.slice(0, -1) : entry;
    const key = whole ? wholeWord(keyOf(beginning)) : keyOf(beginning);
    const known = list.get(key);
    if (known === undefined) list.set(key, [beginning]);
    else known.push(beginning);
  }
  return list;
}

/** The key of a spelling that stands for the whole word only. */
export const wholeWord = (letters: string): string => letters + WHOLE_WORD;

/** Two lists as one; where both know the same letters, the first one's spellings are tried first. */
export function joinLists(first: SpellingList, second: SpellingList): SpellingList {
  const joined = new Map(second);
  for (const [letters, spellings] of first) joined.set(letters, [...spellings, ...(second.get(letters) ?? [])]);
  return joined;
}

/** The listed beginnings of a word, the longest first, each with how many of the word's letters it covers. */
export function* spellingsOf(letters: string, list: SpellingList): Generator<{ beginning: string; length: number }> {
  for (const beginning of list.get(wholeWord(letters)) ?? []) yield { beginning, length: letters.length };
  for (let length = letters.length; length > 0; length--) {
    for (const beginning of list.get(letters.slice(0, length)) ?? []) yield { beginning, length };
  }
}
