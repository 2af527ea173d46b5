/** Learns the four classifiers of the router and the limits by which they speak. */
import { judge, type PackedClassifier } from "../shared/domain/routing/classifier.ts";
import { unpackClassifier } from "../shared/domain/routing/packed-classifier.ts";
import type { Limits, Router, SpamLabel, Urgency } from "../shared/domain/routing/router.ts";
import { type AskCount, type Evidence, secondAskEvidence } from "../shared/domain/routing/second-ask.ts";
import type { Topic } from "../shared/domain/topic.ts";
import { chooseLimits } from "./choose-limits.ts";
import { learnSecondAsk } from "./learn-second-ask.ts";
import { learnSubject } from "./learn-subject.ts";
import { isVoice, type RouterExample } from "./router-examples.ts";
import { ASKS, SPAM, TOPICS, URGENCY } from "./subjects.ts";

/** A router as it is shipped. */
export type PackedRouter = {
  readonly topics: PackedClassifier<Topic>;
  readonly urgency: PackedClassifier<Urgency>;
  readonly spam: PackedClassifier<SpamLabel>;
  readonly asks: PackedClassifier<AskCount>;
  readonly secondAsk: readonly number[];
  readonly limits: Limits;
};

/** How many steps `learnRouter` tells. */
export const LEARNING_STEPS = [TOPICS, URGENCY, SPAM, ASKS].reduce(
  (steps, { innerFolds }) => steps + innerFolds + 1,
  0,
);

/** @param step called after each of LEARNING_STEPS */
export function learnRouter(examples: readonly RouterExample[], step: () => void = () => {}): PackedRouter {
  const evidence: (readonly Evidence[])[] = [];
  const [topics, topicScores] = learnSubject(examples, TOPICS, step, (at, { statements }, classifier) => {
    evidence[at] = secondAskEvidence(statements, judge(statements, classifier), classifier);
  });
  const [urgency, urgencyScores] = learnSubject(examples, URGENCY, step);
  const [spam, spamScores] = learnSubject(examples, SPAM, step);
  const [asks, askScores] = learnSubject(examples, ASKS, step);
  const [secondAsk, secondOf] = learnSecondAsk(
    examples.map((example, at) => ({
      example,
      main: topicScores(at)[0]?.label,
      evidence: evidence[at] ?? [],
      asks: { ranking: askScores(at), attention: [] },
    })),
  );
  const judged = examples.map((example, at) => ({
    example,
    topics: topicScores(at),
    second: secondOf(at),
    urgency: urgencyScores(at),
    spam: spamScores(at),
  }));
  const limits = chooseLimits(judged.filter(({ example }) => !isVoice(example)));
  return { topics, urgency, spam, asks, secondAsk, limits };
}

/** A router as it is computed with. */
export const unpackRouter = (packed: PackedRouter, version: string): Router => ({
  topics: unpackClassifier(packed.topics),
  urgency: unpackClassifier(packed.urgency),
  spam: unpackClassifier(packed.spam),
  asks: unpackClassifier(packed.asks),
  secondAsk: packed.secondAsk,
  limits: packed.limits,
  version,
});
