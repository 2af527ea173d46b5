/** Offers the answers that fit what somebody has written, or nothing: an offer that does not fit costs their patience. */
import type { Topic } from "../topic.ts";
import type { Answer } from "./answer.ts";
import { type AnswerIndex, type Scores, scoresOf } from "./answer-index.ts";
import { isHan } from "./searchable-words.ts";

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

/** One word that a single topic has is enough in a short question: the rest of it is "how do I get". */
const SHORT_WORDS = 8;
const SHORT_MIN_SCORE = 0.9;

/** A chosen topic stands unless the text speaks so much more of another: people choose in doubt, and mostly well. */
const CHOSEN_MIN_LEAD = 2.5;

/** An answer that scores less than this share of the best is left out. */
const SHARE_OF_BEST = 0.5;

/** A search is a few words, so one telling word is enough; the name of a topic alone is not. */
const FOUND_MIN_SCORE = 0.5;

/**
 * So few words are a search too: there will be no clearer ones. One keyword has to be among them, which words that merely
 * stand in an answer's title do not outweigh. Tuned with the questions of test/unit/content/offered-answers.test.ts.
 */
const FEW_WORDS = 3;
const FEW_WORDS_MIN_SCORE = 1.65;

/** Under a chosen topic plainer words will do, unless an answer of another topic fits better by far. */
const CHOSEN_MIN_SCORE = 1.1;
const CHOSEN_SHARE_OF_BEST = 0.5;

/**
 * Up to three answers that fit a question, the best first. All are of the one topic of which the text speaks clearly, and
 * much more clearly than of the chosen one. If there is none, they are of the chosen one as far as they fit, or of whatever
 * topic a few words name; and if those name nothing, nothing is offered.
 */
export function suggestAnswers(index: AnswerIndex, text: string, chosen?: Topic): readonly Answer[] {
  const scores = scoresOf(index, text);
  const words = wordsIn(text);
  const topic = clearTopic(scores, words, chosen);
  if (topic !== undefined) return best(index, scores, { of: topic });
  const highest = Math.max(0, ...scores.answers.values());
  const bar = Math.max(CHOSEN_MIN_SCORE, CHOSEN_SHARE_OF_BEST * highest);
  const ofChosen = chosen === undefined ? [] : best(index, scores, { of: chosen, from: bar });
  if (ofChosen.length > 0 || words > FEW_WORDS) return ofChosen;
  return best(index, scores, { from: FEW_WORDS_MIN_SCORE });
}

/** Chinese writes no spaces, and two characters are a word mostly. */
function wordsIn(text: string): number {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.reduce((sum, word) => sum + (isHan(word) ? word.length / 2 : 1), 0);
}

/** Answers to a few words somebody searches for, of whatever topic. */
export function searchAnswers(index: AnswerIndex, words: string): readonly Answer[] {
  return best(index, scoresOf(index, words), { count: FOUND_MAX });
}

function clearTopic({ topics }: Scores, words: number, chosen: Topic | undefined): Topic | undefined {
  const [first, second] = [...topics].toSorted(([, a], [, b]) => b - a);
  if (first === undefined) return undefined;
  const [topic, score] = first;
  const bars = [
    words <= SHORT_WORDS ? SHORT_MIN_SCORE : TOPIC_MIN_SCORE,
    TOPIC_MIN_LEAD * (second?.[1] ?? 0),
    chosen === undefined || chosen === topic ? 0 : CHOSEN_MIN_LEAD * (topics.get(chosen) ?? 0),
  ];
  return score >= Math.max(...bars) ? topic : undefined;
}

/** What is wanted: of which topic, from which score on, and how many. */
type Wanted = { readonly of?: Topic; readonly from?: number; readonly count?: number };

function best(
  { answers }: AnswerIndex,
  scores: Scores,
  { of, from = FOUND_MIN_SCORE, count = SUGGESTIONS_MAX }: Wanted,
): readonly Answer[] {
  const scored = answers
    .map((answer, at) => ({ answer, score: scores.answers.get(at) ?? 0 }))
    .filter(({ answer, score }) => score >= from && (of === undefined || answer.topic === of))
    .toSorted((a, b) => b.score - a.score);
  const enough = (scored[0]?.score ?? 0) * SHARE_OF_BEST;
  return scored
    .filter(({ score }) => score >= enough)
    .slice(0, count)
    .map(({ answer }) => answer);
}
