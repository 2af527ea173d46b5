import { describe, expect, it } from "vitest";
import { CONSENT_VERSIONS } from "../../../../shared/domain/consent.ts";
import { ANSWER_LANGUAGES } from "../../../../shared/domain/language/answer-language.ts";
import { dateText, dateTimeText } from "../../../../shared/texts/dates.ts";
import { ANSWER_LANGUAGE_NAMES, countries, countryName, topicName } from "../../../../shared/texts/names.ts";
import { PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";
import { fieldErrorText, textsFor } from "../../../../shared/texts/texts-for.ts";

/** Every text of a language by its place; functions are given a word. */
function allTexts(value: unknown, place = ""): [place: string, text: string][] {
  if (typeof value === "string") return [[place, value]];
  if (typeof value === "function") return allTexts((value as (word: string) => unknown)("X"), place);
  return Object.entries(value as object).flatMap(([key, inner]) => allTexts(inner, `${place}/${key}`));
}

describe("the texts", () => {
  it("have the same places in every language, and none is empty", () => {
    const places = PAGE_LANGUAGES.map((language) => allTexts(textsFor(language)).map(([place]) => place));
    for (const other of places) expect(other).toEqual(places[0]);
    for (const language of PAGE_LANGUAGES) {
      for (const [, text] of allTexts(textsFor(language))) expect(text.trim()).not.toBe("");
    }
  });

  it("are written in their own letters", () => {
    const latin = /[A-Za-z]{3,}/;
    for (const language of ["kk-Cyrl", "ru"] as const) {
      const foreign = allTexts(textsFor(language)).filter(([, text]) =>
        latin.test(text.replaceAll(/\S+@\S+|UTF-8|UTC/g, "")),
      );
      expect(foreign).toEqual([]);
    }
    expect(allTexts(textsFor("en")).filter(([, text]) => /\p{Script=Cyrillic}/u.test(text))).toEqual([]);
  });

  it("have no Latin letter that looks like a Cyrillic one inside a word", () => {
    for (const language of ["kk-Cyrl", "ru"] as const) {
      const mixed = /\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/u;
      expect(allTexts(textsFor(language)).filter(([, text]) => mixed.test(text))).toEqual([]);
    }
  });

  it("keep the words of every consent people have given", () => {
    for (const language of PAGE_LANGUAGES) {
      expect(Object.keys(textsFor(language).consents)).toEqual([...CONSENT_VERSIONS]);
    }
  });

  it("serve every language of answers", () => {
    for (const language of ANSWER_LANGUAGES) expect(textsFor(language).ask.title).not.toBe("");
  });
});

describe("the text of a field error", () => {
  const texts = textsFor("en");

  it("is the field's own where it has one", () => {
    expect(fieldErrorText(texts, "/text", "required")).toBe(texts.fieldErrors["text-required"]);
  });

  it("is the rule's elsewhere", () => {
    expect(fieldErrorText(texts, "/person/name", "required")).toBe(texts.fieldErrors.required);
  });

  it("is 'not valid' for a code nobody knows, even one that every object has", () => {
    expect(fieldErrorText(texts, "/text", "constructor")).toBe(texts.fieldErrors["not-valid"]);
  });
});

describe("dates", () => {
  it("are those of Kazakhstan, with the month in words", () => {
    const lateEvening = "2026-12-14T19:30:00.000Z";
    expect(PAGE_LANGUAGES.map((language) => dateText(language, lateEvening))).toEqual([
      "2026 ж. 15 желтоқсан",
      "15 декабря 2026 г.",
      "15 December 2026",
    ]);
    expect(dateTimeText("en", lateEvening)).toBe("15 December 2026 at 00:30");
  });

  it("have Kazakh names for all twelve months", () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      dateText("kk-Cyrl", new Date(Date.UTC(2026, month, 5)).toISOString()),
    );
    expect(months.map((date) => date.split(" ").at(-1))).toEqual([
      "қаңтар",
      "ақпан",
      "наурыз",
      "сәуір",
      "мамыр",
      "маусым",
      "шілде",
      "тамыз",
      "қыркүйек",
      "қазан",
      "қараша",
      "желтоқсан",
    ]);
  });
});

describe("names", () => {
  it("of countries are offered once each, those most people write from first", () => {
    for (const language of PAGE_LANGUAGES) {
      const { first, all } = countries(language);
      const codes = [...first, ...all].map(({ code }) => code);
      expect(new Set(codes).size).toBe(249);
      expect(codes[0]).toBe("KZ");
      expect([...first, ...all].filter(({ code, name }) => code === name)).toEqual([]);
    }
  });

  it("of things nobody knows are the things themselves", () => {
    expect(countryName("ru", "Атлантида")).toBe("Атлантида");
    expect(countryName("ru", "XX")).toBe("XX");
    expect(topicName("ru", "no-such-topic")).toBe("no-such-topic");
  });

  it("of languages are there for every language of answers", () => {
    expect(Object.keys(ANSWER_LANGUAGE_NAMES)).toEqual([...ANSWER_LANGUAGES]);
  });
});
