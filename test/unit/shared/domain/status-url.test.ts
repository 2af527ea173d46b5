import { describe, expect, it } from "vitest";
import { statusPath, statusUrl } from "../../../../shared/domain/status-url.ts";
import { aReference } from "../../../builders.ts";

describe("a status link", () => {
  it.each(["https://ucc.example", "https://ucc.example/"])(
    "leads to the inquiry's page of the portal at %s",
    (portal) => {
      expect(statusUrl(portal, "kk", aReference(), "1.secret")).toBe(
        `https://ucc.example/kk/inquiries/${aReference()}?key=1.secret`,
      );
    },
  );

  it("has the secret outside the path, which later addresses keep", () => {
    expect(statusPath("ru", aReference())).toBe(`/ru/inquiries/${aReference()}`);
  });
});
