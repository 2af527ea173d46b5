/** A list of word beginnings whose spelling no rule gives, packed into one string. */

/** The beginnings by the letters under which they are met in the other script. */
export type SpellingList = ReadonlyMap<string, readonly string[]>;

/** A packed entry that stands for the whole word only ends so. */
const WHOLE_WORD = "=";

/**
 * Unpacks beginnings that are sorted and front-coded: each is a digit in base 36, how many letters it shares with the
 * one before, and its other letters.
 * @param keyOf how a beginning (lower-case Cyrillic) is written in the other script
 */
export function unpackSpellings(packed: string, keyOf: (beginning: string) => string): SpellingList {
  const list = new Map<string, string[]>();
  let before = "";
  for (const [, shared = "", rest = ""] of packed.matchAll(/([0-9a-z])([^0-9a-z]*)/g)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    const whole = before.endsWith(WHOLE_WORD);
    const beginning = whole ? before.slice(0, -1) : before;
    const key = keyOf(beginning) + (whole ? WHOLE_WORD : "");
    const known = list.get(key);
    if (known === undefined) list.set(key, [beginning]);
    else known.push(beginning);
  }
  return list;
}

/** The listed beginnings of a word, the longest first, each with how many of the word's letters it covers. */
export function* spellingsOf(letters: string, list: SpellingList): Generator<{ beginning: string; length: number }> {
  for (const beginning of list.get(letters + WHOLE_WORD) ?? []) yield { beginning, length: letters.length };
  for (let length = letters.length; length > 0; length--) {
    for (const beginning of list.get(letters.slice(0, length)) ?? []) yield { beginning, length };
  }
}
