/** Chooses the probabilities from which the router says something, on texts that the judging model has not seen. */
import type { Limits, SpamLabel, Urgency } from "../shared/domain/routing/router.ts";
import type { SecondAsk } from "../shared/domain/routing/second-ask.ts";
import type { Topic } from "../shared/domain/topic.ts";
import { areAsked } from "./learn-second-ask.ts";
import { isSpam, type LabelledInquiry } from "./router-examples.ts";

type Ranking<Label extends string> = readonly { readonly label: Label; readonly probability: number }[];

/** An example with what models said of it that had not seen it. */
export type Judged = {
  readonly example: LabelledInquiry;
  readonly topics: Ranking<Topic>;
  readonly second: SecondAsk | undefined;
  readonly urgency: Ranking<Urgency>;
  readonly spam: Ranking<SpamLabel>;
};

/**
 * Below this an operator's own look is better than the model's best guess. Set by hand: hardly any of our inquiries has
 * so weak a guess, so that no limit makes more of them right; it is there for texts about none of our topics.
 */
const TOPIC_LIMIT = 0.3;
/** A declared topic is questioned only where models that say so are nearly always right. */
const SUGGESTION_PRECISION = 0.95;
/**
 * Emergencies are to be found first: the limit is the lowest at which so many alarms are right. On all of our texts but those
 * from drawn seeds; for the emergencies of the development set alone (some 75) it would be chance.
 */
const URGENT_PRECISION = 0.84;

/** A person taken for spam waits behind everybody, so nine of ten that are marked must be spam. */
const SPAM_PRECISION = 0.9;

const SHARPNESSES = Array.from({ length: 40 }, (_, at) => Number((0.5 + at * 0.1).toFixed(1)));

/** What makes probabilities honest: the multiplier of scores under which the right labels are most probable. */
export function chooseSharpness<Label extends string>(
  judged: readonly { readonly right: Label; readonly ranking: Ranking<Label> }[],
): number {
  const surprise = (sharpness: number) =>
    judged.reduce((total, { right, ranking }) => {
      const sum = ranking.reduce((all, { probability }) => all + probability ** sharpness, 0);
      const own = ranking.find(({ label }) => label === right)?.probability ?? 0;
      return total - Math.log(Math.max(1e-9, own ** sharpness / sum));
    }, 0);
  return leastBy(SHARPNESSES, surprise);
}

/** All limits. */
export function chooseLimits(judged: readonly Judged[]): Limits {
  return {
    topic: TOPIC_LIMIT,
    secondary: secondaryLimit(judged),
    suggestion: suggestionLimit(judged),
    urgent: preciseLimit(
      judged.map(({ example, urgency }) => ({ probability: 1 - of("calm", urgency), isRight: example.urgent })),
      URGENT_PRECISION,
    ),
    spam: preciseLimit(
      judged.map(({ example, spam }) => ({ probability: of("spam", spam), isRight: isSpam(example) })),
      SPAM_PRECISION,
    ),
  };
}

const of = <Label extends string>(label: Label, ranking: Ranking<Label>): number =>
  ranking.find((each) => each.label === label)?.probability ?? 0;

const HUNDREDTHS = Array.from({ length: 98 }, (_, at) => (at + 1) / 100);

/** The limit at which most second topics are found rightly (F1). */
function secondaryLimit(judged: readonly Judged[]): number {
  const second = judged.map(({ example, topics, second: next }) => {
    const isRight = areAsked([topics[0]?.label, next?.topic], example);
    return { probability: next?.probability ?? 0, isRight, isThere: example.secondaryTopics.length > 0 };
  });
  const there = second.filter(({ isThere }) => isThere).length;
  return leastBy(HUNDREDTHS, (limit) => {
    const told = second.filter(({ probability }) => probability >= limit);
    return -(2 * told.filter(({ isRight }) => isRight).length) / (told.length + there);
  });
}

function suggestionLimit(judged: readonly Judged[]): number {
  const best = judged.flatMap(({ example, topics: [first] }) =>
    first === undefined ? [] : [{ probability: first.probability, isRight: first.label === example.topic }],
  );
  return preciseLimit(best, SUGGESTION_PRECISION);
}

/** The lowest limit from which on so large a share of what is told is right. */
function preciseLimit(
  told: readonly { readonly probability: number; readonly isRight: boolean }[],
  precision: number,
): number {
  const precise = HUNDREDTHS.filter((limit) => {
    const above = told.filter(({ probability }) => probability >= limit);
    return above.filter(({ isRight }) => isRight).length >= precision * above.length;
  });
  return precise[0] ?? 1;
}

function leastBy(candidates: readonly number[], cost: (candidate: number) => number): number {
  let best = candidates[0] ?? 0;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const own = cost(candidate);
    if (own >= least) continue;
    least = own;
    best = candidate;
  }
  return best;
}
