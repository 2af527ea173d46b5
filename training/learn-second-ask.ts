/** Learns how much each sign of a second ask counts, from what models say of inquiries that they have not seen. */

import type { Judgement } from "../shared/domain/routing/classifier.ts";
import {
  type AskCount,
  type Evidence,
  moreAsked,
  type SecondAsk,
  secondAsks,
} from "../shared/domain/routing/second-ask.ts";
import type { Topic } from "../shared/domain/topic.ts";
import { fitLogistic } from "./fit-logistic.ts";
import type { LabelledInquiry } from "./router-examples.ts";

/** An inquiry with what speaks for other topics than the one that was told. */
type Judged = {
  readonly example: LabelledInquiry;
  readonly main: Topic | undefined;
  readonly evidence: readonly Evidence[];
  readonly asks: Judgement<AskCount>;
};

/** Values of evidence, and how many things are asked. */
const VALUES = 5;

/** @returns the weights, and the most probable second ask of each inquiry by them */
export function learnSecondAsk(
  judged: readonly Judged[],
): readonly [readonly number[], (at: number) => SecondAsk | undefined] {
  const cases = judged.flatMap(({ example, main, evidence, asks }) =>
    evidence.map(({ topic, values }) => ({
      values: [...values, moreAsked(asks)],
      holds: areAsked([main, topic], example),
    })),
  );
  const weights = fitLogistic(cases, VALUES);
  return [
    weights,
    (at) => {
      const each = judged[at];
      return each === undefined ? undefined : secondAsks(each.evidence, each.asks, weights)[0];
    },
  ];
}

/** Whether an inquiry asks more than one thing, and these among them; which of them comes first does not matter. */
export function areAsked(
  told: readonly (Topic | undefined)[],
  { topic, secondaryTopics }: Pick<LabelledInquiry, "topic" | "secondaryTopics">,
): boolean {
  const asked = [topic, ...secondaryTopics];
  return secondaryTopics.length > 0 && told.every((each) => each !== undefined && asked.includes(each));
}
