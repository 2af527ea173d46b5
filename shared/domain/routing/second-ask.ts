/** Finds what an inquiry asks for besides: questions of their own, about other topics than the whole. */
import { FALLBACK_TOPIC, type Topic } from "../topic.ts";
import { type Classifier, type Judgement, judge } from "./classifier.ts";
import { QUESTION_CUE, type StatementFeatures } from "./features.ts";

/** Another topic and how sure the words of its question alone make it; a scale of its own, with its own limit. */
export type SecondAsk = { readonly topic: Topic; readonly probability: number };

/**
 * The topics for which a question speaks most clearly, each once, the clearest first. What is only told says little:
 * people name three topics and ask about one.
 * @returns none if no statement asks, or the whole is about none of our topics
 */
export function secondAsks(
  statements: readonly StatementFeatures[],
  { ranking }: Judgement<Topic>,
  classifier: Classifier<Topic>,
): readonly SecondAsk[] {
  const main = ranking[0]?.label ?? FALLBACK_TOPIC;
  if (main === FALLBACK_TOPIC) return [];
  const unsharpened = { ...classifier, sharpness: 1 };
  const clearest = new Map<Topic, number>();
  for (const statement of statements.filter(({ cues }) => cues.has(QUESTION_CUE))) {
    for (const { label, probability } of judge([statement], unsharpened).ranking) {
      if (label === main || label === FALLBACK_TOPIC) continue;
      clearest.set(label, Math.max(clearest.get(label) ?? 0, probability));
    }
  }
  return [...clearest]
    .map(([topic, probability]) => ({ topic, probability }))
    .toSorted((one, other) => other.probability - one.probability);
}
