import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../../web/portal/scripts/sha-256.ts";

const hex = (text: string) => Array.from(sha256(text), (word) => word.toString(16).padStart(8, "0")).join("");

describe("the browser's SHA-256", () => {
  it.each([0, 1, 55, 56, 63, 64, 119, 120, 128, 1_000])("is Node's for %i characters", (length) => {
    const text = Array.from({ length }, (_, index) => String.fromCharCode(32 + (index % 95))).join("");
    expect(hex(text)).toBe(createHash("sha256").update(text).digest("hex"));
  });

  it("is Node's for a thousand numbers behind a salt", () => {
    for (let number = 0; number < 1_000; number += 1) {
      const text = `0123456789abcdef01234567?expires=1790000000&for=inquiry&network=abcdefghijklmnop&${number}`;
      expect(hex(text)).toBe(createHash("sha256").update(text).digest("hex"));
    }
  });
});
