import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceFromDigest } from "../../../../shared/domain/reference.ts";
import { linkMessage, parseStatusLinkSecret, statusLinkSecret } from "../../../../shared/domain/status-link.ts";
import { anyString } from "./any-string.ts";

const REFERENCE = referenceFromDigest(Uint8Array.from({ length: 32 }, (_, index) => index));
const MAC = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);

describe("what a status link's HMAC covers", () => {
  it("is another text for another key, reference, version or way", () => {
    const other = referenceFromDigest(MAC);
    const texts = [
      linkMessage("key-1", REFERENCE, 1),
      linkMessage("key-2", REFERENCE, 1),
      linkMessage("key-1", other, 1),
      linkMessage("key-1", REFERENCE, 2),
      linkMessage("key-1", REFERENCE, 1, "mailed"),
    ];
    expect(new Set(texts).size).toBe(5);
    expect(texts[0]).toBe(`["status-link","key-1","${REFERENCE}",1]`);
  });
});

describe("the secret of a status link", () => {
  it("is the link's version and the first 128 bits", () => {
    expect(statusLinkSecret(MAC, 3)).toBe(`3.${Buffer.from(MAC.subarray(0, 16)).toString("base64url")}`);
  });

  it("says of itself that it was mailed", () => {
    expect(statusLinkSecret(MAC, 3, "mailed")).toMatch(/^3m\./);
  });

  it("reads back as what it was made of", () => {
    const mac = fc.uint8Array({ minLength: 16, maxLength: 32 });
    const way = fc.constantFrom("shown", "mailed");
    fc.assert(
      fc.property(mac, fc.integer({ min: 1, max: 999_999_999 }), way, (bytes, linkVersion, reached) => {
        const claim = parseStatusLinkSecret(statusLinkSecret(bytes, linkVersion, reached));
        expect(claim).toEqual({ linkVersion, way: reached, mac: bytes.slice(0, 16) });
      }),
    );
  });

  it("has one spelling only", () => {
    const secret = statusLinkSecret(MAC, 1);
    const last = secret.slice(-1);
    const spellings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
      .split("")
      .filter((symbol) => symbol !== last)
      .map((symbol) => parseStatusLinkSecret(secret.slice(0, -1) + symbol))
      .filter((claim) => claim !== undefined && Buffer.from(claim.mac).equals(MAC.subarray(0, 16)));
    expect(spellings).toEqual([]);
    expect(parseStatusLinkSecret(`0${secret}`)).toBeUndefined();
  });

  it.each([
    "",
    ".",
    "AAAAAAAAAAAAAAAAAAAAAA",
    "0.AAAAAAAAAAAAAAAAAAAAAA",
    "-1.AAAAAAAAAAAAAAAAAAAAAA",
    "1e3.AAAAAAAAAAAAAAAAAAAAAA",
    "1.AAAAAAAAAAAAAAAAAAAAA",
    "1.AAAAAAAAAAAAAAAAAAAAAAA",
    "1.AAAAAAAAAAAAAAAAAAAAAB",
    "1.AAAAAAAAAAAAAAAAAAAAA=",
    "1.AAAAAAAAAAAAAAAAAAAAAA\n",
    " 1.AAAAAAAAAAAAAAAAAAAAAA",
    "1234567890.AAAAAAAAAAAAAAAAAAAAAA",
    "1M.AAAAAAAAAAAAAAAAAAAAAA",
    "1mm.AAAAAAAAAAAAAAAAAAAAAA",
    "m.AAAAAAAAAAAAAAAAAAAAAA",
  ])("is refused as %j", (text) => {
    expect(parseStatusLinkSecret(text)).toBeUndefined();
  });

  it("is read or refused whatever the text, without a throw", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const claim = parseStatusLinkSecret(text);
        expect(claim === undefined || statusLinkSecret(claim.mac, claim.linkVersion, claim.way) === text).toBe(true);
      }),
    );
  });

  it("is not made of less than 128 bits or of no version", () => {
    expect(() => statusLinkSecret(MAC.subarray(0, 15), 1)).toThrow(RangeError);
    for (const version of [0, -1, 1.5, Number.NaN, 1_000_000_000]) {
      expect(() => statusLinkSecret(MAC, version)).toThrow(RangeError);
    }
  });
});
