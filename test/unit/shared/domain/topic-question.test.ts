import { describe, expect, it } from "vitest";
import { TOPICS } from "../../../../shared/domain/topic.ts";
import { isQuestion, QUESTION_CODES, QUESTIONS } from "../../../../shared/domain/topic-question.ts";

describe("the questions of the topics", () => {
  it("are one to four for each topic, each asked once", () => {
    for (const { code, questions } of TOPICS) {
      expect([code, questions.length >= 1 && questions.length <= 4]).toEqual([code, true]);
      expect(new Set(questions).size).toBe(questions.length);
    }
  });

  it("are all asked by some topic", () => {
    const asked = new Set<string>(TOPICS.flatMap(({ questions }) => [...questions]));
    expect(QUESTION_CODES.filter((code) => !asked.has(code))).toEqual([]);
  });

  it("have codes that can be the name of a field, a column and a member of JSON", () => {
    expect(QUESTION_CODES.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });

  it("offer at least two choices where one is chosen, each once", () => {
    for (const question of Object.values(QUESTIONS)) {
      const choices: readonly string[] = "choices" in question ? question.choices : ["a", "b"];
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices.length).toBeGreaterThan(1);
    }
  });

  it.each(["", "Passport", "iin", "constructor", "__proto__"])("are not %j", (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});
