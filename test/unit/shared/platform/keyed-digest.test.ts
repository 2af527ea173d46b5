import { describe, expect, it } from "vitest";
import { digest, equalInConstantTime, keyedDigest } from "../../../../shared/platform/keyed-digest.ts";

describe("a keyed digest", () => {
  it("is HMAC-SHA-256 (RFC 4231, test case 2)", () => {
    const mac = Buffer.from(keyedDigest("Jefe", "what do ya want for nothing?")).toString("hex");
    expect(mac).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  });

  it("covers the text as UTF-8", () => {
    expect(keyedDigest("key", "қазақ")).not.toEqual(keyedDigest("key", "казак"));
  });
});

describe("a digest", () => {
  it("is SHA-256 in base64url without padding (FIPS 180-2, 'abc')", () => {
    expect(digest("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  });
});

describe("a comparison in constant time", () => {
  const bytes = (...values: readonly number[]) => Uint8Array.from(values);

  it.each([
    [bytes(1, 2, 3), bytes(1, 2, 3), true],
    [bytes(1, 2, 3), bytes(1, 2, 4), false],
    [bytes(1, 2, 3), bytes(1, 2), false],
    [bytes(), bytes(), true],
  ])("of %j and %j is %s", (a, b, expected) => {
    expect(equalInConstantTime(a, b)).toBe(expected);
  });
});
