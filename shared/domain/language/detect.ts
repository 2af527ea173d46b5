/** The language and the script of a text, from one word on, by its letters and the groups that they form. */

import { languageOfCommonWords } from "./common-words.ts";
import type { DetectedLanguage, DetectedScript } from "./detected.ts";
import { LANGUAGE_MODELS } from "./language-weights.ts";
import { letterGroups, lowerWords, tellingWords } from "./letter-groups.ts";
import { type LanguageModel, unpackModel } from "./packed-model.ts";
import { dominantScript } from "./script.ts";

export type Detection = {
  readonly language: DetectedLanguage;
  readonly script: DetectedScript;
  /** From 0 to 1: how surely it is this language, given the script. */
  readonly confidence: number;
};

/** Most who write to the centre write in one of our languages, so that a foreign one needs better evidence. */
const FOREIGN_PRIOR = 0.5;
/**
 * Letters of neighbours that none of our languages has in any alphabet: Uyghur, Pashto, Urdu, Kurdish, Kyrgyz of China;
 * Bashkir, Tajik, Ukrainian, Serbian; Azerbaijani, Polish, Hungarian, Nordic ones. A name may hold one.
 */
const FOREIGN_LETTERS = /[ېۈۅۉټډړږښځڅۍڼٹڈڑےںھڕڵێҙҡҫҷӣӯїєґђћљњџјѓќѕҗəłąęřőűåæøãõțđ]/u;
const FOREIGN_WORDS_SHARE = 0.15;
/** Below this no language is claimed. */
const CONFIDENCE_MIN = 0.4;
/** Of so few words letter groups tell less than a list of common words does. */
const FEW_WORDS = 3;
const COMMON_WORD_CONFIDENCE = 0.9;
const unpacked = new Map<string, LanguageModel>();

/** Tells language and script of a text; the words of names and addresses do not count. */
export function detectLanguage(text: string): Detection {
  const script = dominantScript(text);
  if (script === "Hans" || script === "Hant") return { language: "zh", script, confidence: 1 };
  if (script === "Mong") return { language: "mn", script, confidence: 1 };
  if (script !== "Cyrl" && script !== "Latn" && script !== "Arab") return { language: "und", script, confidence: 1 };
  const words = tellingWords(text);
  return { ...(words.length === 0 ? languageOfNames(text) : languageOf(words, modelOf(script))), script };
}

/** Some names (Visa, card) are words too: where there is nothing else, they are taken for words. */
function languageOfNames(text: string): Omit<Detection, "script"> {
  const language = languageOfCommonWords(lowerWords(text).slice(0, FEW_WORDS));
  return language === undefined ? { language: "und", confidence: 0 } : { language, confidence: COMMON_WORD_CONFIDENCE };
}

/** The language of a text's telling words. */
export function languageOf(words: readonly string[], model: LanguageModel): Omit<Detection, "script"> {
  const foreign = words.filter((word) => FOREIGN_LETTERS.test(word)).length;
  if (foreign > words.length * FOREIGN_WORDS_SHARE) return { language: "und", confidence: 1 };
  const common = words.length <= FEW_WORDS ? languageOfCommonWords(words) : undefined;
  return common === undefined
    ? mostLikely(letterGroups(words), model)
    : { language: common, confidence: COMMON_WORD_CONFIDENCE };
}

/** The language that a model finds in a text's letter groups; und when no group is known. */
function mostLikely(
  groups: ReadonlyMap<string, number>,
  { languages, weights, biases }: LanguageModel,
): Omit<Detection, "script"> {
  const scores = [...biases];
  const scale = scaleOf(groups, weights);
  if (scale === 0) return { language: "und", confidence: 0 };
  for (const [group, count] of groups) {
    weights.get(group)?.forEach((weight, at) => {
      scores[at] = (scores[at] ?? 0) + weight * dampened(count) * scale;
    });
  }
  const highest = Math.max(...scores);
  const powers = new Map<DetectedLanguage, number>();
  let sum = 0;
  for (const [at, score] of scores.entries()) {
    const language = languages[at] ?? "und";
    const power = Math.exp(score - highest) * (language === "und" ? FOREIGN_PRIOR : 1);
    powers.set(language, (powers.get(language) ?? 0) + power);
    sum += power;
  }
  const [language, power] = [...powers].reduce((most, each) => (each[1] > most[1] ? each : most), ["und", 0] as const);
  const confidence = power / sum;
  return confidence < CONFIDENCE_MIN ? { language: "und", confidence: 0 } : { language, confidence };
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
