/** The language and the script of a text, from one word on, by its letters and the groups that they form. */

import type { DetectedLanguage, DetectedScript } from "./detected.ts";
import { LANGUAGE_MODELS } from "./language-weights.ts";
import { letterGroups } from "./letter-groups.ts";
import { type LanguageModel, unpackModel } from "./packed-model.ts";
import { dominantScript } from "./script.ts";

export type Detection = {
  readonly language: DetectedLanguage;
  readonly script: DetectedScript;
  /** From 0 to 1: how surely it is this language, given the script. */
  readonly confidence: number;
};

/** Below this a foreign language is not claimed to be one of ours, nor the reverse. */
const UND_MIN_CONFIDENCE = 0.5;
const unpacked = new Map<string, LanguageModel>();

/** Tells language and script of a text; the words of names and addresses do not count. */
export function detectLanguage(text: string): Detection {
  const script = dominantScript(text);
  if (script === "Zyyy") return { language: "und", script, confidence: 1 };
  if (script === "Hans" || script === "Hant") return { language: "zh", script, confidence: 1 };
  return { ...mostLikely(letterGroups(text), modelOf(script)), script };
}

/** The language that a model finds in a text's letter groups. */
export function mostLikely(
  groups: ReadonlyMap<string, number>,
  { languages, weights, biases }: LanguageModel,
): { readonly language: DetectedLanguage; readonly confidence: number } {
  const scores = [...biases];
  const scale = scaleOf(groups, weights);
  for (const [group, count] of groups) {
    weights.get(group)?.forEach((weight, at) => {
      scores[at] = (scores[at] ?? 0) + weight * dampened(count) * scale;
    });
  }
  const highest = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - highest), 0);
  const language = languages[scores.indexOf(highest)] ?? "und";
  const confidence = 1 / sum;
  return language === "und" && confidence < UND_MIN_CONFIDENCE ? { language, confidence: 0 } : { language, confidence };
}

/** The tenth of one group says less than ten groups. */
export const dampened = (count: number): number => Math.sqrt(count);

/** Makes texts of all lengths comparable: a vector of the known groups has the length of one. */
export function scaleOf(groups: ReadonlyMap<string, number>, known: { has(group: string): boolean }): number {
  let squares = 0;
  for (const [group, count] of groups) if (known.has(group)) squares += count;
  return squares === 0 ? 0 : 1 / Math.sqrt(squares);
}

function modelOf(script: keyof typeof LANGUAGE_MODELS): LanguageModel {
  const known = unpacked.get(script);
  if (known !== undefined) return known;
  const model = unpackModel(LANGUAGE_MODELS[script]);
  unpacked.set(script, model);
  return model;
}
