/** Offers the answers that fit what somebody has written, or nothing: an offer that does not fit costs their patience. */
import type { Topic } from "../topic.ts";
import type { Answer } from "./answer.ts";
import { type AnswerIndex, type Scores, scoresOf } from "./answer-index.ts";

/** So many are offered at most. */
const SUGGESTIONS_MAX = 3;

/** So many are listed on the page of a search. */
const FOUND_MAX = 10;

/**
 * When the best topic is offered from. Tuned on training/data/inquiries-dev.jsonl, so that the topic of the first offer
 * is the inquiry's own in four of five cases: `node training/evaluate-answers.ts` prints how often it is.
 */
const TOPIC_MIN_SCORE = 1.1;
const TOPIC_MIN_LEAD = 1.5;

/** An answer that scores less than this share of the best is left out. */
const SHARE_OF_BEST = 0.5;

/** A search is a few words, so one telling word is enough; the name of a topic alone is not. */
const FOUND_MIN_SCORE = 0.5;

/**
 * Up to three answers that fit a question, the best first. All are of one topic: the one that the person has chosen,
 * else the one of which the text speaks clearly; if there is none, nothing is offered.
 */
export function suggestAnswers(index: AnswerIndex, text: string, chosen?: Topic): readonly Answer[] {
  const scores = scoresOf(index, text);
  const topic = chosen ?? clearTopic(scores);
  if (topic === undefined) return [];
  return best(index.answers, scores, SUGGESTIONS_MAX, (answer) => answer.topic === topic);
}

/** Answers to a few words somebody searches for, of whatever topic. */
export function searchAnswers(index: AnswerIndex, words: string): readonly Answer[] {
  return best(index.answers, scoresOf(index, words), FOUND_MAX, () => true);
}

function clearTopic({ topics }: Scores): Topic | undefined {
  const [first, second] = [...topics].toSorted(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < TOPIC_MIN_SCORE) return undefined;
  return first[1] >= TOPIC_MIN_LEAD * (second?.[1] ?? 0) ? first[0] : undefined;
}

function best(
  answers: readonly Answer[],
  scores: Scores,
  count: number,
  isWanted: (answer: Answer) => boolean,
): readonly Answer[] {
  const scored = answers
    .map((answer, at) => ({ answer, score: scores.answers.get(at) ?? 0 }))
    .filter(({ answer, score }) => score >= FOUND_MIN_SCORE && isWanted(answer))
    .toSorted((a, b) => b.score - a.score);
  const enough = (scored[0]?.score ?? 0) * SHARE_OF_BEST;
  return scored
    .filter(({ score }) => score >= enough)
    .slice(0, count)
    .map(({ answer }) => answer);
}
