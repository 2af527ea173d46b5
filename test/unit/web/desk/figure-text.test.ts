import { describe, expect, it } from "vitest";
import { figureText } from "../../../../web/desk/format/figure-text.ts";
import { EN } from "../../../../web/desk/texts/en.ts";

const ROW = {
  period: "2026-11-23",
  value: "total",
  received: 7,
  answered: 3,
  resolved: 2,
  reopened: 0,
  answeredOnTime: 3,
  medianFirstAnswerMinutes: 90,
  feedback: 2,
  solved: 1,
  ratingSum: 9,
} as const;

describe("a figure of the report", () => {
  it("is a number, a span of working time, or the mean of ratings, by what its column is", () => {
    const shown = (["received", "medianFirstAnswerMinutes", "ratingSum"] as const).map((name) =>
      figureText(ROW, name, EN.units),
    );
    expect(shown).toEqual(["7", "1 h 30 min", "4.5"]);
  });

  it("is empty where nothing was counted, and 0 where it was", () => {
    const shown = (["p90ResolutionMinutes", "selfServed", "reopened"] as const).map((name) =>
      figureText(ROW, name, EN.units),
    );
    expect(shown).toEqual(["", "", "0"]);
    expect(figureText({ ...ROW, feedback: 0, ratingSum: 0 }, "ratingSum", EN.units)).toBe("");
  });
});
