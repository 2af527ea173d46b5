/** Counts that somebody found their answer without asking: once for each page they looked at, and nothing about them. */
import type { Answer } from "../../shared/domain/answers/answer.ts";
import type { AnswerLanguage } from "../../shared/domain/language/answer-language.ts";
import { kazakhstanTime } from "../../shared/domain/local-date.ts";
import { log } from "../../shared/platform/log.ts";
import { type BudgetDeps, networkKeyOf } from "./budget-gate.ts";

/** What was found, by whom it was read, and when. */
export type SelfServed = Pick<Answer, "id" | "topic"> & {
  readonly language: AnswerLanguage;
  /** yyyy-mm-dd in Kazakhstan. */
  readonly day: string;
  /** Of the page on which the button was. */
  readonly nonce: string;
};

/** What counting needs from outside. */
export type AnsweredDeps = BudgetDeps & {
  readonly selfServed: { count(served: SelfServed): Promise<"counted" | "repeated"> };
};

/** A nonce as our pages have it; what else is posted here comes from nobody who has read an answer. */
const NONCE = /^[\w-]{16,64}$/;

/** One press on the button. */
export type Pressed = Omit<SelfServed, "day"> & { readonly sourceIp: string };

/** Counts it. Whatever goes wrong, the person has their answer and is thanked: a count is not worth an error page. */
export async function countAnswered({ sourceIp, ...pressed }: Pressed, deps: AnsweredDeps): Promise<void> {
  if (!NONCE.test(pressed.nonce)) return;
  try {
    const spending = await deps.budgets.spend("self-served", await networkKeyOf(sourceIp, deps));
    if (spending === "exceeded") return;
    await deps.selfServed.count({ ...pressed, day: kazakhstanTime(deps.now()).day });
  } catch (error) {
    log.error("self-served-not-counted", { topic: pressed.topic, error });
  }
}
