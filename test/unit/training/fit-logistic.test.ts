import { describe, expect, it } from "vitest";
import { fitLogistic } from "../../../training/fit-logistic.ts";

/** Holds more often the greater the first value; the second says nothing. */
const cases = Array.from({ length: 800 }, (_, at) => {
  const value = (at % 20) / 10 - 0.95;
  return { values: [value, Math.floor(at / 400)], holds: Math.floor(at / 20) % 20 < 10 + 9 * value };
});

describe("a logistic regression", () => {
  const [bias = 0, telling = 0, idle = 0] = fitLogistic(cases, 2);

  it("weighs what tells, and not what tells nothing", () => {
    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(idle)).toBeLessThan(telling / 4);
  });

  it("tells half of a case that is as often so as not", () => {
    expect(Math.abs(bias + idle / 2)).toBeLessThan(0.2);
  });

  it("knows nothing without a case", () => {
    expect(fitLogistic([], 2)).toEqual([0, 0, 0]);
  });
});
