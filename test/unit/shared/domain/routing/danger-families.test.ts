import { describe, expect, it } from "vitest";
import { CONCEPT_NAMES } from "../../../../../shared/domain/routing/concept-phrases.ts";
import { DANGER_FAMILIES, familiesOf } from "../../../../../shared/domain/routing/danger-families.ts";

describe("families of dangers", () => {
  it("are told once each, in the order of the alphabet", () => {
    expect(familiesOf(["weapon", "past-then", "beating", "passport"])).toEqual(["calm", "violence"]);
  });

  it("hold concepts of the lexicon alone, each in one family", () => {
    const names = new Set(CONCEPT_NAMES.split(" "));
    const members = Object.values(DANGER_FAMILIES).flatMap((concepts) => concepts.split(" "));
    expect(members.filter((name) => !names.has(name))).toEqual([]);
    expect(new Set(members).size).toBe(members.length);
  });
});
