import { describe, expect, it } from "vitest";
import { ANSWER_LANGUAGES } from "../../../../shared/domain/language/answer-language.ts";
import {
  isPageLanguage,
  negotiatePageLanguage,
  PAGE_LANGUAGES,
  pageLanguageFor,
} from "../../../../shared/texts/page-language.ts";

describe("the page language of a language of answers", () => {
  it("is Kazakh for every alphabet of Kazakh", () => {
    const kazakh = ANSWER_LANGUAGES.filter((tag) => tag.startsWith("kk"));
    expect(new Set(kazakh.map(pageLanguageFor))).toEqual(new Set(["kk-Cyrl"]));
  });

  it.each(["mn", "uz", "ru"] as const)("is Russian for %s", (tag) => {
    expect(pageLanguageFor(tag)).toBe("ru");
  });

  it.each(["tr", "de", "fa", "zh-Hans", "en"] as const)("is English for %s", (tag) => {
    expect(pageLanguageFor(tag)).toBe("en");
  });
});

describe("a browser's wishes", () => {
  it.each([
    ["en;q=0.5,ru;q=0.8,kk;q=0.1", "ru"],
    ["ru;q=0,en", "en"],
    ["ru;q=0", "kk-Cyrl"],
    ["KK-Cyrl-KZ", "kk-Cyrl"],
    ["uz-Latn-UZ", "ru"],
    ["zh-CN,zh;q=0.9", "en"],
    ["fr", "kk-Cyrl"],
    ["*", "kk-Cyrl"],
    ["", "kk-Cyrl"],
    ["en;q=abc", "en"],
  ])("%j lead to %s", (wish, language) => {
    expect(negotiatePageLanguage(wish)).toBe(language);
  });

  it("may be of any length", () => {
    expect(PAGE_LANGUAGES).toContain(negotiatePageLanguage("ru;q=0.1,".repeat(100_000)));
  });
});

describe("the tag in an address", () => {
  it("is a page language only in its one spelling", () => {
    expect(["kk-Cyrl", "kk", "KK-CYRL", "constructor", ""].map(isPageLanguage)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
