import { describe, expect, it } from "vitest";
import { BUDGETS, budgetWindow, secondsUntilFresh } from "../../../../shared/domain/budgets.ts";

describe("a budget's window", () => {
  it("begins and ends at full hours for an hourly budget", () => {
    const window = budgetWindow("inquiry", "2026-11-23T06:59:59.999Z");
    expect(window).toEqual({ name: "2026-11-23T06:00:00Z", endsAt: Date.parse("2026-11-23T07:00:00Z") / 1000 });
    expect(budgetWindow("inquiry", "2026-11-23T07:00:00.000Z").name).toBe("2026-11-23T07:00:00Z");
  });

  it("begins and ends at full minutes for a budget of a minute", () => {
    expect(budgetWindow("wrong-secret", "2026-11-23T06:59:59.999Z").name).toBe("2026-11-23T06:59:00Z");
  });

  it("tells in how many seconds the budget is whole again, never in none", () => {
    expect(secondsUntilFresh("inquiry", "2026-11-23T06:00:00.000Z")).toBe(3_600);
    expect(secondsUntilFresh("wrong-secret", "2026-11-23T06:59:59.999Z")).toBe(1);
  });
});

describe("the figures", () => {
  it("let a network have at most 20 acknowledgements an hour, the free inquiries' included", () => {
    expect(BUDGETS.inquiry.limit + BUDGETS["further-acknowledgement"].limit).toBeLessThanOrEqual(20);
    expect(BUDGETS.inquiry.windowSeconds).toBe(BUDGETS["further-acknowledgement"].windowSeconds);
  });

  it("let a network send at most 20 wrong secrets a minute", () => {
    expect(BUDGETS["wrong-secret"]).toEqual({ limit: 20, windowSeconds: 60 });
  });
});
