/** The topics an inquiry can have: the only list of them. Queues and time limits derive from it; their names are topic-names.ts. */

import type { QuestionCode } from "./topic-question.ts";

/** How soon the centre itself wants to answer, in working days; the law's outer limit is in deadline.ts. */
export type ServiceLevel = { readonly normalWorkingDays: number; readonly urgentWorkingDays: number };

type TopicEntry = {
  readonly code: string;
  /** What answers in this topic mostly turn on; asked after the topic has been chosen, at most four. */
  readonly questions: readonly QuestionCode[];
  readonly serviceLevel: ServiceLevel;
  /** Index partitions of the topic's desk queue; raise it when one takes more than 1,000 write units a second. */
  readonly deskQueueShards: number;
};

/** Working assumption until the Foundation sets its own: nothing is published about the centre's service levels. */
const ASSUMED_SERVICE_LEVEL: ServiceLevel = { normalWorkingDays: 5, urgentWorkingDays: 1 };

const DEFAULTS = { serviceLevel: ASSUMED_SERVICE_LEVEL, deskQueueShards: 1 } as const;

/** Every topic, in the order in which people see them; adding a topic is one entry here, and its names, which the compiler asks for. */
export const TOPICS = [
  { code: "citizenship", questions: ["passport", "situation", "residence"], ...DEFAULTS },
  { code: "repatriation", questions: ["departure", "family", "region", "kandas"], ...DEFAULTS },
  { code: "employment", questions: ["profession", "job-place", "diploma"], ...DEFAULTS },
  { code: "adaptation", questions: ["home-place", "arrival", "kandas"], ...DEFAULTS },
  { code: "kazakh-card", questions: ["card-ground", "passport", "passport-until"], ...DEFAULTS },
  { code: "education", questions: ["level", "study-year", "passport"], ...DEFAULTS },
  { code: "culture", questions: ["interest", "town"], ...DEFAULTS },
  { code: "business", questions: ["business-field", "business-stage"], ...DEFAULTS },
  { code: "other", questions: ["authority"], ...DEFAULTS },
] as const satisfies readonly TopicEntry[];

/** The code of a topic. */
export type Topic = (typeof TOPICS)[number]["code"];

/** Every topic's code, in the registry's order. */
export const TOPIC_CODES: readonly Topic[] = TOPICS.map((topic) => topic.code);

const BY_CODE: ReadonlyMap<string, (typeof TOPICS)[number]> = new Map(TOPICS.map((topic) => [topic.code, topic]));

/** Where an inquiry goes that fits nowhere else: it is never dropped. */
export const FALLBACK_TOPIC: Topic = "other";

/** Tells whether a text is a topic's code. */
export function isTopic(text: string): text is Topic {
  return BY_CODE.has(text);
}

/** The registry's entry of a topic. */
export function topicEntry(code: Topic): TopicEntry & { readonly code: Topic } {
  const entry = BY_CODE.get(code);
  if (entry === undefined) throw new RangeError(`No topic has the code ${code}`);
  return entry;
}
