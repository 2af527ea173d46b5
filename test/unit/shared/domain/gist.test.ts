import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GIST_MAX_CHARACTERS, gistOf } from "../../../../shared/domain/gist.ts";
import { anyString } from "./any-string.ts";

describe("the gist of an inquiry", () => {
  it("is its subject, if it has one", () => {
    expect(gistOf({ subject: "Азаматтық туралы", text: "Сәлеметсіз бе?" })).toBe("Азаматтық туралы");
  });

  it("is how the text begins, on one line", () => {
    expect(gistOf({ text: "  Сәлеметсіз бе?\n\nҚазақстанға  көшкім келеді. " })).toBe(
      "Сәлеметсіз бе? Қазақстанға көшкім келеді.",
    );
  });

  it("is cut between two letters, never within one", () => {
    const family = "👨‍👩‍👧‍👦";
    const gist = gistOf({ text: family.repeat(20) });
    expect(gist).toBe(`${family.repeat(7)}…`);
  });

  it("has no more than 80 characters, whatever was written", () => {
    const long = fc.tuple(anyString, anyString, anyString).map((parts) => parts.join(" ").repeat(3));
    fc.assert(
      fc.property(long, (text) => {
        expect(gistOf({ text }).length).toBeLessThanOrEqual(GIST_MAX_CHARACTERS);
      }),
    );
  });
});
