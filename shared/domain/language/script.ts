/** The script in which most of a text is written. */
import type { DetectedScript } from "./detected.ts";
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from "./han-variants.ts";
import { ADDRESSES, isLatinName } from "./protected-spans.ts";

const RUNS = /\p{Script=Cyrillic}+|\p{Script=Latin}+|\p{Script=Arabic}+|\p{Script=Han}+/gu;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** A character of Chinese says about as much as so many letters of an alphabet. */
const LETTERS_PER_HAN = 2.5;
/** A name that is Latin in every language hardly counts. */
const NAME_WEIGHT = 0.1;

/** The script of most letters, without digits, addresses and names that are Latin in every language. */
export function dominantScript(text: string): DetectedScript {
  const weights = { Cyrl: 0, Latn: 0, Arab: 0, Han: 0 };
  for (const [run] of text.replaceAll(ADDRESSES, " ").replaceAll(DIGITS, " ").matchAll(RUNS)) {
    if (/\p{Script=Cyrillic}/u.test(run)) weights.Cyrl += run.length;
    else if (/\p{Script=Arabic}/u.test(run)) weights.Arab += run.length;
    else if (/\p{Script=Han}/u.test(run)) weights.Han += run.length * LETTERS_PER_HAN;
    else weights.Latn += run.length * (isLatinName(run) ? NAME_WEIGHT : 1);
  }
  const most = Math.max(weights.Cyrl, weights.Latn, weights.Arab, weights.Han);
  if (most === 0) return "Zyyy";
  if (weights.Cyrl === most) return "Cyrl";
  if (weights.Arab === most) return "Arab";
  return weights.Han === most ? chineseScript(text) : "Latn";
}

/** Simplified unless more characters are traditional-only: what both scripts share is read by most as simplified. */
function chineseScript(text: string): "Hans" | "Hant" {
  let balance = 0;
  for (const character of text) {
    if (TRADITIONAL_ONLY.has(character)) balance++;
    else if (SIMPLIFIED_ONLY.has(character)) balance--;
  }
  return balance > 0 ? "Hant" : "Hans";
}
