import { describe, expect, it } from "vitest";
import { offerFigures } from "../../../training/evaluate-answers.ts";

describe("answers offered to the development set (node training/evaluate-answers.ts)", () => {
  const all = offerFigures().get("all");

  it("are of the inquiry's own topic in at least four of five cases in which any is offered", () => {
    expect(all?.agreed).toBeGreaterThanOrEqual(0.8);
  });

  it("are offered to more than every second inquiry: a guess that is never made is never wrong", () => {
    expect(all?.offered).toBeGreaterThanOrEqual(0.55);
  });
});
