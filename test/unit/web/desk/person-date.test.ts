import { describe, expect, it } from "vitest";
import { ANSWER_LANGUAGES } from "../../../../shared/domain/language/answer-language.ts";
import { dateText } from "../../../../shared/texts/dates.ts";
import { personDate } from "../../../../web/desk/format/person-date.ts";

const DAYS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 7, 20)).toISOString());

describe("a date that the desk puts into a reply", () => {
  it.each(ANSWER_LANGUAGES)("in %s is the one that the person's page and mail say", (language) => {
    expect(DAYS.map((at) => personDate(language, at))).toEqual(DAYS.map((at) => dateText(language, at)));
  });
});
