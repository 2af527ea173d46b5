/** The models that judge an inquiry, as they were trained and shipped. */
import type { Topic } from "../topic.ts";
import { ASK_WEIGHTS } from "./ask-weights.ts";
import type { Classifier } from "./classifier.ts";
import { unpackClassifier } from "./packed-classifier.ts";
import { LIMITS, MODEL_VERSION, SECOND_ASK_WEIGHTS } from "./router-limits.ts";
import type { UrgentReason } from "./routing.ts";
import type { AskCount } from "./second-ask.ts";
import { SPAM_WEIGHTS } from "./spam-weights.ts";
import { TOPIC_WEIGHTS } from "./topic-weights.ts";
import { URGENCY_WEIGHTS } from "./urgency-weights.ts";

/** Probabilities from which something is said; chosen in training, on texts that the judging model had not seen. */
export type Limits = {
  /** Below this the words tell no topic. */
  readonly topic: number;
  /** From here on another topic is a second ask (second-ask.ts). */
  readonly secondary: number;
  /** From here on the words speak against a declared topic. */
  readonly suggestion: number;
  readonly urgent: number;
  readonly spam: number;
};

/** Calm is every inquiry that can wait. */
export type Urgency = "calm" | UrgentReason;
export type SpamLabel = "letter" | "spam";

/** All that is needed to judge an inquiry. */
export type Router = {
  readonly topics: Classifier<Topic>;
  readonly urgency: Classifier<Urgency>;
  readonly spam: Classifier<SpamLabel>;
  readonly asks: Classifier<AskCount>;
  /** By which what speaks for a second ask is added up. */
  readonly secondAsk: readonly number[];
  readonly limits: Limits;
  readonly version: string;
};

let shipped: Router | undefined;

/** The router of this release; its weights are unpacked when the first inquiry comes, not at start. */
export function shippedRouter(): Router {
  shipped ??= {
    topics: unpackClassifier(TOPIC_WEIGHTS),
    urgency: unpackClassifier(URGENCY_WEIGHTS),
    spam: unpackClassifier(SPAM_WEIGHTS),
    asks: unpackClassifier(ASK_WEIGHTS),
    secondAsk: SECOND_ASK_WEIGHTS,
    limits: LIMITS,
    version: MODEL_VERSION,
  };
  return shipped;
}
