/** Taking from a budget that counts for the whole service: what a batch's records take side by side is one addition. */
import type { BudgetName, Spending } from "../domain/budgets.ts";
import { Gathering, type Question } from "../platform/gathering.ts";

type Budgets = { spend(budget: BudgetName, whom: string, weight?: number): Promise<Spending> };

type Spent = { readonly budget: BudgetName; readonly whom: string };

/**
 * A counter that everybody shares is one item of the table: ten additions of one would stand in each other's way there.
 * Where not all of them fit any more each is tried alone, so that the last that fits is not refused for the others.
 */
export function spendTogether(budgets: Budgets): { spend(budget: BudgetName, whom: string): Promise<Spending> } {
  const gathering = new Gathering<Spent, Spending>(async (questions) => {
    const counters = Map.groupBy(questions, ({ asked: { budget, whom } }) => JSON.stringify([budget, whom]));
    await Promise.all([...counters.values()].map((ofOne) => spendAll(ofOne, budgets)));
  });
  return { spend: (budget, whom) => gathering.ask({ budget, whom }) };
}

async function spendAll(questions: readonly Question<Spent, Spending>[], budgets: Budgets): Promise<void> {
  const [first] = questions;
  if (first === undefined) return;
  const { budget, whom } = first.asked;
  const together = await budgets.spend(budget, whom, questions.length);
  const isSplit = together === "exceeded" && questions.length > 1;
  for (const { answer } of questions) answer(isSplit ? await budgets.spend(budget, whom) : together);
}
