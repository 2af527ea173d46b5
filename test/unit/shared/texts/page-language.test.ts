import { describe, expect, it } from "vitest";
import { ANSWER_LANGUAGES } from "../../../../shared/domain/language/answer-language.ts";
import {
  INTL_LOCALES,
  isPageLanguage,
  LANGUAGE_NAMES,
  PAGE_DIRECTIONS,
  PAGE_LANGUAGES,
} from "../../../../shared/texts/page-language.ts";

describe("the page languages", () => {
  it("are all languages of answers", () => {
    expect(PAGE_LANGUAGES).toEqual(ANSWER_LANGUAGES);
    expect(Object.keys(LANGUAGE_NAMES)).toEqual([...PAGE_LANGUAGES]);
  });

  it("are written from right to left where their script is Arabic, and only there", () => {
    for (const language of PAGE_LANGUAGES) {
      const isArabic = new Intl.Locale(language).maximize().script === "Arab";
      expect([language, PAGE_DIRECTIONS[language]]).toEqual([language, isArabic ? "rtl" : "ltr"]);
    }
  });

  it("are known to Intl under the names it is asked for", () => {
    const asked = Object.values(INTL_LOCALES);
    expect(Intl.DateTimeFormat.supportedLocalesOf(asked)).toEqual([...new Set(asked)]);
  });

  it.each([
    ["kk-Cyrl", true],
    ["zh-Hans", true],
    ["kk", false],
    ["KK-CYRL", false],
    ["constructor", false],
    ["", false],
  ])("have one spelling: %j is one: %s", (tag, isOne) => {
    expect(isPageLanguage(tag)).toBe(isOne);
  });
});
