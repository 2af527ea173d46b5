import { describe, expect, it } from "vitest";
import { isSignedIn } from "../../../../../shared/domain/desk/operator.ts";

describe("a sign-in at the desk", () => {
  it("counts until somebody signs out everywhere, and again after it", () => {
    const signedOutAt = "2026-11-26T10:00:00.500Z";
    expect(isSignedIn({}, "2026-11-26T09:00:00.000Z")).toBe(true);
    expect(isSignedIn({ signedOutAt }, "2026-11-26T10:00:00.000Z")).toBe(false);
    expect(isSignedIn({ signedOutAt }, "2026-11-26T10:00:01.000Z")).toBe(true);
  });

  it("never counts for somebody deactivated", () => {
    expect(isSignedIn({ deactivated: true }, "2026-11-26T10:00:00.000Z")).toBe(false);
  });
});
