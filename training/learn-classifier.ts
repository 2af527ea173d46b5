/** Learns the weights of a classifier of shared/domain/routing when those of its cues are known, in a fixed order. */
import { type Lesson, rowsOf, weigh } from "./lessons.ts";
import { randomNumbers, shuffle } from "./random-order.ts";
import { freshModel, learnFrom, type Model, type Taught, type Teaching } from "./softmax.ts";

export type LearningRates = Omit<Teaching, "random"> & {
  /** How often each lesson is visited. */
  readonly epochs: number;
  readonly seed: number;
};

/** What was learnt: `labels` weights for each known slot, ascending. */
export type Learnt = {
  readonly slots: readonly number[];
  readonly weights: Float32Array;
  readonly biases: Float64Array;
};

/** @param known slots to learn; the others only lengthen the vector */
export function learn(
  lessons: readonly Lesson[],
  {
    labels,
    known,
    cues,
  }: { readonly labels: number; readonly known: ReadonlySet<number>; readonly cues: Float32Array },
  rates: LearningRates,
): Learnt {
  const slots = [...known].toSorted((one, other) => one - other);
  const places = new Map(slots.map((slot, at) => [slot, at] as const));
  const rows = lessons.map(
    (lesson): Taught => ({
      features: rowsOf(lesson, places),
      counts: weigh(lesson, cues).counts,
      label: lesson.label,
      weight: lesson.weight,
    }),
  );
  return { slots, ...averageOfLateEpochs(freshModel(slots.length, labels), rows, rates) };
}

/** The average of the second half of the epochs is steadier than the last one. */
function averageOfLateEpochs(
  model: Model,
  rows: readonly Taught[],
  rates: LearningRates,
): Pick<Learnt, "weights" | "biases"> {
  const random = randomNumbers(rates.seed);
  const sums = new Float32Array(model.weights.length);
  const order = Int32Array.from(rows, (_, at) => at);
  const firstCounted = rates.epochs >> 1;
  for (let epoch = 0; epoch < rates.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at];
      if (row !== undefined) learnFrom(model, row, { ...rates, random });
    }
    if (epoch < firstCounted) continue;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (model.weights[at] ?? 0);
  }
  const counted = rates.epochs - firstCounted;
  return { weights: sums.map((sum) => sum / counted), biases: model.biases };
}
