import { describe, expect, it } from "vitest";
import { QUESTION_CODES } from "../../../../shared/domain/topic-question.ts";
import { PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";
import { answerText, choicesOf, questionLabel } from "../../../../shared/texts/questions/question-texts-for.ts";

describe.each(PAGE_LANGUAGES)("the topics' questions in %s", (language) => {
  it("are each asked in other words", () => {
    const labels = QUESTION_CODES.map((code) => questionLabel(language, code));
    expect(new Set(labels).size).toBe(QUESTION_CODES.length);
  });

  it("have choices that differ", () => {
    for (const code of QUESTION_CODES) {
      const labels = choicesOf(language, code).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe("an answer", () => {
  it("is told as people say it: choices and countries by name, days as dates, words as they are", () => {
    expect(answerText("ru", "situation", "kandas")).toBe("У меня есть статус кандаса");
    expect(answerText("ru", "kandas", "no")).toBe("Нет");
    expect(answerText("ru", "passport", "MN")).toBe("Монголия");
    expect(answerText("ru", "arrival", "2026-05-31")).toBe("31 мая 2026 г.");
    expect(answerText("ru", "town", "Өлгий")).toBe("Өлгий");
  });

  it("to what is asked no more, or in words that are no choice any more, is told as it was stored", () => {
    expect(questionLabel("ru", "shoe-size")).toBe("shoe-size");
    expect(answerText("ru", "shoe-size", "42")).toBe("42");
    expect(answerText("ru", "situation", "king")).toBe("king");
    expect(answerText("ru", "arrival", "in spring")).toBe("in spring");
  });
});
