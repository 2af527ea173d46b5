/** Learns the three classifiers of the router and the limits by which they speak. */
import { type Classifier, judge, type PackedClassifier, slotOf } from "../shared/domain/routing/classifier.ts";
import { withFamilies } from "../shared/domain/routing/danger-families.ts";
import type { StatementFeatures } from "../shared/domain/routing/features.ts";
import {
  packSlots,
  STEPS_MAX,
  THOUSAND,
  unpackClassifier,
  weightCharacter,
} from "../shared/domain/routing/packed-classifier.ts";
import type { Limits, Router, SpamLabel, Urgency } from "../shared/domain/routing/router.ts";
import { URGENT_REASONS } from "../shared/domain/routing/routing.ts";
import { type SecondAsk, secondAsks } from "../shared/domain/routing/second-ask.ts";
import { TOPIC_CODES, type Topic } from "../shared/domain/topic.ts";
import { chooseLimits, chooseSharpness } from "./choose-limits.ts";
import { type LearningRates, type Learnt, learn } from "./learn-classifier.ts";
import type { Lesson } from "./lessons.ts";
import { isSpam, isVoice, type RouterExample } from "./router-examples.ts";

/** A router as it is shipped. */
export type PackedRouter = {
  readonly topics: PackedClassifier<Topic>;
  readonly urgency: PackedClassifier<Urgency>;
  readonly spam: PackedClassifier<SpamLabel>;
  readonly limits: Limits;
};

/** One of the things that are learnt of an inquiry. */
type Subject<Label extends string> = {
  readonly labels: readonly Label[];
  readonly labelOf: (example: RouterExample) => Label;
  readonly rates: LearningRates;
  /** How many features are shipped: those whose weights differ most between labels. */
  readonly features: number;
  /** What an example counts among the others; 1 when left out. */
  readonly weightOf?: (example: RouterExample) => number;
  /** What is added to the features before they are learnt. */
  readonly withMore?: (statements: readonly StatementFeatures[]) => readonly StatementFeatures[];
  /**
   * Sharpness and limits are chosen on texts that the judging model has not seen: each is left out once in so many
   * trainings. The more, the nearer are these models to the shipped one, and the limit to its own.
   */
  readonly innerFolds: number;
};

/**
 * How many steps a weight is at most away from zero. A third of what a character can hold: nothing is lost by it (on the
 * development set), and it compresses so much better that half as many features again find room.
 */
const WEIGHT_STEPS = 12;
const SPAM_WEIGHT = 5;
const RATES: LearningRates = {
  epochs: 12,
  rate: 0.5,
  cueRate: 0.1,
  decay: 1e-3,
  smoothing: 0.05,
  dropped: 0,
  seed: 1,
};

/** Counted whole they cost the development set half a point and gain nothing on their own kind. */
const VOICE_WEIGHT = 0.5;

const TOPICS: Subject<Topic> = {
  labels: TOPIC_CODES,
  labelOf: ({ topic }) => topic,
  rates: { ...RATES, dropped: 0.2 },
  features: 42_000,
  innerFolds: 3,
  weightOf: (example) => (isVoice(example) ? VOICE_WEIGHT : 1),
};
const URGENCY: Subject<Urgency> = {
  labels: ["calm", ...URGENT_REASONS],
  labelOf: ({ urgent, urgentReason }) => (urgent ? (urgentReason ?? "deadline-48h") : "calm"),
  rates: { ...RATES, dropped: 0.3 },
  features: 12_000,
  withMore: withFamilies,
  innerFolds: 5,
};
const SPAM: Subject<SpamLabel> = {
  labels: ["letter", "spam"],
  labelOf: (example) => (isSpam(example) ? "spam" : "letter"),
  rates: RATES,
  features: 4000,
  innerFolds: 3,
  // Fifty letters for each advertisement would teach that there is none.
  weightOf: (example) => (isSpam(example) ? SPAM_WEIGHT : 1),
};

/** A feature that stands in fewer texts is chance. */
const TEXTS_MIN = 2;
/** How many steps `learnRouter` tells. */
export const LEARNING_STEPS = [TOPICS, URGENCY, SPAM].reduce((steps, { innerFolds }) => steps + innerFolds + 1, 0);

/** @param step called after each of LEARNING_STEPS */
export function learnRouter(examples: readonly RouterExample[], step: () => void = () => {}): PackedRouter {
  const seconds: (SecondAsk | undefined)[] = [];
  const [topics, topicScores] = learnSubject(examples, TOPICS, step, (at, { statements }, classifier) => {
    [seconds[at]] = secondAsks(statements, judge(statements, classifier), classifier);
  });
  const [urgency, urgencyScores] = learnSubject(examples, URGENCY, step);
  const [spam, spamScores] = learnSubject(examples, SPAM, step);
  const judged = examples.map((example, at) => ({
    example,
    topics: topicScores(at),
    second: seconds[at],
    urgency: urgencyScores(at),
    spam: spamScores(at),
  }));
  return { topics, urgency, spam, limits: chooseLimits(judged.filter(({ example }) => !isVoice(example))) };
}

/** A router as it is computed with. */
export const unpackRouter = ({ topics, urgency, spam, limits }: PackedRouter, version: string): Router => ({
  topics: unpackClassifier(topics),
  urgency: unpackClassifier(urgency),
  spam: unpackClassifier(spam),
  limits,
  version,
});

type Ranking<Label extends string> = ReturnType<typeof judge<Label>>["ranking"];

function learnSubject<Label extends string>(
  asRead: readonly RouterExample[],
  subject: Subject<Label>,
  step: () => void,
  judgedUnseen: (at: number, example: RouterExample, classifier: Classifier<Label>) => void = () => {},
): readonly [PackedClassifier<Label>, (at: number) => Ranking<Label>] {
  const { labels, labelOf, innerFolds, withMore = (statements) => statements } = subject;
  const examples = asRead.map((example) => ({ ...example, statements: withMore(example.statements) }));
  const unsharpened: Ranking<Label>[] = [];
  for (let fold = 0; fold < innerFolds; fold++) {
    const seen = examples.filter((_, at) => at % innerFolds !== fold);
    const lessons = lessonsOf(seen, subject);
    const classifier = computable(learnFew(lessons, subject), labels);
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
  const packed = pack(learnFew(lessonsOf(examples, subject), subject), labels, sharpness);
  step();
  return [packed, (at) => sharpen(unsharpened[at] ?? [], sharpness)];
}

const lessonsOf = <Label extends string>(
  examples: readonly RouterExample[],
  { labels, labelOf, weightOf = () => 1 }: Subject<Label>,
): readonly Lesson[] =>
  examples.map((example) => ({
    statements: example.statements,
    label: labels.indexOf(labelOf(example)),
    weight: weightOf(example),
  }));

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
  for (const { statements } of lessons) {
    const names = new Set(statements.flatMap(({ features }) => [...features.keys()]));
    for (const slot of new Set([...names].map(slotOf))) texts.set(slot, (texts.get(slot) ?? 0) + 1);
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
