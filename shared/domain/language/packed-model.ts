/** The weights of letter groups as they are shipped and as they are computed with. */
import { DETECTED_LANGUAGES, type DetectedLanguage } from "./detected.ts";

/** How a model is packed: groups with tabs between, a weight being one character so many steps from WEIGHT_ZERO. */
export type PackedModel = {
  /** BCP 47; those that are not ours are learnt too, so that they are told from ours. */
  readonly languages: readonly string[];
  readonly groups: string;
  readonly weights: string;
  readonly biases: readonly number[];
  /** The weight of one step of a character. */
  readonly step: number;
};

/** Weights of one script's letter groups, one for each of its languages. */
export type LanguageModel = {
  /** A foreign language is und, each in a place of its own. */
  readonly languages: readonly DetectedLanguage[];
  readonly weights: ReadonlyMap<string, readonly number[]>;
  readonly biases: readonly number[];
};

/** The character of the weight 0. */
export const WEIGHT_ZERO = "O".charCodeAt(0);

/** A model as it is computed with. */
export function unpackModel({ languages, groups, weights, biases, step }: PackedModel): LanguageModel {
  const rows = groups.split("\t").map((group, row) => {
    const start = row * languages.length;
    const values = languages.map((_, at) => (weights.charCodeAt(start + at) - WEIGHT_ZERO) * step);
    return [group, values] as const;
  });
  return { languages: languages.map(ourName), biases, weights: new Map(rows) };
}

const ourName = (language: string): DetectedLanguage => DETECTED_LANGUAGES.find((ours) => ours === language) ?? "und";
