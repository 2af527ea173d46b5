/** What is learnt of an inquiry, each with its labels, and how. */
import { type Classifier, judge } from "../shared/domain/routing/classifier.ts";
import { withFamilies } from "../shared/domain/routing/danger-families.ts";
import type { StatementFeatures } from "../shared/domain/routing/features.ts";
import type { SpamLabel, Urgency } from "../shared/domain/routing/router.ts";
import { URGENT_REASONS } from "../shared/domain/routing/routing.ts";
import { type AskCount, type Evidence, secondAskEvidence } from "../shared/domain/routing/second-ask.ts";
import { TOPIC_CODES, type Topic } from "../shared/domain/topic.ts";
import type { LearningRates } from "./learn-classifier.ts";
import { isDrawn, isSpam, type LabelledInquiry } from "./router-examples.ts";

/** One of the things that are learnt of an inquiry. */
export type Subject<Label extends string> = {
  readonly labels: readonly Label[];
  readonly labelOf: (example: LabelledInquiry) => Label;
  readonly rates: LearningRates;
  /** In how many orders it is learnt; 1 when left out. What is rare depends much on one order. */
  readonly orders?: number;
  /** How many features are shipped: those whose weights differ most between labels. */
  readonly features: number;
  /** What an example counts among the others; 1 when left out. */
  readonly weightOf?: (example: LabelledInquiry) => number;
  /** What is added to the features before they are learnt. */
  readonly withMore?: (statements: readonly StatementFeatures[]) => readonly StatementFeatures[];
  /** What speaks for a second ask in an inquiry, by a classifier that has not seen it; nothing when left out. */
  readonly evidenceOf?: (
    statements: readonly StatementFeatures[],
    classifier: Classifier<Label>,
  ) => readonly Evidence[];
  /**
   * Sharpness and limits are chosen on texts that the judging model has not seen: each is left out once in so many
   * trainings. The more, the nearer are these models to the shipped one, and the limit to its own.
   */
  readonly innerFolds: number;
};

const SPAM_WEIGHT = 5;
/** Of twenty inquiries one asks more than one thing. */
const MORE_WEIGHT = 5;
const RATES: LearningRates = {
  epochs: 12,
  rate: 0.5,
  decay: 1e-3,
  smoothing: 0.05,
  dropped: 0,
  seed: 1,
};

/** Counted whole, letters from drawn seeds cost the development set half a point, and gain as much on their own kind. */
const DRAWN_WEIGHT = 0.5;

/** The nine topics. */
export const TOPICS: Subject<Topic> = {
  labels: TOPIC_CODES,
  labelOf: ({ topic }) => topic,
  rates: { ...RATES, dropped: 0.2 },
  features: 37_000,
  innerFolds: 3,
  weightOf: (example) => (isDrawn(example) ? DRAWN_WEIGHT : 1),
  evidenceOf: (statements, classifier) => secondAskEvidence(statements, judge(statements, classifier), classifier),
};

/** Seven reasons why an inquiry cannot wait, and calm. */
export const URGENCY: Subject<Urgency> = {
  labels: ["calm", ...URGENT_REASONS],
  labelOf: ({ urgent, urgentReason }) => (urgent ? (urgentReason ?? "deadline-48h") : "calm"),
  rates: { ...RATES, dropped: 0.4, smoothing: 0.1 },
  orders: 2,
  features: 14_000,
  withMore: withFamilies,
  innerFolds: 3,
};

/** Letters and advertisements. */
export const SPAM: Subject<SpamLabel> = {
  labels: ["letter", "spam"],
  labelOf: (example) => (isSpam(example) ? "spam" : "letter"),
  rates: RATES,
  features: 4000,
  innerFolds: 2,
  // A hundred letters for each advertisement would teach that there is none.
  weightOf: (example) => (isSpam(example) ? SPAM_WEIGHT : 1),
};

/** Whether more than one thing is asked. */
export const ASKS: Subject<AskCount> = {
  labels: ["one", "more"],
  labelOf: ({ secondaryTopics }) => (secondaryTopics.length > 0 ? "more" : "one"),
  rates: { ...RATES, dropped: 0.3 },
  features: 3000,
  innerFolds: 2,
  weightOf: (example) => (example.secondaryTopics.length > 0 ? MORE_WEIGHT : 1),
};

/** What a router calls its subjects. */
export const SUBJECT_NAMES = ["topics", "urgency", "spam", "asks"] as const;

/** What a router calls a subject. */
export type SubjectName = (typeof SUBJECT_NAMES)[number];
