/**
 * A linear classifier that weighs statements: each counts by its cues (what is asked counts more than what is told in
 * passing), then the weights of its features add up to a score for each label.
 */
import type { StatementFeatures } from "./features.ts";

/** How a classifier is shipped: slots and weights as characters, so many steps from a zero. */
export type PackedClassifier<Label extends string> = {
  readonly labels: readonly Label[];
  /** Slots of known features, ascending, each as the distance from the one before. */
  readonly slots: string;
  /** One character for each feature and label. */
  readonly weights: string;
  /** The weight of one step of a character. */
  readonly step: number;
  /** In thousandths, since 0.707 and the like are taken for constants of mathematics by linters. */
  readonly biases: readonly number[];
  /** One character for each slot of cues. */
  readonly cues: string;
  readonly cueStep: number;
  /** By which scores are multiplied before they become probabilities: calibrates them (docs/routing.md). */
  readonly sharpness: number;
};

/** A classifier as it is computed with. */
export type Classifier<Label extends string> = {
  readonly labels: readonly Label[];
  readonly slots: Uint32Array;
  readonly weights: Float32Array;
  readonly biases: readonly number[];
  readonly cues: Float32Array;
  readonly sharpness: number;
};

/** What a classifier says of an inquiry. */
export type Judgement<Label extends string> = {
  /** The most probable first; they add up to 1. */
  readonly ranking: readonly { readonly label: Label; readonly probability: number }[];
  /** One for each statement: how much it counted beside the others, from 0.2 to 4.5 (`attentionTo`). */
  readonly attention: readonly number[];
};

/** Slots of features are numbers below this: few enough to pack, many enough that words rarely share one. */
const SLOTS = 1 << 24;
/** Slots of cues; a power of two. An eighth of them, with words that share one, read unseen letters half a point worse. */
export const CUE_SLOTS = 1 << 14;
/** How strongly cues speak, and the most that they say, as a power of e; found by cross-validation (docs/routing.md). */
export const CUE_SCALE = 3;
export const EMPHASIS_MAX = 1.5;

const FNV_OFFSET = 2166136261;
const FNV_PRIME = 16777619;

/** The slot of a feature: FNV-1a of its name, mixed. */
export function slotOf(name: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}

/** The slot of a cue. */
export const cueSlotOf = (name: string): number => slotOf(name) & (CUE_SLOTS - 1);

/** Judges an inquiry by its statements' features. */
export function judge<Label extends string>(
  statements: readonly StatementFeatures[],
  classifier: Classifier<Label>,
): Judgement<Label> {
  const attention = attentionTo(statements.map(({ cues }) => emphasisOf([...cues].map(cueSlotOf), classifier.cues)));
  const scores = [...classifier.biases];
  const { counts, scale } = countsOf(statements, attention);
  for (const [name, count] of counts) {
    const row = rowOf(name, classifier);
    if (row === -1) continue;
    for (let label = 0; label < scores.length; label++) {
      scores[label] = (scores[label] ?? 0) + (classifier.weights[row + label] ?? 0) * count * scale;
    }
  }
  return { ranking: rank(scores, classifier), attention };
}

/** How strongly a statement's cues speak for it; 0 when nothing is known of them. */
export function emphasisOf(slots: ArrayLike<number>, weights: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < slots.length; at++) sum += weights[slots[at] ?? 0] ?? 0;
  return (sum * CUE_SCALE) / Math.sqrt(slots.length + 1);
}

/**
 * How much each statement counts beside the others, 1 for one of middling emphasis. Only the differences within a text matter,
 * so that statements that all ask are as far from each other as statements that all tell.
 */
export function attentionTo(emphases: readonly number[]): readonly number[] {
  const mean = emphases.reduce((sum, emphasis) => sum + emphasis, 0) / emphases.length;
  return emphases.map((emphasis) => Math.exp(EMPHASIS_MAX * Math.tanh((emphasis - mean) / EMPHASIS_MAX)));
}

/**
 * Each feature counts as in the statement where it counts most, and all are scaled to a vector of length one, the
 * unknown ones included: of a text of unknown words little is claimed.
 */
export function countsOf(
  statements: readonly StatementFeatures[],
  attention: readonly number[],
): { readonly counts: ReadonlyMap<string, number>; readonly scale: number } {
  const counts = new Map<string, number>();
  for (const [at, { features }] of statements.entries()) {
    const weight = attention[at] ?? 0;
    for (const [name, count] of features) {
      if (count * weight > (counts.get(name) ?? 0)) counts.set(name, count * weight);
    }
  }
  let squares = 0;
  for (const count of counts.values()) squares += count * count;
  return { counts, scale: squares === 0 ? 0 : 1 / Math.sqrt(squares) };
}

/** Where a feature's weights begin; -1 if the classifier does not know it. */
export function rowOf(name: string, { slots, labels }: Classifier<string>): number {
  const slot = slotOf(name);
  let low = 0;
  let high = slots.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = slots[middle] ?? 0;
    if (there === slot) return middle * labels.length;
    if (there < slot) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function rank<Label extends string>(
  scores: readonly number[],
  { labels, sharpness }: Classifier<Label>,
): Judgement<Label>["ranking"] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - highest) * sharpness));
  const sum = powers.reduce((total, power) => total + power, 0);
  return labels
    .map((label, at) => ({ label, probability: (powers[at] ?? 0) / sum }))
    .toSorted((one, other) => other.probability - one.probability);
}
