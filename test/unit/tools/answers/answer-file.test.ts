import { describe, expect, it } from "vitest";
import { AnswerFileError, readAnswerFile } from "../../../../tools/answers/answer-file.ts";

const FRONT_MATTER = `checkedOn: 2026-11-22
reviewBy: 2027-05-22
title: { kk: "Тақырып", ru: "Заголовок", en: "Title" }
question: { kk: "Сұрақ?", ru: "Вопрос?", en: "Question?" }
concepts: [citizenship]
sources:
  - title: "A page"
    url: https://example.org/page
    date: "2025-08"
    facts: ["Something takes 30 days"]`;

const BODY = "# kk\n\nБір.\n\n# ru\n\nОдин.\n\n# en\n\nOne.\n";

const file = (frontMatter = FRONT_MATTER, body = BODY) => `---\n${frontMatter}\n---\n${body}`;

const reading = (content: string) => () => readAnswerFile("content/answers/other/one.md", content);

describe("an answer's file", () => {
  it("is read with its fields and its text in each language", () => {
    const { markdown, title, sources } = readAnswerFile("one.md", file());
    expect(markdown).toEqual({ kk: "Бір.", ru: "Один.", en: "One." });
    expect(title.ru).toBe("Заголовок");
    expect(sources[0]?.facts).toEqual(["Something takes 30 days"]);
  });

  it.each([
    ["no front matter", BODY, /one\.md: begins with front matter/],
    ["a missing title", file(FRONT_MATTER.replace(', en: "Title"', "")), /one\.md: title\.en: /],
    ["a day that is none", file(FRONT_MATTER.replace("2027-05-22", "soon")), /one\.md: reviewBy: /],
    ["a field nobody knows", file(`${FRONT_MATTER}\nauthor: me`), /one\.md: .*author/],
    ["a source that says nothing", file(FRONT_MATTER.replace(/ {4}facts.*/, "")), /one\.md: sources\.0/],
    ["a source without https", file(FRONT_MATTER.replace("https:", "http:")), /one\.md: sources\.0/],
    ["broken YAML", file(`${FRONT_MATTER}\n  x: [`), /one\.md: front matter: /],
    ["a missing language", file(FRONT_MATTER, BODY.replace("# ru", "## ru")), /one\.md: has no text under .*"# ru"/],
    ["a language of no answers", file(FRONT_MATTER, `${BODY}\n# de\n\nEins.\n`), /one\.md: "# de" is no language/],
  ])("with %s is refused, and the message names the file and the field", (_, content, message) => {
    expect(reading(content)).toThrow(AnswerFileError);
    expect(reading(content)).toThrow(message);
  });
});
