/** Decides by the words of an inquiry which topic it is about, whether it can wait, and whether it is spam. */
import { tellingWords } from "../language/letter-groups.ts";
import { FALLBACK_TOPIC, type Topic } from "../topic.ts";
import { type Judgement, judge } from "./classifier.ts";
import { dayOf } from "./dates.ts";
import { featuresOf, type StatementFeatures } from "./features.ts";
import { type Router, shippedRouter } from "./router.ts";
import type { Guess, Routing } from "./routing.ts";
import { type SecondAsk, secondAskEvidence, secondAsks } from "./second-ask.ts";
import { type InquiryText, readInquiry } from "./statements.ts";
import { urgencyOf } from "./urgency.ts";

/** What is to be routed. */
export type RouteRequest = InquiryText & {
  /** When it was received: the dates it names are counted from here. ISO 8601. */
  readonly at: string;
  /** As the person chose it. */
  readonly declaredTopic?: Topic | undefined;
};

/** Where an inquiry goes, and what was found on the way. */
export type Routed = { readonly topic: Topic; readonly urgent: boolean; readonly routing: Routing };

const GUESSES = 3;
/** Who asks more things than three at once gets an answer to those, and an operator reads the rest. */
const SECONDARY_MAX = 2;
/** Two asks are rare and three rarer, so a third is told only when it is nearly as probable as not. */
const THIRD_LIMIT = 0.4;
/** How many of ten who choose a topic choose the right one: a working assumption until transfers tell it. */
const DECLARED_RIGHT = 0.7;
const MUTE_MAX = 200;
const CONFIDENCE_MIN = 0.01;

/**
 * Routes an inquiry. Any text may be given; nothing of it is changed.
 * @throws RangeError if `at` is no time
 */
export function routeText(request: RouteRequest, router: Router = shippedRouter()): Routed {
  const inquiry = readInquiry(request, dayOf(request.at));
  const statements = featuresOf(inquiry);
  const topics = judge(statements, router.topics);
  const telling = saysNothing(request) ? [] : statements;
  const urgentReason = urgencyOf(telling, router);
  // An emergency is never put aside as spam: who cries for help may give a number to call, as advertisements do.
  const spam = urgentReason === undefined && isSpam(telling, router);
  const guesses = guessesOf(topics);
  const topic = request.declaredTopic ?? topicOf(topics, spam, router);
  const suggestedTopic = suggestionOf(guesses, request.declaredTopic, router);
  const routing: Routing = {
    textLanguage: inquiry.detection.language,
    textScript: inquiry.detection.script,
    confidence: confidenceIn(topic, topics, request.declaredTopic),
    guesses,
    secondaryTopics: secondaryOf(asksBeside(statements, topics, router), topic, router),
    ...(suggestedTopic === undefined ? {} : { suggestedTopic }),
    ...(urgentReason === undefined ? {} : { urgentReason }),
    spam,
    modelVersion: router.version,
  };
  return { topic, urgent: urgentReason !== undefined, routing };
}

const isSpam = (statements: readonly StatementFeatures[], { spam, limits }: Router) =>
  probabilityOf("spam", judge(statements, spam)) >= limits.spam;

/** Whether there is no word but names of products, addresses and numbers: of these alone nothing is claimed. */
const saysNothing = ({ text, subject = "" }: InquiryText) =>
  text.length + subject.length <= MUTE_MAX && tellingWords(`${subject}\n${text}`).length === 0;

function topicOf({ ranking }: Judgement<Topic>, spam: boolean, { limits }: Router): Topic {
  const best = ranking[0];
  return spam || best === undefined || best.probability < limits.topic ? FALLBACK_TOPIC : best.label;
}

const guessesOf = ({ ranking }: Judgement<Topic>): readonly Guess[] =>
  ranking.slice(0, GUESSES).map(({ label, probability }) => ({ topic: label, confidence: rounded(probability) }));

function asksBeside(
  statements: readonly StatementFeatures[],
  topics: Judgement<Topic>,
  router: Router,
): readonly SecondAsk[] {
  const evidence = secondAskEvidence(statements, topics, router.topics);
  return evidence.length === 0 ? [] : secondAsks(evidence, judge(statements, router.asks), router.secondAsk);
}

function secondaryOf(asks: readonly SecondAsk[], topic: Topic, { limits }: Router): readonly Topic[] {
  return asks
    .filter((ask) => ask.topic !== topic)
    .filter(({ probability }, at) => probability >= (at === 0 ? limits.secondary : THIRD_LIMIT))
    .map((ask) => ask.topic)
    .slice(0, SECONDARY_MAX);
}

function suggestionOf([best]: readonly Guess[], declared: Topic | undefined, { limits }: Router): Topic | undefined {
  if (declared === undefined || best === undefined || best.topic === declared) return undefined;
  return best.confidence >= limits.suggestion ? best.topic : undefined;
}

const probabilityOf = <Label extends string>(label: Label, { ranking }: Judgement<Label>): number =>
  ranking.find((each) => each.label === label)?.probability ?? 0;

/** A choice is evidence too, beside the words (Bayes): of what a person chose it is never said that it cannot be. */
function confidenceIn(topic: Topic, topics: Judgement<Topic>, declared: Topic | undefined): number {
  const byWords = probabilityOf(topic, topics);
  if (declared === undefined) return rounded(byWords);
  const others = (1 - DECLARED_RIGHT) / (topics.ranking.length - 1);
  const chosen = byWords * DECLARED_RIGHT;
  return Math.max(CONFIDENCE_MIN, rounded(chosen / (chosen + (1 - byWords) * others)));
}

const rounded = (probability: number) => Math.round(probability * 100) / 100;
