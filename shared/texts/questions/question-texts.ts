/** The shape of the texts around the topics' questions: one file a language fills it. */
import type { QUESTIONS, QuestionCode } from "../../domain/topic-question.ts";
import type { Message } from "../message.ts";

type Choices<Code extends QuestionCode> = (typeof QUESTIONS)[Code] extends {
  readonly choices: readonly (infer Choice extends string)[];
}
  ? { readonly choices: Readonly<Record<Choice, string>> }
  : unknown;

/** A question and, where one is chosen, its choices. */
type QuestionText<Code extends QuestionCode> = { readonly label: string } & Choices<Code>;

/** The texts in one language. */
export type QuestionTexts = {
  readonly title: Message<{ readonly topic: string }>;
  readonly lead: string;
  readonly noNumbers: string;
  readonly unanswered: string;
  readonly yes: string;
  readonly no: string;
  readonly dateHint: string;
  readonly questions: { readonly [Code in QuestionCode]: QuestionText<Code> };
};
