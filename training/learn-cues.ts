/**
 * Learns by which cues one tells what is asked in a text from what is told beside it. What a model has learnt by heart does not
 * show that: any statement of a known text leads to its label. So there are two models, each of half of the lessons, and cues
 * move by what helps the one that has not seen the text.
 */
import { CUE_SCALE, CUE_SLOTS, EMPHASIS_MAX } from "../shared/domain/routing/classifier.ts";
import type { LearningRates } from "./learn-classifier.ts";
import { type Lesson, rowsOf, UNKNOWN, type Weighed, weigh } from "./lessons.ts";
import { randomNumbers, shuffle } from "./random-order.ts";
import { errorsOf, freshModel, freshSquares, learnFrom, type Model, show } from "./softmax.ts";

/** A lesson as one visit reads it. */
type Visited = Weighed & { readonly lesson: Lesson; readonly features: Int32Array };

type Cues = { readonly weights: Float32Array; readonly past: Float32Array };

/** By longer steps cues learn what only these lessons have: unseen letters are then read worse. */
const CUE_RATE = 0.02;

/** @param known slots of the features that the models learn */
export function learnCues(
  lessons: readonly Lesson[],
  { labels, known }: { readonly labels: number; readonly known: ReadonlySet<number> },
  rates: LearningRates,
): Float32Array {
  const places = new Map([...known].map((slot, at) => [slot, at] as const));
  const rows = lessons.map((lesson) => ({ lesson, features: rowsOf(lesson, places) }));
  const [one, other] = [freshModel(places.size, labels), freshModel(places.size, labels)];
  const cues = { weights: new Float32Array(CUE_SLOTS), past: freshSquares(CUE_SLOTS) };
  const random = randomNumbers(rates.seed);
  const order = Int32Array.from(lessons, (_, at) => at);
  const late: Float32Array[] = [];
  const isInFirst = firstHalf(lessons);
  for (let epoch = 0; epoch < rates.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at];
      if (row === undefined) continue;
      const read = { ...row, ...weigh(row.lesson, cues.weights) };
      const [unseeing, seeing] = isInFirst(row.lesson) ? [one, other] : [other, one];
      const { label, weight } = row.lesson;
      learnFrom(seeing, { features: row.features, counts: read.counts, label, weight }, { ...rates, random });
      if (epoch > 0) moveCues(read, unseeing, cues, rates.smoothing);
    }
    if (epoch >= rates.epochs >> 1) late.push(cues.weights.slice());
  }
  return cues.weights.map((_, cue) => late.reduce((sum, weights) => sum + (weights[cue] ?? 0), 0) / late.length);
}

/** Every second family, of those that are here. */
function firstHalf(lessons: readonly Lesson[]): (lesson: Lesson) => boolean {
  const families = [...new Set(lessons.map(({ family }) => family))];
  const first = new Set(families.filter((_, at) => at % 2 === 0));
  return ({ family }) => first.has(family);
}

function moveCues(read: Visited, model: Model, { weights, past }: Cues, smoothing: number): void {
  if (read.attention.length < 2) return;
  const slopes = emphasisSlopes(read, attentionSlopes(read, model, smoothing));
  for (const [statement, own] of read.lesson.cues.entries()) {
    const slope = ((slopes[statement] ?? 0) * CUE_SCALE) / Math.sqrt(own.length + 1);
    for (const cue of own) {
      const squares = (past[cue] ?? 0) + slope * slope;
      past[cue] = squares;
      weights[cue] = (weights[cue] ?? 0) + (CUE_RATE * slope) / Math.sqrt(squares);
    }
  }
}

/** How much it would help if each statement had more emphasis than the others. */
function emphasisSlopes({ attention }: Visited, slopes: Float64Array): readonly number[] {
  // What of a change of the emphasis reaches the attention: all of it in the middle, nothing at the ends.
  const passed = attention.map(
    (weight, at) => (slopes[at] ?? 0) * weight * (1 - (Math.log(weight) / EMPHASIS_MAX) ** 2),
  );
  const mean = passed.reduce((sum, slope) => sum + slope, 0) / passed.length;
  return passed.map((slope) => slope - mean);
}

/** How much it would help if each statement counted more; that the vector then grows is reckoned with. */
function attentionSlopes(read: Visited, model: Model, smoothing: number): Float64Array {
  const { lesson, features, strongest, counts, attention } = read;
  const shown = { features, values: new Float32Array(counts.length) };
  const scale = show(shown, counts, () => false);
  const pulls = pullsOf(features, model, errorsOf(model, shown, lesson, smoothing));
  const whole = pulls.reduce((sum, pull, at) => sum + pull * (shown.values[at] ?? 0), 0);
  const slopes = new Float64Array(attention.length);
  for (const [at, pull] of pulls.entries()) {
    const best = strongest[at] ?? 0;
    const slope = (pull - whole * (shown.values[at] ?? 0)) * scale * (lesson.counts[at] ?? 0);
    slopes[best] = (slopes[best] ?? 0) + slope;
  }
  return slopes;
}

/** How much it would help if each feature counted more. */
function pullsOf(features: Int32Array, { weights, labels }: Model, errors: Float64Array): Float64Array {
  const pulls = new Float64Array(features.length);
  for (let at = 0; at < pulls.length; at++) {
    const feature = features[at] ?? UNKNOWN;
    if (feature === UNKNOWN) continue;
    let pull = 0;
    for (let label = 0; label < labels; label++)
      pull += (errors[label] ?? 0) * (weights[feature * labels + label] ?? 0);
    pulls[at] = pull;
  }
  return pulls;
}
