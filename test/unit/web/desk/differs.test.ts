import { describe, expect, it } from "vitest";
import type { AnswerLanguage } from "../../../../shared/domain/language/answer-language.ts";
import { detectLanguage } from "../../../../shared/domain/language/detect.ts";
import { convertibleTo, differs } from "../../../../web/desk/inquiry/differs.ts";

const KAZAKH = "Сәлеметсіз бе! Өтінішіңіз қабылданды, құжаттарыңызды жергілікті атқарушы органға тапсырыңыз.";
const RUSSIAN = "Здравствуйте! Ваше обращение принято, подайте документы в местный исполнительный орган.";
const ARABIC = "سالەمەتسىز بە! ءوتىنىشىڭىز قابىلداندى، قۇجاتتارىڭىزدى تاپسىرىڭىز.";

describe("an answer for somebody who reads another language", () => {
  it.each<[string, AnswerLanguage, boolean]>([
    [KAZAKH, "kk-Cyrl", false],
    [KAZAKH, "kk-Arab", true],
    [ARABIC, "kk-Arab", false],
    [RUSSIAN, "kk-Cyrl", true],
    [RUSSIAN, "ru", false],
    ["+7 701 234 56 78", "zh-Hans", false],
  ])("%s for %s: warns %s", (text, language, warns) => {
    expect(differs(detectLanguage(text), language)).toBe(warns);
  });

  it.each<[string, AnswerLanguage, string | undefined]>([
    [KAZAKH, "kk-Arab", "Arab"],
    [KAZAKH, "kk-Latn", "Latn"],
    [KAZAKH, "kk-Cyrl", undefined],
    [ARABIC, "kk-Cyrl", "Cyrl"],
    [RUSSIAN, "kk-Arab", undefined],
    [KAZAKH, "fa", undefined],
  ])("%s for %s can be converted to %s, where both are Kazakh", (text, language, script) => {
    expect(convertibleTo(detectLanguage(text), language)).toBe(script);
  });
});
