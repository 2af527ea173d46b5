/** How often the first answer offered to an inquiry of the development set is of the inquiry's own topic. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { compiledAnswer } from "../shared/contracts/answer-catalog.ts";
import { indexAnswers } from "../shared/domain/answers/answer-index.ts";
import { suggestAnswers } from "../shared/domain/answers/suggest-answers.ts";
import { TOPIC_CODES, type Topic } from "../shared/domain/topic.ts";

const labelled = z.object({
  text: z.string(),
  subject: z.optional(z.string()),
  language: z.string(),
  topic: z.enum(TOPIC_CODES),
});

/** Shares from 0 to 1. */
export type OfferFigures = {
  readonly inquiries: number;
  /** Of the inquiries, how many are offered anything. */
  readonly offered: number;
  /** Of those, how many are offered an answer of their own topic first. */
  readonly agreed: number;
};

const read = (path: string): string => readFileSync(join(import.meta.dirname, "..", path), "utf8");
const index = indexAnswers(
  z.array(compiledAnswer).parse(JSON.parse(read("content/answers.json"))),
  z.array(z.string()).parse(JSON.parse(read("content/answer-needles.json"))),
);

/**
 * The figures of all languages under "all", and of each alone.
 * @param choiceOf what its person has chosen; nothing, unless it is given
 */
export function offerFigures(
  choiceOf: (topic: Topic) => Topic | undefined = () => undefined,
): ReadonlyMap<string, OfferFigures> {
  const lines = read("training/data/inquiries-dev.jsonl").trim().split("\n");
  const outcomes = lines.map((line) => {
    const { text, subject = "", language, topic } = labelled.parse(JSON.parse(line));
    const [first] = suggestAnswers(index, `${subject}\n${text}`, choiceOf(topic));
    return { language, isOffered: first !== undefined, isAgreed: first?.topic === topic };
  });
  return new Map([
    ["all", figuresOf(outcomes)],
    ...[...Map.groupBy(outcomes, ({ language }) => language)].map(
      ([language, own]) => [language, figuresOf(own)] as const,
    ),
  ]);
}

function figuresOf(outcomes: readonly { readonly isOffered: boolean; readonly isAgreed: boolean }[]): OfferFigures {
  const offered = outcomes.filter(({ isOffered }) => isOffered);
  const agreed = offered.filter(({ isAgreed }) => isAgreed);
  return {
    inquiries: outcomes.length,
    offered: offered.length / outcomes.length,
    agreed: agreed.length / Math.max(1, offered.length),
  };
}

if (import.meta.main) {
  const share = (part: number) => `${(100 * part).toFixed(1)} %`.padStart(8);
  console.log("language inquiries   offered  of its topic");
  for (const [language, { inquiries, offered, agreed }] of offerFigures()) {
    console.log(`${language.padEnd(8)} ${String(inquiries).padStart(9)}  ${share(offered)}      ${share(agreed)}`);
  }
}
