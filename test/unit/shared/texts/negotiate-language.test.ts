import { describe, expect, it } from "vitest";
import { negotiatePageLanguage } from "../../../../shared/texts/negotiate-language.ts";
import { PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";

describe("a browser's wishes", () => {
  it.each([
    ["en;q=0.5,ru;q=0.8,kk;q=0.1", "ru"],
    ["ru;q=0,en", "en"],
    ["ru;q=0", "kk-Cyrl"],
    ["en;q=abc", "en"],
    ["fr,de;q=0.5", "de"],
    ["fr", "kk-Cyrl"],
    ["*", "kk-Cyrl"],
    ["", "kk-Cyrl"],
  ])("%j lead to %s", (wish, language) => {
    expect(negotiatePageLanguage(wish)).toBe(language);
  });

  it("may be of any length", () => {
    expect(PAGE_LANGUAGES).toContain(negotiatePageLanguage("ru;q=0.1,".repeat(100_000)));
  });
});

describe("Kazakh", () => {
  it.each(["kk", "KK-KZ", "kk-Cyrl-KZ", "kk-CN", "kk-TR"])(
    "is Cyrillic in %s: a region tells no alphabet, and systems speak Kazakh in Cyrillic only",
    (tag) => {
      expect(negotiatePageLanguage(tag)).toBe("kk-Cyrl");
    },
  );

  it.each([
    ["kk-Arab-CN", "kk-Arab"],
    ["kk-Latn", "kk-Latn"],
  ])("is in the alphabet that %s names", (tag, language) => {
    expect(negotiatePageLanguage(tag)).toBe(language);
  });
});

describe("other languages", () => {
  it.each([
    ["zh-CN,zh;q=0.9", "zh-Hans"],
    ["zh-Hant-TW", "zh-Hans"],
    ["fa-AF", "fa"],
    ["prs", "fa"],
    ["uz-Cyrl-UZ", "uz"],
    ["mn-Cyrl-MN", "mn"],
    ["tr-TR", "tr"],
    ["de-AT", "de"],
    ["ug-CN,en;q=0.2", "kk-Arab"],
    ["kaa", "kk-Cyrl"],
    ["ky-KG", "ru"],
  ])("%s leads to %s", (tag, language) => {
    expect(negotiatePageLanguage(tag)).toBe(language);
  });
});
