/** Softmax regression by stochastic gradient descent, one step at a time: what learn-classifier.ts and learn-cues.ts share. */
import { UNKNOWN } from "./lessons.ts";

/** Weights while they are learnt: `labels` of them for each feature. */
export type Model = {
  readonly labels: number;
  readonly weights: Float32Array;
  readonly biases: Float64Array;
  /** For each feature, the sum of the squares of its steps: AdaGrad makes the next one shorter. */
  readonly past: Float32Array;
};

/** A text as one visit shows it: scaled to length one, its features at the places of their weights. */
export type Shown = { readonly features: Int32Array; readonly values: Float32Array };

/** What is wanted of a text, and how much it counts among the others. */
export type Wanted = { readonly label: number; readonly weight: number };

/** How weights move. */
export type Steps = {
  /** AdaGrad's step. */
  readonly rate: number;
  /** L2 penalty of weights. */
  readonly decay: number;
};

const BIAS_RATE = 0.01;
/** AdaGrad's sums begin here, so that the first steps are not wild. */
const FIRST_SQUARES = 1e-2;

/** A model that knows nothing yet. */
export const freshModel = (features: number, labels: number): Model => ({
  labels,
  weights: new Float32Array(features * labels),
  biases: new Float64Array(labels),
  past: freshSquares(features),
});

/** AdaGrad's sums of squares for weights that know nothing yet. */
export const freshSquares = (size: number): Float32Array => new Float32Array(size).fill(FIRST_SQUARES);

/**
 * Shows a text.
 * @param isDropped tells of each feature that has weights whether this visit leaves it out
 * @returns what the values were multiplied by
 */
export function show({ features, values }: Shown, counts: Float32Array, isDropped: () => boolean): number {
  let squares = 0;
  for (let at = 0; at < counts.length; at++) {
    const value = features[at] !== UNKNOWN && isDropped() ? 0 : (counts[at] ?? 0);
    values[at] = value;
    squares += value * value;
  }
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (let at = 0; at < counts.length; at++) values[at] = (values[at] ?? 0) * scale;
  return scale;
}

/**
 * For each label what is wanted of it less what the model says.
 * @param smoothing how much of the label is given to the others
 */
export function errorsOf(model: Model, shown: Shown, wanted: Wanted, smoothing: number): Float64Array {
  const scores = scoresOf(model, shown);
  const highest = scores.reduce((most, score) => Math.max(most, score));
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power, label) => {
    const share = label === wanted.label ? 1 - smoothing : smoothing / (model.labels - 1);
    return wanted.weight * (share - power / sum);
  });
}

function scoresOf({ labels, weights, biases }: Model, { features, values }: Shown): Float64Array {
  const scores = Float64Array.from(biases);
  for (let at = 0; at < features.length; at++) {
    const value = values[at] ?? 0;
    const feature = features[at] ?? UNKNOWN;
    if (value === 0 || feature === UNKNOWN) continue;
    const base = feature * labels;
    for (let label = 0; label < labels; label++) {
      scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0) * value;
    }
  }
  return scores;
}

/** Moves the weights by one step. */
function step(
  model: Model,
  { features, values }: Shown,
  errors: Float64Array,
  by: Steps & Pick<Wanted, "weight">,
): void {
  const { labels, past, biases } = model;
  const size = errors.reduce((total, error) => total + error * error, 0);
  const decay = by.decay * by.weight;
  for (let at = 0; at < features.length; at++) {
    const value = values[at] ?? 0;
    const feature = features[at] ?? UNKNOWN;
    if (value === 0 || feature === UNKNOWN) continue;
    const squares = (past[feature] ?? 0) + size * value * value;
    past[feature] = squares;
    moveRow(model.weights.subarray(feature * labels, (feature + 1) * labels), errors, {
      value,
      rate: by.rate / Math.sqrt(squares),
      decay,
    });
  }
  for (const [label, error] of errors.entries()) biases[label] = (biases[label] ?? 0) + BIAS_RATE * error;
}

function moveRow(
  row: Float32Array,
  errors: Float64Array,
  { value, rate, decay }: Steps & { readonly value: number },
): void {
  for (let label = 0; label < row.length; label++) {
    const weight = row[label] ?? 0;
    row[label] = weight + rate * ((errors[label] ?? 0) * value - decay * weight);
  }
}

/** A text to learn from: its features at the places of their weights, with what each counts. */
export type Taught = Wanted & { readonly features: Int32Array; readonly counts: Float32Array };

/** How one visit teaches. */
export type Teaching = Steps & {
  /** How much of each label is given to the others, so that no lesson is believed entirely. */
  readonly smoothing: number;
  /** The share of features that it leaves out, others each time, so that none is relied upon alone. */
  readonly dropped: number;
  readonly random: () => number;
};

/** Learns from a text once. */
export function learnFrom(model: Model, text: Taught, { smoothing, dropped, random, ...steps }: Teaching): void {
  const shown = { features: text.features, values: new Float32Array(text.counts.length) };
  show(shown, text.counts, () => dropped > 0 && random() < dropped);
  step(model, shown, errorsOf(model, shown, text, smoothing), { ...steps, weight: text.weight });
}
