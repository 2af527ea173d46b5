import { describe, expect, it } from "vitest";
import { type Message, messageText } from "../../../../shared/texts/message.ts";
import { PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";
import { textsFor } from "../../../../shared/texts/texts-for.ts";

/** The working days under a promised date, as each language counts 1, 2, 5 and 21 of them. */
const WORKING_DAYS = [
  ["kk-Cyrl", ["1 жұмыс күні", "2 жұмыс күні", "5 жұмыс күні", "21 жұмыс күні"]],
  ["kk-Latn", ["1 jūmys künı", "2 jūmys künı", "5 jūmys künı", "21 jūmys künı"]],
  ["kk-Arab", ["1 جۇمىس كۇنى", "2 جۇمىس كۇنى", "5 جۇمىس كۇنى", "21 جۇمىس كۇنى"]],
  ["ru", ["1 рабочий день", "2 рабочих дня", "5 рабочих дней", "21 рабочий день"]],
  ["en", ["1 working day", "2 working days", "5 working days", "21 working days"]],
  ["zh-Hans", ["1个工作日", "2个工作日", "5个工作日", "21个工作日"]],
  ["tr", ["1 iş günü", "2 iş günü", "5 iş günü", "21 iş günü"]],
  ["mn", ["Ажлын 1 өдөр", "Ажлын 2 өдөр", "Ажлын 5 өдөр", "Ажлын 21 өдөр"]],
  ["uz", ["1 ish kuni", "2 ish kuni", "5 ish kuni", "21 ish kuni"]],
  ["de", ["1 Arbeitstag", "2 Arbeitstage", "5 Arbeitstage", "21 Arbeitstage"]],
  ["fa", ["۱ روز کاری", "۲ روز کاری", "۵ روز کاری", "۲۱ روز کاری"]],
] as const;

describe("a number of days", () => {
  it.each(WORKING_DAYS)("has its plural in %s", (language, expected) => {
    const { answerByHint } = textsFor(language).status;
    const counted = [1, 2, 5, 21].map((days) => messageText(language, answerByHint, { days }).split(/: |：/)[0]);
    expect(counted).toEqual(expected);
  });

  it("is covered in every language", () => {
    expect(WORKING_DAYS.map(([language]) => language)).toEqual([...PAGE_LANGUAGES]);
  });
});

describe("a message", () => {
  const message: Message<{ reference: string }> = "№ {reference}.";

  it("isolates its values where the language is written from right to left", () => {
    expect(messageText("fa", message, { reference: "7K3M-Q9XD-2V4D" })).toBe("№ \u20687K3M-Q9XD-2V4D\u2069.");
    expect(messageText("de", message, { reference: "7K3M-Q9XD-2V4D" })).toBe("№ 7K3M-Q9XD-2V4D.");
  });

  it("takes a value for a text: braces, tags and quotes in it mean nothing", () => {
    const reference = "{days} <b>it's</b> '{x}'";
    expect(messageText("en", message, { reference })).toBe(`№ ${reference}.`);
  });
});
