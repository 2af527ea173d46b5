/** Finds what an inquiry asks for besides the topic of the whole. */
import { FALLBACK_TOPIC, type Topic } from "../topic.ts";
import { type Classifier, type Judgement, judge } from "./classifier.ts";
import { ASKED_CUE, type StatementFeatures } from "./features.ts";

/** How many things an inquiry asks. */
export type AskCount = "one" | "more";

/** Another topic and how probable it is that it is asked about too, from 0 to 1. */
export type SecondAsk = { readonly topic: Topic; readonly probability: number };

/** What speaks for another topic, in the order of the weights by which it is added up (`SECOND_ASK_WEIGHTS`). */
export type Evidence = {
  readonly topic: Topic;
  /** The statement that is most clearly about it. */
  readonly statement: number;
  readonly values: readonly number[];
};

/** Keeps logarithms finite. */
const LEAST = 1e-3;

/**
 * What speaks for each topic but that of the whole: how clearly a question of its own is about it, how probable it is for the
 * whole, how clearly any statement that counts is about it, and whether another question is about the topic of the whole.
 * @returns none if the whole is about none of our topics
 */
export function secondAskEvidence(
  statements: readonly StatementFeatures[],
  { ranking, attention }: Judgement<Topic>,
  classifier: Classifier<Topic>,
): readonly Evidence[] {
  const main = ranking[0];
  if (main === undefined || main.label === FALLBACK_TOPIC) return [];
  const unsharpened = { ...classifier, sharpness: 1 };
  const most = Math.max(...attention);
  const alone = statements.map((statement, at) => ({
    at,
    isQuestion: statement.cues.has(ASKED_CUE),
    counts: (attention[at] ?? 0) / most,
    says: new Map(judge([statement], unsharpened).ranking.map(({ label, probability }) => [label, probability])),
  }));
  const questions = alone.filter(({ isQuestion }) => isQuestion);
  const others = ranking.slice(1).filter(({ label }) => label !== FALLBACK_TOPIC);
  return others.map(({ label: topic, probability }) => {
    const clearest = clearestOf(questions, ({ says }) => says.get(topic) ?? 0);
    const told = clearestOf(alone, ({ says, counts }) => counts * (says.get(topic) ?? 0));
    const rest = questions.filter((question) => question !== clearest.item);
    const mains = clearestOf(rest, ({ says }) => says.get(main.label) ?? 0);
    return {
      topic,
      statement: told.item?.at ?? 0,
      values: [
        logit(clearest.value),
        Math.log(probability + LEAST) - Math.log(main.probability + LEAST),
        logit(told.value),
        mains.value,
      ],
    };
  });
}

/**
 * The other topics that are asked about, the most probable first; of a statement that could be about several, one.
 * @param weights the first stands alone; the others are for the evidence, and the last for how many things are asked
 */
export function secondAsks(
  evidence: readonly Evidence[],
  asks: Judgement<AskCount>,
  weights: readonly number[],
): readonly SecondAsk[] {
  const more = moreAsked(asks);
  const all = evidence
    .map(({ topic, statement, values }) => ({
      topic,
      statement,
      probability: probabilityOf([...values, more], weights),
    }))
    .toSorted((one, other) => other.probability - one.probability);
  const first = new Map(all.toReversed().map((ask) => [ask.statement, ask]));
  return all.filter((ask) => first.get(ask.statement) === ask);
}

/** How much the words speak for more than one ask: the last of the values that are weighed. */
export const moreAsked = ({ ranking }: Pick<Judgement<AskCount>, "ranking">): number =>
  logit(ranking.find(({ label }) => label === "more")?.probability ?? 0);

/** Logistic regression. */
function probabilityOf(values: readonly number[], [bias = 0, ...weights]: readonly number[]): number {
  const score = values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-score));
}

const logit = (probability: number) => Math.log((probability + LEAST) / (1 - probability + LEAST));

function clearestOf<Item>(items: readonly Item[], clarity: (item: Item) => number) {
  let clearest: { readonly item: Item | undefined; readonly value: number } = { item: undefined, value: 0 };
  for (const item of items) {
    const value = clarity(item);
    if (value > clearest.value) clearest = { item, value };
  }
  return clearest;
}
