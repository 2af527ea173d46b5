/** Chooses the word beginnings that mend most words which rules read wrongly, greedily, round by round. */

/** A word as it is to be read and as it is written. */
export type Item = { readonly word: string; readonly letters: string; readonly weight: number };

/** How one script is read with a list of beginnings, and how a beginning is written in it. */
export type Script = {
  readonly keyOf: (beginning: string) => string;
  readonly read: (item: Item, list: ReadonlyMap<string, readonly string[]>) => string;
};

type List = Map<string, readonly string[]>;

const MAX_ROUNDS = 12;
/** What one letter of a listed beginning must earn, in words mended. */
const COST_OF_A_LETTER = 0.02;
const WHOLE_WORD = "=";
/** The most letters two neighbours of the packed list can share: one digit in base 36. */
const SHARED_MAX = 35;

/** @param leastGain how many words a beginning must mend to be listed */
export function chooseBeginnings(items: readonly Item[], script: Script, leastGain: number): readonly string[] {
  const sorted = items.toSorted((one, other) => (one.letters < other.letters ? -1 : 1));
  const list: List = new Map();
  const chosen = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const right = sorted.map((item) => script.read(item, list) === item.word);
    const gains = [...candidates(sorted, right, script)]
      .filter((beginning) => !chosen.has(beginning))
      .map((beginning) => ({ beginning, gain: gainOf(beginning, { sorted, right, list, script }) }))
      .filter(({ gain }) => gain >= leastGain)
      .toSorted((one, other) => worth(other) - worth(one) || (one.beginning < other.beginning ? -1 : 1));
    if (gains.length === 0) break;
    for (const beginning of independent(gains, script)) {
      chosen.add(beginning);
      const key = listKey(beginning, script);
      list.set(key, [...(list.get(key) ?? []), beginning.replace(WHOLE_WORD, "")]);
    }
  }
  return [...chosen].toSorted();
}

/** Sorted and front-coded, as `unpackSpellings` reads it. */
export function pack(beginnings: readonly string[]): string {
  let before = "";
  let packed = "";
  for (const beginning of beginnings) {
    let shared = 0;
    while (shared < Math.min(before.length, beginning.length, SHARED_MAX) && before[shared] === beginning[shared])
      shared++;
    packed += shared.toString(36) + beginning.slice(shared);
    before = beginning;
  }
  return packed;
}

const worth = ({ beginning, gain }: { beginning: string; gain: number }) => gain - beginning.length * COST_OF_A_LETTER;

const listKey = (beginning: string, { keyOf }: Script) =>
  beginning.endsWith(WHOLE_WORD) ? keyOf(beginning.slice(0, -1)) + WHOLE_WORD : keyOf(beginning);

/** Every beginning of every word that is read wrongly. */
function candidates(sorted: readonly Item[], right: readonly boolean[], { keyOf }: Script): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, { word, letters }] of sorted.entries()) {
    if (right[at]) continue;
    for (let length = 1; length <= word.length; length++) {
      const beginning = word.slice(0, length);
      if (letters.startsWith(keyOf(beginning))) found.add(beginning);
    }
    found.add(word + WHOLE_WORD);
  }
  return found;
}

type Known = {
  readonly sorted: readonly Item[];
  readonly right: readonly boolean[];
  readonly list: List;
  readonly script: Script;
};

/** How many words more are read rightly with a beginning in the list. */
function gainOf(beginning: string, { sorted, right, list, script }: Known): number {
  const key = listKey(beginning, script);
  const letters = key.replace(WHOLE_WORD, "");
  const before = list.get(key);
  list.set(key, [...(before ?? []), beginning.replace(WHOLE_WORD, "")]);
  let gain = 0;
  const first = firstFrom(sorted, letters);
  for (const [offset, item] of sorted.slice(first).entries()) {
    if (!item.letters.startsWith(letters) || (key !== letters && item.letters !== letters)) break;
    gain += item.weight * (Number(script.read(item, list) === item.word) - Number(right[first + offset]));
  }
  if (before === undefined) list.delete(key);
  else list.set(key, before);
  return gain;
}

function firstFrom(sorted: readonly Item[], letters: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.letters ?? "") < letters) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those that do not begin each other: the gain of one that does changes once the other is listed. */
function* independent(gains: readonly { readonly beginning: string }[], script: Script): Generator<string> {
  const taken = new Set<string>();
  const beginningsOfTaken = new Set<string>();
  for (const { beginning } of gains) {
    const letters = listKey(beginning, script).replace(WHOLE_WORD, "");
    const shorter = Array.from(letters, (_, at) => letters.slice(0, at + 1));
    if (beginningsOfTaken.has(letters) || shorter.some((start) => taken.has(start))) continue;
    taken.add(letters);
    for (const start of shorter) beginningsOfTaken.add(start);
    yield beginning;
  }
}
