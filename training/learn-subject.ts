/** Learns one classifier as it is shipped: the features that tell most, in few steps, with honest probabilities. */
import { type Classifier, judge, type PackedClassifier } from "../shared/domain/routing/classifier.ts";
import { packSlots, STEPS_MAX, THOUSAND, weightCharacter } from "../shared/domain/routing/packed-classifier.ts";
import { chooseSharpness } from "./choose-limits.ts";
import { type Learnt, learn } from "./learn-classifier.ts";
import { type Lesson, lessonOf } from "./lessons.ts";
import type { RouterExample } from "./router-examples.ts";
import type { Subject } from "./subjects.ts";

/**
 * How many steps a weight is at most away from zero. A third of what a character can hold: nothing is lost by it (on the
 * development set), and it compresses so much better that half as many features again find room.
 */
const WEIGHT_STEPS = 12;
/** A feature that stands in fewer texts is chance. */
const TEXTS_MIN = 2;

/** Labels with their probabilities, the most probable first. */
export type Ranking<Label extends string> = ReturnType<typeof judge<Label>>["ranking"];

/**
 * Learns a classifier, and what models that are made in the same way say of each example that they have not seen.
 * @param step called after each of `innerFolds` and one trainings
 */
export function learnSubject<Label extends string>(
  asRead: readonly RouterExample[],
  subject: Subject<Label>,
  step: () => void,
  judgedUnseen: (at: number, example: RouterExample, classifier: Classifier<Label>) => void = () => {},
): readonly [PackedClassifier<Label>, (at: number) => Ranking<Label>] {
  const { labels, labelOf, innerFolds, withMore = (statements) => statements } = subject;
  const examples = asRead.map((example) => ({ ...example, statements: withMore(example.statements) }));
  const lessons = lessonsOf(examples, subject);
  const unsharpened: Ranking<Label>[] = [];
  for (let fold = 0; fold < innerFolds; fold++) {
    const seen = lessons.filter((_, at) => at % innerFolds !== fold);
    const classifier = computable(learnFew(seen, subject), labels);
    for (const [at, example] of examples.entries()) {
      if (at % innerFolds !== fold) continue;
      unsharpened[at] = judge(example.statements, classifier).ranking;
      judgedUnseen(at, example, classifier);
    }
    step();
  }
  const sharpness = chooseSharpness(
    examples.map((example, at) => ({ right: labelOf(example), ranking: unsharpened[at] ?? [] })),
  );
  const packed = pack(learnFew(lessons, subject), labels, sharpness);
  step();
  return [packed, (at) => sharpen(unsharpened[at] ?? [], sharpness)];
}

const lessonsOf = <Label extends string>(
  examples: readonly RouterExample[],
  { labels, labelOf, weightOf = () => 1 }: Subject<Label>,
): readonly Lesson[] =>
  examples.map((example) => lessonOf(example.statements, labels.indexOf(labelOf(example)), weightOf(example)));

/** Learns all features, keeps the most telling ones, and learns those again without the others. */
function learnFew<Label extends string>(
  lessons: readonly Lesson[],
  { labels, rates, features }: Subject<Label>,
): Learnt {
  const texts = textsOfSlots(lessons);
  const frequent = new Set([...texts].filter(([, count]) => count >= TEXTS_MIN).map(([slot]) => slot));
  const all = learn(lessons, labels.length, frequent, rates);
  return learn(lessons, labels.length, mostTelling(all, texts, { labels: labels.length, features }), rates);
}

function textsOfSlots(lessons: readonly Lesson[]): ReadonlyMap<number, number> {
  const texts = new Map<number, number>();
  for (const { slots } of lessons) {
    for (const slot of new Set(slots)) texts.set(slot, (texts.get(slot) ?? 0) + 1);
  }
  return texts;
}

function mostTelling(
  { slots, weights }: Learnt,
  texts: ReadonlyMap<number, number>,
  { labels, features }: { readonly labels: number; readonly features: number },
): ReadonlySet<number> {
  // Rare features have great weights by chance. The fourth root was found by cross-validation.
  const tells = (slot: number, at: number) => {
    const row = weights.subarray(at * labels, (at + 1) * labels);
    return (Math.max(...row) - Math.min(...row)) * Math.sqrt(Math.sqrt(texts.get(slot) ?? 0));
  };
  return new Set(
    slots
      .map((slot, at) => ({ slot, tells: tells(slot, at) }))
      .toSorted((one, other) => other.tells - one.tells || one.slot - other.slot)
      .slice(0, features)
      .map(({ slot }) => slot),
  );
}

const computable = <Label extends string>({ slots, weights, cues, biases }: Learnt, labels: readonly Label[]) =>
  ({
    labels,
    slots: Uint32Array.from(slots),
    weights,
    cues,
    biases: [...biases],
    sharpness: 1,
  }) satisfies Classifier<Label>;

function pack<Label extends string>(
  { slots, weights, cues, biases }: Learnt,
  labels: readonly Label[],
  sharpness: number,
): PackedClassifier<Label> {
  const stepOf = (values: Float32Array, steps: number) =>
    Number((values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / steps).toPrecision(4));
  const charactersOf = (values: Float32Array, step: number) =>
    Array.from(values, (value) => weightCharacter(value / step)).join("");
  const step = stepOf(weights, WEIGHT_STEPS);
  const cueStep = stepOf(cues, STEPS_MAX);
  return {
    labels,
    slots: packSlots(slots),
    weights: charactersOf(weights, step),
    step,
    biases: Array.from(biases, (bias) => Math.round(bias * THOUSAND)),
    cues: charactersOf(cues, cueStep),
    cueStep,
    sharpness,
  };
}

function sharpen<Label extends string>(ranking: Ranking<Label>, sharpness: number): Ranking<Label> {
  const powers = ranking.map(({ label, probability }) => ({ label, power: probability ** sharpness }));
  const sum = powers.reduce((total, { power }) => total + power, 0);
  return powers.map(({ label, power }) => ({ label, probability: power / sum }));
}
