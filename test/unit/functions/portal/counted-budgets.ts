/** Budgets that count in memory, by the figures of the service; `spent` remembers every call. */
import { BUDGETS, type BudgetName, budgetWindow, type Spending } from "../../../../shared/domain/budgets.ts";

export function countedBudgets(now: () => string) {
  const used = new Map<string, number>();
  const spent: { readonly budget: BudgetName; readonly whom: string }[] = [];
  return {
    spent,
    spend: async (budget: BudgetName, whom: string, weight = 1): Promise<Spending> => {
      spent.push({ budget, whom });
      const key = `${budget} ${whom} ${budgetWindow(budget, now()).name}`;
      const after = (used.get(key) ?? 0) + weight;
      if (after > BUDGETS[budget].limit) return "exceeded";
      used.set(key, after);
      return "within";
    },
  };
}
