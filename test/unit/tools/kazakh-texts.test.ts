import { describe, expect, it } from "vitest";
import { KAZAKH_DATE_WORDS } from "../../../shared/texts/kazakh-date-words.ts";
import { KAZAKH_NAMES } from "../../../shared/texts/kazakh-names.ts";
import { KK_ARAB } from "../../../shared/texts/kk-arab.ts";
import { KK_LATN } from "../../../shared/texts/kk-latn.ts";
import { KK_ARAB as KK_ARAB_MAIL } from "../../../shared/texts/mail/kk-arab.ts";
import { KK_LATN as KK_LATN_MAIL } from "../../../shared/texts/mail/kk-latn.ts";
import { convertCatalog, convertMessage, kazakhFiles } from "../../../tools/kazakh-texts.ts";

const COMMITTED: Readonly<Record<string, unknown>> = {
  "shared/texts/kk-latn.ts": KK_LATN,
  "shared/texts/mail/kk-latn.ts": KK_LATN_MAIL,
  "shared/texts/kk-arab.ts": KK_ARAB,
  "shared/texts/mail/kk-arab.ts": KK_ARAB_MAIL,
  "shared/texts/kazakh-names.ts": KAZAKH_NAMES,
  "shared/texts/kazakh-date-words.ts": KAZAKH_DATE_WORDS,
};

describe("the converted Kazakh texts", () => {
  it.each(kazakhFiles())(
    "in $path are what conversion and overrides give today (npm run texts)",
    ({ path, content }) => {
      expect(COMMITTED[path]).toEqual(content);
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
