/** Finds a second thing that an inquiry asks for: a question of its own, about another topic than the whole. */
import { FALLBACK_TOPIC, type Topic } from "../topic.ts";
import { type Classifier, type Judgement, judge } from "./classifier.ts";
import { QUESTION_CUE, type StatementFeatures } from "./features.ts";

/** The second topic and how sure the words of its question alone make it; a scale of its own, with its own limit. */
export type SecondAsk = { readonly topic: Topic; readonly probability: number };

/**
 * The question that speaks most clearly for another topic. What is only told says little: people name three topics and
 * ask about one.
 * @returns undefined if no statement asks, or the whole is about none of our topics
 */
export function secondAsk(
  statements: readonly StatementFeatures[],
  { ranking }: Judgement<Topic>,
  classifier: Classifier<Topic>,
): SecondAsk | undefined {
  const main = ranking[0]?.label ?? FALLBACK_TOPIC;
  if (main === FALLBACK_TOPIC) return undefined;
  const unsharpened = { ...classifier, sharpness: 1 };
  return statements
    .filter(({ cues }) => cues.has(QUESTION_CUE))
    .flatMap((statement) => judge([statement], unsharpened).ranking)
    .filter(({ label }) => label !== main && label !== FALLBACK_TOPIC)
    .map(({ label, probability }) => ({ topic: label, probability }))
    .toSorted((one, other) => other.probability - one.probability)[0];
}
