import { describe, expect, it } from "vitest";
import { answerBlocks, MarkdownNotAllowedError } from "../../../../tools/answers/answer-blocks.ts";

describe("an answer's Markdown", () => {
  it("becomes paragraphs, lists and words that stand out", () => {
    const markdown = "Three **grounds**\nhold:\n\n- the first;\n- the **second**.\n";
    expect(answerBlocks(markdown)).toEqual([
      { paragraph: ["Three ", { strong: "grounds" }, " hold:"] },
      { list: [["the first;"], ["the ", { strong: "second" }, "."]] },
    ]);
  });

  it("keeps signs that mean something in HTML as the signs they are", () => {
    expect(answerBlocks("a & b, 1 < 2, AT\\*T")).toEqual([{ paragraph: ["a & b, 1 < 2, AT", "*", "T"] }]);
  });

  it("keeps the thousands of a figure in one number, which a plain space would turn around in Arabic letters", () => {
    expect(answerBlocks("2026: 1 302 750, **64 875-129 750**, 30 7500")).toEqual([
      { paragraph: ["2026: 1\u00a0302\u00a0750, ", { strong: "64\u00a0875-129\u00a0750" }, ", 30 7500"] },
    ]);
  });

  it.each([
    ["HTML", "<b>bold</b>"],
    ["HTML in a line", "a <img src=x onerror=alert(1)> b"],
    ["a script", "<script>alert(1)</script>"],
    ["a link", "[here](https://example.org)"],
    ["a link that is none", "[here](javascript:alert(1))"],
    ["an address alone", "https://example.org"],
    ["a picture", "![](https://example.org/x.png)"],
    ["a heading", "## Heading"],
    ["code", "`code`"],
    ["a table", "|a|b|\n|-|-|\n|1|2|"],
    ["a numbered list", "1. one\n2. two"],
    ["a list in a list", "- one\n  - two"],
    ["a quotation", "> said"],
  ])("holds no %s", (_, markdown) => {
    expect(() => answerBlocks(markdown)).toThrow(MarkdownNotAllowedError);
  });
});
