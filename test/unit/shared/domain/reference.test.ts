import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReference, parseReference, referenceFromDigest } from "../../../../shared/domain/reference.ts";
import { anyString } from "./any-string.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".split("");

const digest = fc.uint8Array({ minLength: 7, maxLength: 32 });
const reference = digest.map(referenceFromDigest);
const symbolsOf = (text: string) => text.replaceAll("-", "").split("");

describe("a reference made from a digest", () => {
  it("has twelve symbols of the alphabet in groups of four", () => {
    fc.assert(
      fc.property(reference, (made) => {
        expect(made).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
        expect(isReference(made)).toBe(true);
      }),
    );
  });

  it("holds the digest's first 55 bits and nothing after them", () => {
    fc.assert(
      fc.property(digest, (bytes) => {
        const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
        const symbols = symbolsOf(referenceFromDigest(bytes)).slice(0, 11);
        const made = symbols.map((symbol) => ALPHABET.indexOf(symbol).toString(2).padStart(5, "0")).join("");
        expect(made).toBe(bits.slice(0, 55));
      }),
    );
  });

  it("stays what it is: references live in letters people keep", () => {
    expect(referenceFromDigest(new Uint8Array(7))).toBe("0000-0000-0000");
    expect(referenceFromDigest(Uint8Array.from([0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd]))).toBe("04HM-ASW9-NF61");
  });

  it("needs a digest of at least seven bytes", () => {
    expect(() => referenceFromDigest(new Uint8Array(6))).toThrow(RangeError);
  });
});

describe("the check symbol", () => {
  it("catches every single wrong symbol, at each place", () => {
    fc.assert(
      fc.property(reference, (made) => {
        const symbols = symbolsOf(made);
        const accepted = symbols.flatMap((right, place) =>
          ALPHABET.filter((wrong) => wrong !== right && parseReference(symbols.with(place, wrong).join(""))),
        );
        expect(accepted).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("catches every swap of two different symbols, neighbours or not", () => {
    fc.assert(
      fc.property(reference, (made) => {
        const symbols = symbolsOf(made);
        for (const [i, one] of symbols.entries()) {
          for (const [j, other] of symbols.entries()) {
            if (one === other) continue;
            expect(parseReference(symbols.with(i, other).with(j, one).join(""))).toBeUndefined();
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("is linear: two references added symbol by symbol (XOR) make a reference", () => {
    fc.assert(
      fc.property(reference, reference, (one, other) => {
        const others = symbolsOf(other).map((symbol) => ALPHABET.indexOf(symbol));
        const sum = symbolsOf(one).map((symbol, place) => ALPHABET[ALPHABET.indexOf(symbol) ^ (others[place] ?? 0)]);
        expect(parseReference(sum.join(""))).toBeDefined();
      }),
    );
  });

  it("catches every wrong symbol and every swap there can be", () => {
    // Exhaustive, as the check is linear: a slip passes exactly if what it adds is a reference. One wrong symbol adds
    // one symbol among zeros; a swap adds the same symbol at two places.
    const zeros = Array.from<string>({ length: 12 }).fill("0");
    const accepted = zeros.flatMap((_, i) =>
      zeros.flatMap((__, j) =>
        ALPHABET.slice(1)
          .map((added) => zeros.with(i, added).with(j, added).join(""))
          .filter((slip) => parseReference(slip) !== undefined),
      ),
    );
    expect(accepted).toEqual([]);
  });

  it("lets one text of 32 pass, as one symbol can", () => {
    const valid = ALPHABET.filter((last) => parseReference(`7K3MQ9XD2V4${last}`));
    expect(valid).toHaveLength(1);
  });
});

describe("a typed reference", () => {
  const made = referenceFromDigest(Uint8Array.from([0x00, 0x11, 0x00, 0x40, 0x21, 0x0f, 0xff]));

  it.each([
    ["in lower case", (text: string) => text.toLowerCase()],
    ["without hyphens", (text: string) => text.replaceAll("-", "")],
    ["with spaces for hyphens", (text: string) => text.replaceAll("-", " ")],
    ["with other dashes", (text: string) => text.replace("-", "–").replace("-", "\u2011")],
    ["letter by letter", (text: string) => ` ${text.split("").join(" ")}\n`],
    ["with O for 0", (text: string) => text.replaceAll("0", "O")],
    ["with o for 0", (text: string) => text.replaceAll("0", "o")],
    ["with I for 1", (text: string) => text.replaceAll("1", "I")],
    ["with l for 1", (text: string) => text.replaceAll("1", "l")],
    ["in full-width forms", (text: string) => text.replaceAll(/[!-~]/g, fullWidth)],
    ["copied with bidi isolates", (text: string) => `\u2068${text}\u2069`],
  ])("is read %s", (_how, write) => {
    expect(made).toMatch(/(?=.*0)(?=.*1)/);
    expect(parseReference(write(made))).toBe(made);
  });

  it("is refused with a letter that the alphabet leaves out", () => {
    expect(parseReference(made.replace("0", "U"))).toBeUndefined();
    expect(parseReference("UUUU-UUUU-UUUU")).toBeUndefined();
  });

  it.each(["", "-", "0000-0000-000", "0000-0000-00000", "0000_0000_0000", "0000-0000-00ßQ", "٠٠٠٠-٠٠٠٠-٠٠٠٠"])(
    "is refused as %j",
    (text) => {
      expect(parseReference(text)).toBeUndefined();
    },
  );

  it("is read to the same reference again, or refused, whatever the text", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const read = parseReference(text);
        expect(read && parseReference(read)).toBe(read);
        expect(isReference(text)).toBe(read === text);
      }),
    );
  });

  it("is refused when it is longer than any spelling, before it is looked at", () => {
    expect(parseReference(`${made}${" ".repeat(66)}`)).toBe(made);
    expect(parseReference(`${made}${" ".repeat(67)}`)).toBeUndefined();
  });

  it("is only a reference in its one spelling", () => {
    expect(isReference(made)).toBe(true);
    expect(isReference(made.toLowerCase())).toBe(false);
    expect(isReference(made.replaceAll("-", ""))).toBe(false);
  });
});

/** The full-width form of a printable ASCII character. */
function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
