/** Decides by the words of an inquiry which topic it is about, whether it can wait, and whether it is spam. */
import { FALLBACK_TOPIC, type Topic } from "../topic.ts";
import { type Judgement, judge } from "./classifier.ts";
import { dayOf } from "./dates.ts";
import { featuresOf } from "./features.ts";
import { type Router, shippedRouter, type Urgency } from "./router.ts";
import type { Guess, Routing, UrgentReason } from "./routing.ts";
import { type SecondAsk, secondAsk } from "./second-ask.ts";
import { type InquiryText, readInquiry } from "./statements.ts";

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

/**
 * Routes an inquiry. Any text may be given; nothing of it is changed.
 * @throws RangeError if `at` is no time
 */
export function routeText(request: RouteRequest, router: Router = shippedRouter()): Routed {
  const inquiry = readInquiry(request, dayOf(request.at));
  const statements = featuresOf(inquiry);
  const topics = judge(statements, router.topics);
  const urgentReason = urgencyOf(judge(statements, router.urgency), router);
  // An emergency is never put aside as spam: who cries for help may give a number to call, as advertisements do.
  const spam =
    urgentReason === undefined && probabilityOf("spam", judge(statements, router.spam)) >= router.limits.spam;
  const guesses = guessesOf(topics);
  const topic = request.declaredTopic ?? topicOf(topics, spam, router);
  const suggestedTopic = suggestionOf(guesses, request.declaredTopic, router);
  const routing: Routing = {
    textLanguage: inquiry.detection.language,
    textScript: inquiry.detection.script,
    confidence: rounded(probabilityOf(topic, topics)),
    guesses,
    secondaryTopics: secondaryOf(secondAsk(statements, topics, router.topics), topic, router),
    ...(suggestedTopic === undefined ? {} : { suggestedTopic }),
    ...(urgentReason === undefined ? {} : { urgentReason }),
    spam,
    modelVersion: router.version,
  };
  return { topic, urgent: urgentReason !== undefined, routing };
}

function topicOf({ ranking }: Judgement<Topic>, spam: boolean, { limits }: Router): Topic {
  const best = ranking[0];
  return spam || best === undefined || best.probability < limits.topic ? FALLBACK_TOPIC : best.label;
}

/** The most probable reason, once all reasons together are probable enough. */
function urgencyOf({ ranking }: Judgement<Urgency>, { limits }: Router): UrgentReason | undefined {
  const calm = ranking.find(({ label }) => label === "calm")?.probability ?? 1;
  if (1 - calm < limits.urgent) return undefined;
  return ranking.map(({ label }) => label).find((label) => label !== "calm");
}

const guessesOf = ({ ranking }: Judgement<Topic>): readonly Guess[] =>
  ranking.slice(0, GUESSES).map(({ label, probability }) => ({ topic: label, confidence: rounded(probability) }));

function secondaryOf(second: SecondAsk | undefined, topic: Topic, { limits }: Router): readonly Topic[] {
  return second === undefined || second.topic === topic || second.probability < limits.secondary ? [] : [second.topic];
}

function suggestionOf([best]: readonly Guess[], declared: Topic | undefined, { limits }: Router): Topic | undefined {
  if (declared === undefined || best === undefined || best.topic === declared) return undefined;
  return best.confidence >= limits.suggestion ? best.topic : undefined;
}

const probabilityOf = <Label extends string>(label: Label, { ranking }: Judgement<Label>): number =>
  ranking.find((each) => each.label === label)?.probability ?? 0;

const rounded = (probability: number) => Math.round(probability * 100) / 100;
