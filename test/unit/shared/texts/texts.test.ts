import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { CONSENT_VERSIONS } from "../../../../shared/domain/consent.ts";
import { TOPIC_CODES } from "../../../../shared/domain/topic.ts";
import { aboutTextsFor } from "../../../../shared/texts/about/about-texts-for.ts";
import { dateText, dateTimeText, partialDateText } from "../../../../shared/texts/dates.ts";
import { followTextsFor } from "../../../../shared/texts/follow/follow-texts-for.ts";
import { mailTextsFor } from "../../../../shared/texts/mail/mail-texts-for.ts";
import { countries, countryName, topicName } from "../../../../shared/texts/names.ts";
import {
  INTL_LOCALES,
  PAGE_DIRECTIONS,
  PAGE_LANGUAGES,
  type PageLanguage,
} from "../../../../shared/texts/page-language.ts";
import { questionTextsFor } from "../../../../shared/texts/questions/question-texts-for.ts";
import { fieldErrorText, textsFor } from "../../../../shared/texts/texts-for.ts";

/** Every text of pages and mails in a language, by its place. */
function allTexts(language: PageLanguage): [place: string, text: string][] {
  return textsIn({
    page: textsFor(language),
    mail: mailTextsFor(language),
    questions: questionTextsFor(language),
    about: aboutTextsFor(language),
    follow: followTextsFor(language),
  });
}

function textsIn(value: unknown, place = ""): [place: string, text: string][] {
  if (typeof value === "string") return [[place, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsIn(inner, `${place}/${key}`));
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

const parse = (text: string): readonly Element[] => new IntlMessageFormat(text, "en").getAst();

/** The library's numbers for the kinds of elements, of which it exports no names. */
const KINDS = new Map([
  [1, "text"],
  [2, "number"],
  [6, "plural"],
]);

/** What a message takes, as a reader of its code would list it: "days: plural", "answerBy: text". */
function takenBy(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const kind = KINDS.get(element.type);
    const name = kind !== undefined && "value" in element ? [`${element.value}: ${kind}`] : [];
    return [...name, ...branchesOf(element).flatMap(([, branch]) => takenBy(branch))];
  });
}

/** The branches of a plural by their category; none of anything else. */
function branchesOf(element: Element): [category: string, branch: readonly Element[]][] {
  if (!("options" in element)) return [];
  return Object.entries(element.options).map(([category, { value }]) => [category, value]);
}

/** Names that are Latin in every language, and what ICU syntax holds. */
const LATIN_EVERYWHERE =
  /\S+@\S+|UTF-8|UTC|7K3M-Q9XD-2V4D|Otandastar|Amazon Web Services|JavaScript|\{\w+(?:, (?:plural|number))?,?| (?:one|few|many|other) \{/g;

describe.each(PAGE_LANGUAGES)("the texts in %s", (language) => {
  const texts = allTexts(language);

  it("have the places of the English ones, and none is empty", () => {
    expect(texts.map(([place]) => place)).toEqual(allTexts("en").map(([place]) => place));
    expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("take the values that the English ones take", () => {
    const taken = (all: [string, string][]) => all.map(([place, text]) => [place, [...new Set(takenBy(parse(text)))]]);
    expect(taken(texts)).toEqual(taken(allTexts("en")));
  });

  it("have a plural for every number: each of the language's categories, or one for all", () => {
    const { pluralCategories } = new Intl.PluralRules(INTL_LOCALES[language]).resolvedOptions();
    // In the genitive Russian has two forms: 1 and 21 дня, all others дней.
    const complete = language === "ru" ? [1, 2, 4] : [1, pluralCategories.length];
    const plurals = texts.flatMap(([place, text]) =>
      parse(text).flatMap((element) => {
        const categories = branchesOf(element).map(([category]) => category);
        return categories.length === 0 ? [] : [{ place, categories }];
      }),
    );
    expect(plurals.length).toBeGreaterThan(5);
    expect(plurals.filter(({ categories }) => !complete.includes(categories.length))).toEqual([]);
    expect(plurals.filter(({ categories }) => !categories.includes("other"))).toEqual([]);
  });

  it("have no number or date skeleton, which the bundles leave out", () => {
    expect(texts.filter(([, text]) => text.includes("::"))).toEqual([]);
  });

  it("have no straight apostrophe: in ICU MessageFormat it would quote", () => {
    expect(texts.filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it("are in the NFC form and without characters that nobody sees but those their script needs", () => {
    const invisible = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u00ad]/;
    expect(texts.filter(([, text]) => text !== text.normalize("NFC") || invisible.test(text))).toEqual([]);
  });

  it("are written in the language's own letters", () => {
    const script = new Intl.Locale(language).maximize().script;
    const foreign = /\p{Script=Latin}{3,}|\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Han}/gu;
    const own = { Cyrl: "Cyrillic", Latn: "Latin", Arab: "Arabic", Hans: "Han" }[script ?? ""];
    const ofOthers = texts.flatMap(([place, text]) =>
      (text.replaceAll(LATIN_EVERYWHERE, "").match(foreign) ?? [])
        .filter((letters) => !new RegExp(`^\\p{Script=${own}}+$`, "u").test(letters))
        .map((letters) => [place, letters]),
    );
    expect(ofOthers).toEqual([]);
  });

  it("have no letter that only looks like one of its neighbours", () => {
    const mixed = /\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/u;
    expect(texts.filter(([, text]) => mixed.test(text))).toEqual([]);
  });

  it("have nothing that turns around in a sentence from right to left: a plus or a digit before Latin is marked", () => {
    const turning = /(?<![A-Za-z\d\u200e])(?:\+\d|\d[\dA-Z]{3}-)/;
    expect(PAGE_DIRECTIONS[language] === "rtl" ? texts.filter(([, text]) => turning.test(text)) : []).toEqual([]);
  });

  it("keep the words of every consent people have given", () => {
    expect(Object.keys(textsFor(language).consents)).toEqual([...CONSENT_VERSIONS]);
  });

  it("name every topic, each differently", () => {
    const names = TOPIC_CODES.map((code) => topicName(language, code));
    expect(new Set(names).size).toBe(TOPIC_CODES.length);
  });
});

describe("the text of a field error", () => {
  const texts = textsFor("en");

  it("is the field's own where it has one", () => {
    expect(fieldErrorText("en", { pointer: "/text", code: "required" })).toBe(texts.fieldErrors["text-required"]);
  });

  it("is the rule's elsewhere", () => {
    expect(fieldErrorText("en", { pointer: "/person/name", code: "required" })).toBe(texts.fieldErrors.required);
  });

  it("is 'not valid' for a code nobody knows, even one that every object has", () => {
    expect(fieldErrorText("en", { pointer: "/text", code: "constructor" })).toBe(texts.fieldErrors["not-valid"]);
  });
});

describe("a limit in a field error", () => {
  it("is told in the numbers of the language", () => {
    const error = { pointer: "/text", code: "too-long", limit: 10_000 };
    expect(fieldErrorText("en", error)).toBe("This is too long: at most 10,000 characters");
    expect(fieldErrorText("fa", error)).toContain("۱۰٬۰۰۰");
  });
});

describe("dates", () => {
  it("are those of Kazakhstan, with the month in words, in every language's way", () => {
    const lateEvening = "2026-12-14T19:30:00.000Z";
    expect(PAGE_LANGUAGES.map((language) => dateText(language, lateEvening))).toEqual([
      "2026 ж. 15 желтоқсан",
      "2026 j. 15 jeltoqsan",
      "2026 ج. 15 جەلتوقسان",
      "15 декабря 2026 г.",
      "15 December 2026",
      "2026年12月15日",
      "15 Aralık 2026",
      "2026 оны арван хоёрдугаар сарын 15",
      "15-dekabr, 2026",
      "15. Dezember 2026",
      "۱۵ دسامبر ۲۰۲۶",
    ]);
    expect(["2025-02-05", "2025-02", "2025"].map((date) => partialDateText("kk-Cyrl", date))).toEqual([
      "2025 ж. 5 ақпан",
      "2025 ж. ақпан",
      "2025",
    ]);
    expect(dateTimeText("en", lateEvening)).toBe("15 December 2026 at 00:30");
    expect(dateTimeText("kk-Arab", lateEvening)).toBe("2026 ج. 15 جەلتوقسان، 00:30");
  });

  it.each([
    ["kk-Cyrl", "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"],
    ["kk-Latn", "qañtar aqpan nauryz säuır mamyr mausym şılde tamyz qyrküiek qazan qaraşa jeltoqsan"],
    ["kk-Arab", "قاڭتار اقپان ناۋرىز ءساۋىر مامىر ماۋسىم شىلدە تامىز قىركۇيەك قازان قاراشا جەلتوقسان"],
  ] as const)("have names for all twelve months in %s", (language, names) => {
    const months = Array.from({ length: 12 }, (_, month) =>
      dateText(language, new Date(Date.UTC(2026, month, 5)).toISOString()),
    );
    expect(months.map((date) => date.split(" ").at(-1))).toEqual(names.split(" "));
  });
});

describe("names", () => {
  it.each(PAGE_LANGUAGES)(
    "of countries are offered once each in %s, those most people write from first",
    (language) => {
      const { first, all } = countries(language);
      const codes = [...first, ...all].map(({ code }) => code);
      expect(new Set(codes).size).toBe(249);
      expect(codes[0]).toBe("KZ");
      expect([...first, ...all].filter(({ code, name }) => code === name)).toEqual([]);
      expect(new Set([...first, ...all].map(({ name }) => name)).size).toBe(249);
    },
  );

  it("of countries are those of Kazakh newspapers in Arabic letters", () => {
    expect(["KZ", "RU", "MN"].map((code) => countryName("kk-Arab", code))).toEqual(["قازاقستان", "رەسەي", "موڭعوليا"]);
  });

  it("of things nobody knows are the things themselves", () => {
    expect(countryName("ru", "Атлантида")).toBe("Атлантида");
    expect(countryName("kk-Latn", "XX")).toBe("XX");
    expect(topicName("ru", "no-such-topic")).toBe("no-such-topic");
  });
});
