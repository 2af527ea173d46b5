/** What the router says of an inquiry. */
import type { DetectedLanguage, DetectedScript } from "../language/detected.ts";
import type { Topic } from "../topic.ts";

/** Why an inquiry cannot wait, by the rules of training/data/README.md. */
export const URGENT_REASONS = [
  "detention",
  "deportation",
  "minor-alone",
  "medical",
  "violence",
  "border",
  "deadline-48h",
] as const;
export type UrgentReason = (typeof URGENT_REASONS)[number];

/** A topic with how probable it is, from 0 to 1, to two decimals. */
export type Guess = { readonly topic: Topic; readonly confidence: number };

/** What the words of an inquiry tell, beside the topic it goes to. */
export type Routing = {
  /** BCP 47, und when it cannot be known: of what the person wrote, not of the answer they want. */
  readonly textLanguage: DetectedLanguage;
  /** ISO 15924. */
  readonly textScript: DetectedScript;
  /** How probable the topic is by the words, from 0 to 1, to two decimals; a declared topic may be improbable. */
  readonly confidence: number;
  /** The most probable topics by the words, the best first: at most three. */
  readonly guesses: readonly Guess[];
  /** Other topics that are asked about too. */
  readonly secondaryTopics: readonly Topic[];
  /** Set when the person declared another topic and the words clearly say this one: a hint, the queue stays. */
  readonly suggestedTopic?: Topic;
  /** Set when a person has to read it first; it raises the priority. */
  readonly urgentReason?: UrgentReason;
  /** It looks like an advertisement or a fraud: marked, never dropped. */
  readonly spam: boolean;
  /** Of the weights that judged, to find inquiries that an older model routed. */
  readonly modelVersion: string;
};
