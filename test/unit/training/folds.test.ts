import { describe, expect, it } from "vitest";
import { FOLDS, familiesOf, foldOf, foldsOf } from "../../../training/folds.ts";
import { DEVELOPMENT_SET, labelledInquiries } from "../../../training/router-examples.ts";

const inquiries = labelledInquiries();
const folds = foldsOf(inquiries);

describe("folds", () => {
  it("put each inquiry of the development set in one, and equally many in each", () => {
    const sizes = Array.from(
      { length: FOLDS },
      (_, fold) => [...folds.values()].filter((each) => each === fold).length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBe(
      inquiries.filter(({ source }) => source === DEVELOPMENT_SET).length,
    );
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it("keep every sibling with the one whose kind it has, so that none tells on it", () => {
    const siblings = inquiries.filter(({ siblingOf }) => siblingOf !== undefined);
    expect(siblings.length).toBeGreaterThan(1000);
    for (const sibling of siblings) expect(foldOf(sibling, folds)).toBe(folds.get(sibling.siblingOf ?? ""));
  });

  it("hold nothing else of our own back", () => {
    const alone = inquiries.filter(({ source, siblingOf }) => source !== DEVELOPMENT_SET && siblingOf === undefined);
    expect(alone.filter((inquiry) => foldOf(inquiry, folds) !== undefined)).toEqual([]);
  });
});

describe("families", () => {
  it("are an inquiry with its siblings, wherever they stand, and all others alone", () => {
    const given = [{ id: "a-1", siblingOf: "a" }, { id: "b" }, { id: "a" }, { id: "a-2", siblingOf: "a" }];
    expect(familiesOf(given)).toEqual([0, 1, 0, 0]);
  });
});
