/** Learns one classifier as it is shipped: the features that tell most, in few steps, with honest probabilities. */
import { type Classifier, judge, type PackedClassifier } from "../shared/domain/routing/classifier.ts";
import { packSlots, THOUSAND, weightCharacter } from "../shared/domain/routing/packed-classifier.ts";
import type { Evidence } from "../shared/domain/routing/second-ask.ts";
import { chooseSharpness } from "./choose-limits.ts";
import { familiesOf } from "./folds.ts";
import { type Learnt, learn } from "./learn-classifier.ts";
import { learnCues } from "./learn-cues.ts";
import { type Lesson, lessonOf } from "./lessons.ts";
import type { RouterExample } from "./router-examples.ts";
import type { Subject } from "./subjects.ts";

/**
 * How many steps a weight is at most away from zero. A third of what a character can hold: nothing is lost by it (on the
 * development set), and it compresses so much better that half as many features again find room.
 */
const WEIGHT_STEPS = 12;
/** Cues are known less finely still: eight steps read unseen letters as well. */
const CUE_STEPS = 8;
/** A feature that stands in fewer texts is chance. */
const TEXTS_MIN = 2;
/** After so many visits it is plain which statements count, and which features will tell most. */
const CUE_EPOCHS = 6;
const CHOOSING_EPOCHS = 4;

/** Labels with their probabilities, the most probable first. */
export type Ranking<Label extends string> = ReturnType<typeof judge<Label>>["ranking"];

/** A classifier, and what models that are made in the same way say of each example that they have not seen. */
export type LearntSubject<Label extends string> = {
  readonly packed: PackedClassifier<Label>;
  readonly rankings: readonly Ranking<Label>[];
  /** What speaks for a second ask in each example; empty unless the subject tells it. */
  readonly evidence: readonly (readonly Evidence[])[];
};

/** @param step called after each of `innerFolds` and one trainings */
export function learnSubject<Label extends string>(
  asRead: readonly RouterExample[],
  subject: Subject<Label>,
  step: () => void,
): LearntSubject<Label> {
  const { labels, labelOf, innerFolds, withMore = (statements) => statements, evidenceOf = () => [] } = subject;
  const examples = asRead.map((example) => ({ ...example, statements: withMore(example.statements) }));
  const families = familiesOf(examples);
  const folds = families.map((family) => family % innerFolds);
  const lessons = lessonsOf(examples, families, subject);
  const unsharpened: Ranking<Label>[] = [];
  const evidence: (readonly Evidence[])[] = [];
  for (let fold = 0; fold < innerFolds; fold++) {
    const seen = lessons.filter((_, at) => folds[at] !== fold);
    const classifier = computable(learnFew(seen, subject), labels);
    for (const [at, { statements }] of examples.entries()) {
      if (folds[at] !== fold) continue;
      unsharpened[at] = judge(statements, classifier).ranking;
      evidence[at] = evidenceOf(statements, classifier);
    }
    step();
  }
  const sharpness = chooseSharpness(
    examples.map((example, at) => ({ right: labelOf(example), ranking: unsharpened[at] ?? [] })),
  );
  const packed = pack(learnFew(lessons, subject), labels, sharpness);
  step();
  return { packed, rankings: unsharpened.map((ranking) => sharpen(ranking, sharpness)), evidence };
}

const lessonsOf = <Label extends string>(
  examples: readonly RouterExample[],
  families: readonly number[],
  { labels, labelOf, weightOf = () => 1 }: Subject<Label>,
): readonly Lesson[] =>
  examples.map((example, at) =>
    lessonOf(example.statements, {
      label: labels.indexOf(labelOf(example)),
      weight: weightOf(example),
      family: families[at] ?? at,
    }),
  );

type LearntWithCues = Learnt & { readonly cues: Float32Array };

/** Learns which statements count, then all features, keeps the most telling ones, and learns those again without the others. */
function learnFew<Label extends string>(lessons: readonly Lesson[], subject: Subject<Label>): LearntWithCues {
  const { rates, features, orders = 1 } = subject;
  const labels = subject.labels.length;
  const texts = textsOfSlots(lessons);
  const frequent = new Set([...texts].filter(([, count]) => count >= TEXTS_MIN).map(([slot]) => slot));
  const cues = learnCues(lessons, { labels, known: frequent }, { ...rates, epochs: CUE_EPOCHS });
  const all = learn(lessons, { labels, known: frequent, cues }, { ...rates, epochs: CHOOSING_EPOCHS });
  const known = mostTelling(all, texts, { labels, features });
  const inOrder = (_: unknown, order: number): Learnt =>
    learn(lessons, { labels, known, cues }, { ...rates, seed: rates.seed + order });
  return { ...averageOf(Array.from({ length: orders }, inOrder)), cues };
}

/** The same features learnt in several orders: what only one order gives is chance. */
function averageOf(all: readonly Learnt[]): Learnt {
  const [first, ...others] = all;
  if (first === undefined) throw new RangeError("There must be an order to learn in");
  const mean = (one: number, at: number, values: (learnt: Learnt) => ArrayLike<number>) =>
    others.reduce((sum, other) => sum + (values(other)[at] ?? 0), one) / all.length;
  return {
    slots: first.slots,
    weights: first.weights.map((weight, at) => mean(weight, at, ({ weights }) => weights)),
    biases: first.biases.map((bias, at) => mean(bias, at, ({ biases }) => biases)),
  };
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

const computable = <Label extends string>({ slots, weights, cues, biases }: LearntWithCues, labels: readonly Label[]) =>
  ({
    labels,
    slots: Uint32Array.from(slots),
    weights,
    cues,
    biases: [...biases],
    sharpness: 1,
  }) satisfies Classifier<Label>;

function pack<Label extends string>(
  { slots, weights, cues, biases }: LearntWithCues,
  labels: readonly Label[],
  sharpness: number,
): PackedClassifier<Label> {
  const stepOf = (values: Float32Array, steps: number) =>
    Number((values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / steps).toPrecision(4));
  const charactersOf = (values: Float32Array, step: number) =>
    Array.from(values, (value) => weightCharacter(value / step)).join("");
  const step = stepOf(weights, WEIGHT_STEPS);
  const cueStep = stepOf(cues, CUE_STEPS);
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
