/** The groups of one to four letters by which a language is recognised. */
import { normaliseForReading } from "./normalise.ts";
import { ADDRESSES, isLatinName } from "./protected-spans.ts";

const LONGEST = 4;
/** Enough to know a language by; a longer text is judged by its beginning. */
const CHARACTERS_MAX = 1500;
const WORD = /[\p{L}\p{M}'’ʻʼ`]+/gu;
const APOSTROPHES = /[’ʻʼ`]/g;

/** How often each group of letters stands in a text; a word's edges are marked by spaces. */
export function letterGroups(text: string): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  const readable = normaliseForReading(text.slice(0, CHARACTERS_MAX)).replaceAll(ADDRESSES, " ");
  for (const [word] of readable.matchAll(WORD)) {
    if (isLatinName(word)) continue;
    const edged = ` ${word.replaceAll("İ", "i").toLowerCase().replaceAll(APOSTROPHES, "'")} `;
    for (const group of groupsOf(edged)) groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return groups;
}

function* groupsOf(edged: string): Generator<string> {
  for (let from = 0; from < edged.length; from++) {
    const longest = Math.min(LONGEST, edged.length - from);
    for (let length = edged.charAt(from) === " " ? 2 : 1; length <= longest; length++) {
      yield edged.slice(from, from + length);
    }
  }
}
