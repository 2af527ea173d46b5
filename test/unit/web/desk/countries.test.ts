import { describe, expect, it } from "vitest";
import { countryLabel, countryOptions } from "../../../../web/desk/format/countries.ts";

describe("countries at the desk", () => {
  it("have the names by which the portal calls them, too", () => {
    expect(countryLabel("ru", "KG")).toBe("Кыргызстан");
    expect(countryLabel("en", "KG")).toBe("Kyrgyzstan");
    expect(
      countryOptions("ru")
        .slice(0, 6)
        .map(({ name }) => name),
    ).toContain("Кыргызстан");
  });

  it("that nobody knows are shown as they came", () => {
    expect(countryLabel("ru", "not-known")).toBe("not-known");
  });
});
