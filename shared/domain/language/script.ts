/** The script in which most of a text is written. */
import type { DetectedScript } from "./detected.ts";
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from "./han-variants.ts";
import { ADDRESSES, isLatinName } from "./protected-spans.ts";

const RUNS =
  /\p{Script=Cyrillic}+|\p{Script=Latin}+|\p{Script=Arabic}+|\p{Script=Han}+|[\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{M}]+/gu;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Scripts by a letter of each; the commonest first. A run of any other letters is Zzzz. */
const SCRIPTS = [
  [/\p{Script=Cyrillic}/u, "Cyrl"],
  [/\p{Script=Latin}/u, "Latn"],
  [/\p{Script=Arabic}/u, "Arab"],
  [/\p{Script=Han}/u, "Hans"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "Jpan"],
  [/\p{Script=Hangul}/u, "Kore"],
  [/\p{Script=Mongolian}/u, "Mong"],
  [/\p{Script=Devanagari}/u, "Deva"],
  [/\p{Script=Georgian}/u, "Geor"],
  [/\p{Script=Armenian}/u, "Armn"],
  [/\p{Script=Greek}/u, "Grek"],
  [/\p{Script=Hebrew}/u, "Hebr"],
] as const satisfies readonly (readonly [RegExp, DetectedScript])[];
/** A character of these says about as much as so many letters of an alphabet. */
const LETTERS_A_CHARACTER: Partial<Record<DetectedScript, number>> = { Hans: 2.5, Jpan: 2.5, Kore: 2 };
/** A name that is Latin in every language hardly counts. */
const NAME_WEIGHT = 0.1;
/** Japanese has kana between its Chinese characters; a Chinese text may quote a word of it. */
const KANA_SHARE = 0.15;

/** The script of most letters, without digits, addresses and names that are Latin in every language. */
export function dominantScript(text: string): DetectedScript {
  const weights = new Map<DetectedScript, number>();
  for (const [run] of text.replaceAll(ADDRESSES, " ").replaceAll(DIGITS, " ").matchAll(RUNS)) {
    const script = SCRIPTS.find(([letter]) => letter.test(run))?.[1] ?? "Zzzz";
    weights.set(script, (weights.get(script) ?? 0) + run.length * weightOf(run, script));
  }
  const [most] = [...weights].reduce((best, each) => (each[1] > best[1] ? each : best), ["Zyyy", 0] as const);
  if (most !== "Hans") return most;
  const kana = weights.get("Jpan") ?? 0;
  return kana > KANA_SHARE * (weights.get("Hans") ?? 0) ? "Jpan" : chineseScript(text);
}

const weightOf = (run: string, script: DetectedScript) =>
  script === "Latn" && isLatinName(run) ? NAME_WEIGHT : (LETTERS_A_CHARACTER[script] ?? 1);

/** Simplified unless more characters are traditional-only: what both scripts share is read by most as simplified. */
function chineseScript(text: string): "Hans" | "Hant" {
  let balance = 0;
  for (const character of text) {
    if (TRADITIONAL_ONLY.has(character)) balance++;
    else if (SIMPLIFIED_ONLY.has(character)) balance--;
  }
  return balance > 0 ? "Hant" : "Hans";
}
