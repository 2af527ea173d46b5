import { describe, expect, it } from "vitest";
import { spendTogether } from "../../../../shared/adapters/spend-together.ts";

/** A counter with so much room, and the additions that were made to it. */
function counter(room: number) {
  const additions: number[] = [];
  let left = room;
  const spend = async (_budget: string, _whom: string, weight = 1) => {
    additions.push(weight);
    if (weight > left) return "exceeded" as const;
    left -= weight;
    return "within" as const;
  };
  return { additions, budgets: spendTogether({ spend }) };
}

const takeFive = ({ budgets }: ReturnType<typeof counter>) =>
  Promise.all(Array.from({ length: 5 }, () => budgets.spend("new-address", "")));

describe("what a batch's records take from one budget", () => {
  it("is one addition while there is room for all", async () => {
    const one = counter(5);
    expect(await takeFive(one)).toEqual(["within", "within", "within", "within", "within"]);
    expect(one.additions).toEqual([5]);
  });

  it("goes to the last that fits, and no further", async () => {
    expect(await takeFive(counter(3))).toEqual(["within", "within", "within", "exceeded", "exceeded"]);
  });

  it("is kept apart from what others take from theirs", async () => {
    const one = counter(2);
    await Promise.all([one.budgets.spend("new-address", "a"), one.budgets.spend("new-address", "b")]);
    expect(one.additions).toEqual([1, 1]);
  });
});
