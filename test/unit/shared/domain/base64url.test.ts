import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64url, toBase64url } from "../../../../shared/domain/base64url.ts";

describe("base64url", () => {
  it("writes what the runtime's own encoder writes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
      }),
    );
  });

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it("knows one spelling of each value", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."AQgwBCxyz09-_".split("")), maxLength: 12 }), (text) => {
        const bytes = fromBase64url(text);
        const isTheSpelling = Buffer.from(text, "base64url").toString("base64url") === text;
        expect(bytes && toBase64url(bytes)).toBe(isTheSpelling ? text : undefined);
      }),
    );
  });

  it.each(["A", "AAAAA", "AB", "AA==", "A+/A", "AA A", "ӘААА", "AAA\n", "😀"])("refuses %j", (text) => {
    expect(fromBase64url(text)).toBeUndefined();
  });
});
