import { describe, expect, it } from "vitest";
import { FALLBACK_TOPIC, isTopic, TOPIC_CODES, TOPICS, topicEntry } from "../../../../shared/domain/topic.ts";
import { TOPIC_NAMES } from "../../../../shared/domain/topic-names.ts";

const LANGUAGES = ["kk", "ru", "en", "zh", "tr", "mn", "uz", "de", "fa"] as const;

describe("the registry of topics", () => {
  it("has the nine topics of the centre", () => {
    expect(TOPIC_CODES).toEqual([
      "citizenship",
      "repatriation",
      "employment",
      "adaptation",
      "kazakh-card",
      "education",
      "culture",
      "business",
      "other",
    ]);
  });

  it("has codes that can stand in a queue's name and in a URL, each once", () => {
    expect(new Set(TOPIC_CODES).size).toBe(TOPICS.length);
    expect(TOPIC_CODES.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });

  it("ends with the topic of what fits nowhere else", () => {
    expect(FALLBACK_TOPIC).toBe("other");
    expect(TOPIC_CODES.at(-1)).toBe(FALLBACK_TOPIC);
  });
});

describe.each(TOPICS.map((topic) => ({ ...topic, ...TOPIC_NAMES[topic.code] })))("the topic $code", (topic) => {
  it.each(LANGUAGES)("has label and owner in %s", (language) => {
    for (const text of [topic.label[language], topic.owner[language]]) {
      expect(text).toMatch(/\S/);
      expect(text).toBe(text.trim().normalize("NFC"));
    }
  });

  it("is labelled in the script of each language", () => {
    expect(topic.label.kk).toMatch(/\p{Script=Cyrillic}/u);
    expect(topic.label.ru).toMatch(/\p{Script=Cyrillic}/u);
    expect(topic.label.en).toMatch(/^[\p{Script=Latin}\s(),]+$/u);
  });

  it("has service levels of whole working days inside the law's 15, the urgent one shorter", () => {
    const { normalWorkingDays, urgentWorkingDays } = topic.serviceLevel;
    expect(
      [normalWorkingDays, urgentWorkingDays].every((days) => Number.isInteger(days) && days >= 1 && days <= 15),
    ).toBe(true);
    expect(urgentWorkingDays).toBeLessThan(normalWorkingDays);
  });

  it("has at least one index partition", () => {
    expect(topic.deskQueueShards).toBeGreaterThanOrEqual(1);
  });

  it("is found by its code", () => {
    expect(topicEntry(topic.code)).toMatchObject({ code: topic.code, questions: topic.questions });
    expect(isTopic(topic.code)).toBe(true);
  });
});

describe("a text that is no topic's code", () => {
  it.each(["", "Citizenship", "citizenship ", "constructor", "__proto__"])("is not taken for one: %j", (text) => {
    expect(isTopic(text)).toBe(false);
    expect(() => topicEntry(text as "other")).toThrow(RangeError);
  });
});

describe("labels", () => {
  it.each(LANGUAGES)("differ from each other in %s", (language) => {
    const labels = TOPIC_CODES.map((code) => TOPIC_NAMES[code].label[language]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
