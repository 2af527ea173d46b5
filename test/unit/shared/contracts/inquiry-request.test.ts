import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inquiryRequest, messageRequest } from "../../../../shared/contracts/inquiry-request.ts";
import { parseContract } from "../../../../shared/contracts/parse.ts";
import { LINE_MAX_CHARACTERS, TEXT_MAX_CHARACTERS } from "../../../../shared/domain/limits.ts";
import { anyString } from "../domain/any-string.ts";
import { violations, violationsOf } from "./violations.ts";

function aRequest(change: Readonly<Record<string, unknown>> = {}): unknown {
  return { text: "Қазақстан азаматтығын қалай аламын?", contact: "none", consent: true, ...change };
}

const parse = (value: unknown) => parseContract(inquiryRequest, value, "inquiry");
const wrong = (value: unknown) => violations(inquiryRequest, value);

describe("a request to take in an inquiry", () => {
  it("needs no more than a text, a contact choice and consent", () => {
    expect(parse(aRequest())).toEqual(aRequest());
  });

  it("keeps everything the person said", () => {
    const request = aRequest({
      topic: "kazakh-card",
      subject: "Ата жолы",
      language: "kk-Arab",
      person: { name: "Айгерім", email: "aigerim@example.org", phone: "+77011234567", country: "MN" },
      contact: "answer",
      consentVersion: "2026-11",
      answers: { "card-ground": "business", passport: "MN" },
    });
    expect(parse(request)).toEqual(request);
  });

  it("is normalised: NFC, LF line ends, e-mail domain and phone in their one spelling", () => {
    const parsed = parse(
      aRequest({
        text: "Кайрат И\u0306\r\nекінші жол",
        subject: "И\u0306  бір\nжол ",
        person: { name: "  Айгерім\tН. ", email: " Aigerim@EXAMPLE.org ", phone: "+7 (701) 123-45-67" },
      }),
    );
    expect(parsed).toMatchObject({
      text: "Кайрат Й\nекінші жол",
      subject: "Й бір жол",
      person: { name: "Айгерім Н.", email: "Aigerim@example.org", phone: "+77011234567" },
    });
  });

  it.each([null, undefined, [], "text", 7, true])("is an object, not %j", (value) => {
    expect(wrong(value)).toHaveLength(1);
  });

  it("says everything that is missing at once", () => {
    expect(wrong({})).toEqual(["/text required", "/contact required", "/consent required"]);
  });
});

describe("the text of a request", () => {
  it("may have 10,000 characters and not one more", () => {
    expect(TEXT_MAX_CHARACTERS).toBe(10_000);
    expect(wrong(aRequest({ text: "ә".repeat(10_000) }))).toEqual([]);
    expect(wrong(aRequest({ text: "ә".repeat(10_001) }))).toEqual(["/text too-long"]);
  });

  it("is counted after cleaning, so that nobody is refused for characters nobody sees", () => {
    expect(wrong(aRequest({ text: `${"ә".repeat(10_000)}\u0000\u0007` }))).toEqual([]);
  });

  it.each(["", " ", "\n\t ", "\u00a0\u2003", "\u200b\u2060", "\u0000\u0007", "\u3164", "\u{e0041}"])(
    "is refused once when nothing of it can be seen: %j",
    (text) => {
      expect(wrong(aRequest({ text }))).toEqual(["/text required"]);
    },
  );

  it.each(["\u0000\ud800 ", "\ufffd\ufffd", "\ufffc", "\ufffd?!", "???", "…", "—", "+ = $", "\u0301"])(
    "is refused like an empty one when it is signs alone: %j",
    (text) => {
      expect(wrong(aRequest({ text }))).toEqual(["/text required"]);
    },
  );

  it.each(["?\ufffdА", "我", "112", "\u{1f198}", "⠓⠑⠇⠏", "\ue000"])(
    "is taken when anything of it may be a word: %j",
    (text) => {
      expect(wrong(aRequest({ text }))).toEqual([]);
    },
  );

  it("is never trimmed", () => {
    expect(parse(aRequest({ text: "  I.\n" })).text).toBe("  I.\n");
  });

  it.each([7, null, ["a"], { toString: "a" }])("is a text, not %j", (text) => {
    expect(wrong(aRequest({ text }))).toEqual(["/text wrong-type"]);
  });
});

describe("the contact choice", () => {
  it.each(["answer", "notice"])("'%s' needs an e-mail address", (contact) => {
    expect(wrong(aRequest({ contact }))).toEqual(["/person/email email-needed"]);
    expect(wrong(aRequest({ contact, person: { phone: "+77011234567" } }))).toEqual(["/person/email email-needed"]);
    expect(wrong(aRequest({ contact, person: { email: "aigerim@example.org" } }))).toEqual([]);
  });

  it("'none' needs nothing, and nothing else is a choice", () => {
    expect(wrong(aRequest({ contact: "none" }))).toEqual([]);
    expect(wrong(aRequest({ contact: "phone" }))).toEqual(["/contact not-allowed"]);
  });
});

describe("consent", () => {
  it.each([false, "true", 1, null])("is given by true alone, not by %j", (consent) => {
    expect(wrong(aRequest({ consent }))).toEqual(["/consent not-allowed"]);
  });

  it("names a version of the text that was shown, or none", () => {
    expect(wrong(aRequest({ consentVersion: "1999-01" }))).toEqual(["/consentVersion not-allowed"]);
  });
});

describe("what a person says of themselves", () => {
  it.each([
    [{ name: "" }, "/person/name required"],
    [{ name: "\u200b\u202e" }, "/person/name required"],
    [{ name: "ә".repeat(LINE_MAX_CHARACTERS + 1) }, "/person/name too-long"],
    [{ email: "aigerim" }, "/person/email email-not-valid"],
    [{ email: "a@example.org, b@example.org" }, "/person/email email-not-valid"],
    [{ email: "a@example.org\r\nBcc: b@example.org" }, "/person/email email-not-valid"],
    [{ phone: "701 123 45 67" }, "/person/phone phone-not-valid"],
    [{ country: "kz" }, "/person/country country-not-valid"],
    [{ country: "XX" }, "/person/country country-not-valid"],
    [{ passport: "N1" }, "/person/passport unknown-field"],
  ])("is refused when it is %j", (person, expected) => {
    expect(wrong(aRequest({ person }))).toEqual([expected]);
  });

  it("may be nothing at all", () => {
    expect(wrong(aRequest({ person: {} }))).toEqual([]);
  });
});

describe("answers to a topic's questions", () => {
  const answered = (topic: string | undefined, answers: Record<string, unknown>) => aRequest({ topic, answers });

  it("are taken as their question's kind wants them, and written in one spelling", () => {
    const answers = { "card-ground": "business", passport: "CN", "passport-until": "31.05.2027" };
    expect(parse(answered("kazakh-card", answers)).answers).toEqual({ ...answers, "passport-until": "2027-05-31" });
    expect(parse(answered("adaptation", { "home-place": " Талды\u202eқорған\n", kandas: "yes" })).answers).toEqual({
      "home-place": "Талдықорған",
      kandas: "yes",
    });
  });

  it("need not be given", () => {
    expect(wrong(answered("citizenship", {}))).toEqual([]);
  });

  it.each([
    ["citizenship", { situation: "king" }, "/answers/situation not-allowed"],
    ["citizenship", { passport: "XX" }, "/answers/passport country-not-valid"],
    ["citizenship", { passport: ["MN"] }, "/answers/passport wrong-type"],
    ["adaptation", { kandas: "maybe" }, "/answers/kandas not-allowed"],
    ["adaptation", { arrival: "2026-02-31" }, "/answers/arrival date-not-valid"],
    ["adaptation", { arrival: "in spring" }, "/answers/arrival date-not-valid"],
    ["adaptation", { "home-place": "\u200b" }, "/answers/home-place required"],
    ["adaptation", { "home-place": "ә".repeat(201) }, "/answers/home-place too-long"],
  ])("of another kind are refused: %s %o", (topic, answers, error) => {
    expect(wrong(answered(topic, answers))).toEqual([error]);
  });

  it.each(["Question", "", "a b", "iin", "aigerim@example.org", "constructor"])(
    "have no question called %j",
    (question) => {
      expect(wrong(answered("citizenship", { [question]: "a" }))).toEqual([`/answers/${question} unknown-field`]);
    },
  );

  it.each([["employment"], [undefined]])("belong to the questions of the topic named: %s", (topic) => {
    expect(wrong(answered(topic, { passport: "MN" }))).toEqual(["/answers/passport other-topic"]);
  });
});

describe("fields nobody asked for", () => {
  it.each([
    "status",
    "reference",
    "assignee",
    "receivedAt",
    "role",
    "priority",
    "requestHash",
    "version",
    "constructor",
    "toString",
  ])("are refused: %s", (field) => {
    expect(wrong(aRequest({ [field]: "x" }))).toEqual([`/${field} unknown-field`]);
  });

  it("are named by a JSON pointer that can be followed", () => {
    expect(wrong(aRequest({ "a/b~c": 1 }))).toEqual(["/a~1b~0c unknown-field"]);
  });

  it.each([
    '{"__proto__":{"status":"closed"},"text":"a","contact":"none","consent":true}',
    '{"constructor":{"prototype":{"status":"closed"}},"text":"a","contact":"none","consent":true}',
    '{"text":"a","contact":"none","consent":true,"person":{"__proto__":{"email":"a@example.org"}}}',
    '{"text":"a","contact":"none","consent":true,"answers":{"__proto__":{"status":"closed"}}}',
    '{"text":"a","contact":"answer","consent":true,"person":{"__proto__":{"email":"a@example.org"}}}',
  ])("never reach a prototype: %s", (json) => {
    const refused = violationsOf(() => {
      const parsed = parse(JSON.parse(json));
      expect(parsed).not.toHaveProperty("status");
      expect(parsed.person?.email).toBeUndefined();
      expect(parsed.answers ?? {}).toEqual({});
    });
    expect(refused.join()).toMatch(/^(\S*\/(__proto__|constructor) unknown-field)?(,?\/person\/email email-needed)?$/);
    expect({}).not.toHaveProperty("status");
  });

  it("leave no name behind in the error's message", () => {
    expect(() => parse(aRequest({ "aigerim@example.org": 1, answers: { "Айгерім Н.": "a" } }))).toThrow(
      expect.objectContaining({ message: "inquiry does not fit its contract: unknown-field, unknown-field" }),
    );
  });
});

describe("any JSON at all", () => {
  const keys = fc.constantFrom("text", "contact", "consent", "person", "email", "answers", "topic", "__proto__", "x");
  const anyJson = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      anyString,
      fc.constantFrom(null, true, "none", "answer", 7),
      tie("list"),
      tie("object"),
    ),
    list: fc.array(tie("value"), { maxLength: 3 }),
    object: fc.dictionary(keys, tie("value")),
  })).value;

  it("is either parsed or refused with field errors, never anything else", () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, fc.jsonValue()), (value) => {
        // violations() passes on whatever is no ContractError.
        const refused = violations(inquiryRequest, JSON.parse(JSON.stringify(value)));
        expect(refused.filter((violation) => !/^\S*( |.* )[a-z-]+$/su.test(violation))).toEqual([]);
        expect({}).not.toHaveProperty("text");
      }),
    );
  });

  it("parses to the same again: what was normalised stays as it is", () => {
    fc.assert(
      fc.property(anyString, anyString, (text, line) => {
        const request = aRequest({
          text: `a${text}`,
          subject: `a${line}`.slice(0, 99),
          person: { name: `b${line}`.slice(0, 99) },
        });
        const once = parse(request);
        expect(parse(once)).toEqual(once);
      }),
    );
  });
});

describe("a follow-up message", () => {
  it("is a text under the same limits, and nothing else", () => {
    expect(parseContract(messageRequest, { text: "И\u0306" }, "message")).toEqual({ text: "Й" });
    expect(violations(messageRequest, { text: "ә".repeat(10_001) })).toEqual(["/text too-long"]);
    expect(violations(messageRequest, { text: "\ufffd" })).toEqual(["/text required"]);
    expect(violations(messageRequest, { text: "a", status: "closed" })).toEqual(["/status unknown-field"]);
  });

  it.each(["?", ":)", "+", "👍"])("may be signs alone, which a conversation gives a meaning: %s", (text) => {
    expect(violations(messageRequest, { text })).toEqual([]);
  });
});
