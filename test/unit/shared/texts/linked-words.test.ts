import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkedPieces } from "../../../../shared/texts/linked-words.ts";

const joined = (text: string) =>
  linkedPieces(text)
    .map((piece) => (typeof piece === "string" ? piece : piece.url))
    .join("");

describe("addresses in what the centre wrote", () => {
  it.each([
    ["Откройте https://example.org/a?b=1&c=2.", "https://example.org/a?b=1&c=2"],
    ["(https://example.org/a)", "https://example.org/a"],
    ["https://example.org/a_(b), солай", "https://example.org/a_(b)"],
    ["سىلتەمە: https://example.org/kk، سوسىن", "https://example.org/kk"],
    ["请打开https://example.org/zh。", "https://example.org/zh"],
    ["«https://example.org/қазақша»", "https://example.org/қазақша"],
    ["HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"],
  ])("are found without the sentence around them: %j", (text, url) => {
    expect(linkedPieces(text).filter((piece) => typeof piece !== "string")).toEqual([{ url }]);
  });

  it.each(["example.org", "javascript:alert(1)", "mailto:a@example.org", "https://", "data:text/html,x"])(
    "are nothing but the web's, and say their protocol: %j",
    (text) => {
      expect(linkedPieces(text)).toEqual([text]);
    },
  );

  it("change no text: its pieces joined are it", () => {
    const address = fc.constantFrom("https://example.org/", "http://", "(https://a)", ").", "،", " ");
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), address)), (parts) => {
        expect(joined(parts.join(""))).toBe(parts.join(""));
      }),
    );
  });
});
