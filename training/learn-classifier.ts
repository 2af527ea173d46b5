/** Learns a classifier of shared/domain/routing: softmax regression with attention over statements, in a fixed order. */
import { attentionFrom, CUE_SCALE, CUE_SLOTS, EMPHASIS_MAX } from "../shared/domain/routing/classifier.ts";
import { type Lesson, type Row, rowOf } from "./lessons.ts";
import { randomNumbers, shuffle } from "./random-order.ts";

export type LearningRates = {
  readonly epochs: number;
  /** AdaGrad's step for weights and for cues. */
  readonly rate: number;
  readonly cueRate: number;
  /** L2 penalty of weights. */
  readonly decay: number;
  /** How much of each lesson's label is given to the others, so that no lesson is believed entirely. */
  readonly smoothing: number;
  /** The share of features that a visit leaves out, others each time, so that none is relied upon alone. */
  readonly dropped: number;
  readonly seed: number;
};

/** What was learnt: `labels` weights for each known slot, ascending, and a weight for each slot of cues. */
export type Learnt = {
  readonly slots: readonly number[];
  readonly weights: Float32Array;
  readonly cues: Float32Array;
  readonly biases: Float64Array;
};

const BIAS_RATE = 0.01;
/** AdaGrad's sums begin here, so that the first steps are not wild. */
const FIRST_SQUARES = 1e-2;

type State = Learnt & {
  readonly labels: number;
  readonly past: Float32Array;
  readonly cuePast: Float32Array;
  readonly random: () => number;
};

/** @param known slots to learn; the others only lengthen the vector */
export function learn(
  lessons: readonly Lesson[],
  labels: number,
  known: ReadonlySet<number>,
  rates: LearningRates,
): Learnt {
  const slots = [...known].toSorted((one, other) => one - other);
  const places = new Map(slots.map((slot, at) => [slot, at] as const));
  const rows = lessons.map((lesson) => rowOf(lesson, places));
  const state: State = {
    slots,
    labels,
    weights: new Float32Array(slots.length * labels),
    cues: new Float32Array(CUE_SLOTS),
    biases: new Float64Array(labels),
    past: new Float32Array(slots.length).fill(FIRST_SQUARES),
    cuePast: new Float32Array(CUE_SLOTS).fill(FIRST_SQUARES),
    random: randomNumbers(rates.seed),
  };
  return averageOfLateEpochs(state, rows, rates);
}

/** The average of the second half of the epochs is steadier than the last one. */
function averageOfLateEpochs(state: State, rows: readonly Row[], rates: LearningRates): Learnt {
  const weights = new Float32Array(state.weights.length);
  const cues = new Float32Array(CUE_SLOTS);
  const order = Int32Array.from(rows, (_, at) => at);
  const firstCounted = rates.epochs >> 1;
  for (let epoch = 0; epoch < rates.epochs; epoch++) {
    shuffle(order, state.random);
    for (const at of order) {
      const row = rows[at];
      if (row !== undefined) visit(row, state, rates, epoch > 0);
    }
    if (epoch < firstCounted) continue;
    add(weights, state.weights);
    add(cues, state.cues);
  }
  const counted = rates.epochs - firstCounted;
  const mean = (sums: Float32Array) => sums.map((sum) => sum / counted);
  return { slots: state.slots, weights: mean(weights), cues: mean(cues), biases: state.biases };
}

function add(sums: Float32Array, values: Float32Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0);
}

/** One step of stochastic gradient descent. */
function visit(row: Row, state: State, rates: LearningRates, movesCues: boolean): void {
  const attention = row.cues.map((cues) => attentionTo(cues, state.cues));
  const scale = show(row, attention, () => rates.dropped > 0 && state.random() < rates.dropped);
  const errors = errorsOf(row, state, scale, rates.smoothing);
  const pulls = moveWeights(row, state, { errors, scale, rates });
  if (movesCues && attention.length > 1) moveCues(row, state, { attention, scale, pulls, rates });
  for (const [label, error] of errors.entries()) state.biases[label] = (state.biases[label] ?? 0) + BIAS_RATE * error;
}

function attentionTo(cues: Int32Array, weights: Float32Array): number {
  let sum = 0;
  for (const cue of cues) sum += weights[cue] ?? 0;
  return attentionFrom(sum, cues.length);
}

/** Lets each feature count as in the statement where it counts most. @returns what scales the vector to length one */
function show(row: Row, attention: readonly number[], isDropped: () => boolean): number {
  let squares = 0;
  for (let at = 0; at < row.features.length; at++) {
    const best = mostAt(row.places[at] ?? [], attention);
    const shown = isDropped() ? 0 : (attention[best] ?? 0) * (row.counts[at] ?? 0);
    row.best[at] = best;
    row.shown[at] = shown;
    squares += shown * shown;
  }
  for (const { count, places } of row.unknown) squares += (count * (attention[mostAt(places, attention)] ?? 0)) ** 2;
  return squares === 0 ? 0 : 1 / Math.sqrt(squares);
}

function mostAt(places: readonly number[], attention: readonly number[]): number {
  let best = places[0] ?? 0;
  for (let at = 1; at < places.length; at++) {
    const place = places[at] ?? 0;
    if ((attention[place] ?? 0) > (attention[best] ?? 0)) best = place;
  }
  return best;
}

function errorsOf(row: Row, { weights, biases, labels }: State, scale: number, smoothing: number): Float64Array {
  const scores = Float64Array.from(biases);
  for (let at = 0; at < row.features.length; at++) {
    const value = (row.shown[at] ?? 0) * scale;
    const base = (row.features[at] ?? 0) * labels;
    for (let label = 0; label < labels; label++) {
      scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0) * value;
    }
  }
  const highest = scores.reduce((most, score) => Math.max(most, score));
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power);
  return powers.map((power, label) => {
    const wanted = label === row.label ? 1 - smoothing : smoothing / (labels - 1);
    return row.weight * (wanted - power / sum);
  });
}

type WeightStep = { readonly errors: Float64Array; readonly scale: number; readonly rates: LearningRates };

/** @returns how much each feature would help if it counted more */
function moveWeights(row: Row, state: State, { errors, scale, rates }: WeightStep): Float64Array {
  const { weights, past, labels } = state;
  const size = errors.reduce((total, error) => total + error * error, 0);
  const pulls = new Float64Array(row.features.length);
  for (let at = 0; at < row.features.length; at++) {
    const feature = row.features[at] ?? 0;
    const value = (row.shown[at] ?? 0) * scale;
    if (value === 0) continue;
    const squares = (past[feature] ?? 0) + size * value * value;
    past[feature] = squares;
    const rate = rates.rate / Math.sqrt(squares);
    let pull = 0;
    for (let label = 0; label < labels; label++) {
      const place = feature * labels + label;
      const weight = weights[place] ?? 0;
      const error = errors[label] ?? 0;
      pull += error * weight;
      weights[place] = weight + rate * (error * value - rates.decay * row.weight * weight);
    }
    pulls[at] = pull;
  }
  return pulls;
}

type CueStep = {
  readonly attention: readonly number[];
  readonly scale: number;
  readonly pulls: Float64Array;
  readonly rates: LearningRates;
};

function moveCues(row: Row, { cues, cuePast }: State, step: CueStep): void {
  const { attention, rates } = step;
  const slopes = statementSlopes(row, step);
  for (const [statement, own] of row.cues.entries()) {
    const counts = attention[statement] ?? 0;
    // What of a change of the cues' sum reaches the attention: all of it in the middle, nothing at the ends.
    const passed = counts * (1 - (Math.log(counts) / EMPHASIS_MAX) ** 2);
    const slope = ((slopes[statement] ?? 0) * passed * CUE_SCALE) / Math.sqrt(own.length + 1);
    for (const cue of own) {
      const squares = (cuePast[cue] ?? 0) + slope * slope;
      cuePast[cue] = squares;
      const weight = cues[cue] ?? 0;
      cues[cue] = weight + (rates.cueRate * slope) / Math.sqrt(squares);
    }
  }
}

/** How much it would help if each statement counted more; that the vector then grows is reckoned with. */
function statementSlopes(row: Row, { attention, scale, pulls }: CueStep): Float64Array {
  const slopes = new Float64Array(attention.length);
  const whole = pulls.reduce((sum, pull, at) => sum + pull * (row.shown[at] ?? 0) * scale, 0);
  for (const [at, pull] of pulls.entries()) {
    const slope = pull * scale - whole * (row.shown[at] ?? 0) * scale * scale;
    const best = row.best[at] ?? 0;
    slopes[best] = (slopes[best] ?? 0) + slope * (row.counts[at] ?? 0);
  }
  return slopes;
}
