import { describe, expect, it } from "vitest";
import { convertCatalog, convertMessage, kazakhFiles } from "../../../tools/kazakh-texts.ts";

describe("the converted Kazakh texts", () => {
  it.each(kazakhFiles())(
    "in $path are what conversion and overrides give today (npm run texts)",
    async ({ path, constant, content }) => {
      const committed: Readonly<Record<string, unknown>> = await import(`../../../${path}`);
      expect(committed[constant]).toEqual(content);
    },
  );
});

describe("converting a message", () => {
  it("leaves its syntax and converts the words of every branch", () => {
    const message = "{days, plural, one {# күн} other {# күн}} ішінде: {answerBy}; бітті";
    expect(convertMessage(message, "Latn")).toBe("{days, plural, one {# kün} other {# kün}} ışınde: {answerBy}; bıttı");
    expect(convertMessage(message, "Arab")).toBe(
      "{days, plural, one {# كۇن} other {# كۇن}} ىشىندە: {answerBy}؛ ءبىتتى",
    );
  });

  it("gives a sentence one kind of comma, between placeholders too", () => {
    const message = "фотосурет ({photographs}), {docx}, {odt}; қосу, 2,5 мың";
    expect(convertMessage(message, "Arab")).toBe("فوتوسۋرەت ({photographs})، {docx}، {odt}؛ قوسۋ، 2,5 مىڭ");
    expect(convertMessage(message, "Latn")).toContain("({photographs}), {docx}, {odt}; ");
  });

  it("keeps what is read from left to right from turning around between Arabic letters", () => {
    expect(convertMessage("мысалы: +77010000000, 2026-05-31 (UTC+5)", "Arab")).toBe(
      "مىسالى: \u200e+77010000000، \u200e2026-05-31 (UTC+5)",
    );
    expect(convertMessage("№ 94-V заңы (350-VI), 12-бап", "Arab")).toBe("№ \u200e94-V زاڭى (\u200e350-VI)، 12-باپ");
    expect(convertMessage("мысалы: +77010000000", "Latn")).toBe("mysaly: +77010000000");
  });

  it("leaves names that are Latin in every language", () => {
    expect(convertMessage("Уақыт (UTC+5), мысалы: aigerim@example.org", "Arab")).toBe(
      "ۋاقىت (UTC+5)، مىسالى: aigerim@example.org",
    );
  });
});

describe("converting a catalog", () => {
  it("puts an override in the place of what conversion gives, text by text", () => {
    const catalog = { a: "бір", b: { c: "екі", d: ["үш", "төрт"] } };
    expect(convertCatalog(catalog, "Latn", { b: { c: "own", d: ["own list"] } })).toEqual({
      a: "bır",
      b: { c: "own", d: ["own list"] },
    });
  });
});
