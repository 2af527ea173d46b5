import { describe, expect, it } from "vitest";
import {
  type Answer,
  answerTextLanguage,
  findAnswer,
  isStale,
  staleAnswers,
} from "../../../../../shared/domain/answers/answer.ts";
import { ANSWER_LANGUAGES } from "../../../../../shared/domain/language/answer-language.ts";

const text = { title: "", question: "", body: [] };

const answer = (change: Partial<Answer>): Answer => ({
  id: "one",
  topic: "other",
  texts: { "kk-Cyrl": text, "kk-Latn": text, "kk-Arab": text, ru: text, en: text },
  sources: [],
  checkedOn: "2026-11-22",
  reviewBy: "2026-12-31",
  ...change,
});

describe("an answer", () => {
  it("is stale from the day after its review date on", () => {
    expect(isStale(answer({}), "2026-12-31")).toBe(false);
    expect(isStale(answer({}), "2027-01-01")).toBe(true);
  });

  it("is listed with the longest overdue first when it is stale, and not at all before", () => {
    const answers = [
      answer({ id: "later", reviewBy: "2027-01-22" }),
      answer({ id: "fresh", reviewBy: "2027-05-22" }),
      answer({ id: "earlier", reviewBy: "2026-12-31" }),
    ];
    expect(staleAnswers(answers, "2027-02-01").map(({ id }) => id)).toEqual(["earlier", "later"]);
    expect(staleAnswers(answers, "2026-11-22")).toEqual([]);
  });

  it("is found by its topic and id together", () => {
    const answers = [answer({ topic: "culture" }), answer({ topic: "business" })];
    expect(findAnswer(answers, "business", "one")?.topic).toBe("business");
    expect(findAnswer(answers, "education", "one")).toBeUndefined();
    expect(findAnswer(answers, "__proto__", "constructor")).toBeUndefined();
  });

  it("is read in Kazakh letters of one's own, in Russian in Mongolia and Uzbekistan, elsewhere in English", () => {
    expect(ANSWER_LANGUAGES.map((language) => `${language}: ${answerTextLanguage(language)}`)).toEqual([
      "kk-Cyrl: kk-Cyrl",
      "kk-Latn: kk-Latn",
      "kk-Arab: kk-Arab",
      "ru: ru",
      "en: en",
      "zh-Hans: en",
      "tr: en",
      "mn: ru",
      "uz: ru",
      "de: en",
      "fa: en",
    ]);
  });
});
