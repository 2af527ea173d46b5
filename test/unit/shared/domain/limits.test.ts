import { describe, expect, it } from "vitest";
import { CONSENT_VERSIONS, CURRENT_CONSENT_VERSION } from "../../../../shared/domain/consent.ts";
import {
  ANSWER_LANGUAGES,
  DEFAULT_LANGUAGE,
  isAnswerLanguage,
} from "../../../../shared/domain/language/answer-language.ts";
import {
  ANSWERS_MAX,
  BODY_MAX_BYTES,
  IDEMPOTENCY_KEY_CHARACTERS,
  LINE_MAX_CHARACTERS,
  TEXT_MAX_CHARACTERS,
} from "../../../../shared/domain/limits.ts";
import { INDEXES, SORT_KEYS, TABLE_KEYS } from "../../../../shared/domain/table-shape.ts";

/** SQS's limit of a message, and DynamoDB's of an item, in bytes. */
const SQS_MESSAGE_BYTES = 1024 * 1024;
const DYNAMODB_ITEM_BYTES = 400 * 1024;
/** A UTF-16 code unit takes at most this many bytes in UTF-8, and this many escaped in JSON. */
const UTF8_BYTES = 3;
const ESCAPED_BYTES = 6;

describe("what the service takes in", () => {
  const characters = TEXT_MAX_CHARACTERS + LINE_MAX_CHARACTERS + ANSWERS_MAX.count * ANSWERS_MAX.characters;

  it("always fits into a message and into an item, in the widest script", () => {
    expect(characters * UTF8_BYTES).toBeLessThan(DYNAMODB_ITEM_BYTES / 2);
    expect(characters * ESCAPED_BYTES).toBeLessThan(SQS_MESSAGE_BYTES / 2);
  });

  it("has room in a request's body for the longest text in Arabic script", () => {
    const longest = JSON.stringify({ text: "ق".repeat(TEXT_MAX_CHARACTERS) });
    expect(Buffer.byteLength(longest)).toBeLessThan(BODY_MAX_BYTES);
  });

  it("asks for an Idempotency-Key of 16 to 255 characters", () => {
    expect(IDEMPOTENCY_KEY_CHARACTERS).toEqual({ min: 16, max: 255 });
  });
});

describe("the languages of answers", () => {
  it("begin with Kazakh in its three alphabets, and Kazakh is meant where nobody said anything", () => {
    expect(ANSWER_LANGUAGES.slice(0, 3)).toEqual(["kk-Cyrl", "kk-Latn", "kk-Arab"]);
    expect(DEFAULT_LANGUAGE).toBe("kk-Cyrl");
  });

  it("are BCP 47 tags in their canonical spelling, each once", () => {
    expect(Intl.getCanonicalLocales([...ANSWER_LANGUAGES])).toEqual([...ANSWER_LANGUAGES]);
  });

  it("are told from everything else", () => {
    expect(ANSWER_LANGUAGES.every(isAnswerLanguage)).toBe(true);
    expect(["kk", "KK-CYRL", "xx", ""].some(isAnswerLanguage)).toBe(false);
  });
});

describe("consent", () => {
  it("shown today is the latest version", () => {
    expect(CONSENT_VERSIONS.at(-1)).toBe(CURRENT_CONSENT_VERSION);
  });
});

describe("the inquiry table's names", () => {
  it("tell items of one partition apart by their sort keys", () => {
    const beginnings = Object.values(SORT_KEYS);
    const overlaps = beginnings.filter((one) => beginnings.some((other) => other !== one && other.startsWith(one)));
    expect(overlaps).toEqual([]);
  });

  it("key no index by status, which would double the cost of every transition", () => {
    const keys = Object.values(INDEXES).flatMap(({ partition, sort }) => [partition, sort]);
    expect(keys).not.toContain("status");
    expect(new Set(Object.values(TABLE_KEYS)).size).toBe(3);
  });
});
