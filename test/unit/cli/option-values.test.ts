import { InvalidArgumentError } from "commander";
import { describe, expect, it } from "vitest";
import { isoTime, listOf, portalAddress, timeOption, wholeNumber } from "../../../cli/option-values.ts";

describe("a time on the command line", () => {
  it.each([
    ["2026-11-23T10:00+05:00", "2026-11-23T05:00:00.000Z"],
    ["2026-11-23T10:00:30.5Z", "2026-11-23T10:00:30.500Z"],
    ["2026-11-23T10:00", "2026-11-23T05:00:00.000Z"],
    ["2026-11-23", "2026-11-22T19:00:00.000Z"],
  ])("%s is %s, as a time without a zone is Kazakhstan's", (text, expected) => {
    expect(isoTime(text)).toBe(expected);
  });

  it.each(["", "tomorrow", "2026-02-30", "2026-11-23T25:00", "23.11.2026", "2026-11-23 10:00", "2026-11-23T10"])(
    "is not %o",
    (text) => {
      expect(() => isoTime(text)).toThrow(InvalidArgumentError);
    },
  );
});

describe("an option that is a time", () => {
  it("says in its help whose time it is when no zone is named, and is read so", () => {
    const option = timeOption("--since <time>", "from then on");
    expect(option.description).toBe("from then on; ISO 8601, in Kazakhstan time (UTC+5) unless it names a zone");
    expect(option.parseArg?.("2026-11-23T10:00", undefined)).toBe("2026-11-23T05:00:00.000Z");
  });
});

describe("a number on the command line", () => {
  const number = wholeNumber(1, 20);

  it("is whole and in its range, both ends included", () => {
    expect([number("1"), number("20")]).toEqual([1, 20]);
  });

  it.each(["0", "21", "1.5", "-1", "1e1", "", " 2", "NaN"])("is not %o", (text) => {
    expect(() => number(text)).toThrow(InvalidArgumentError);
  });
});

describe("an address of the portal", () => {
  it("has no slash at its end", () => {
    expect(portalAddress("https://ask.example.org/ucc//")).toBe("https://ask.example.org/ucc");
  });

  it.each(["ask.example.org", "file:///etc/passwd", ""])("is not %o", (text) => {
    expect(() => portalAddress(text)).toThrow(InvalidArgumentError);
  });
});

describe("a list of codes", () => {
  const codes = listOf(["kk-Cyrl", "kk-Arab", "ru"]);

  it("holds each once, in the order in which they are known", () => {
    expect(codes("ru, kk-Cyrl,ru")).toEqual(["kk-Cyrl", "ru"]);
  });

  it.each(["", "ru,", "ru;en", "RU"])("is not %o", (text) => {
    expect(() => codes(text)).toThrow(/not among: kk-Cyrl, kk-Arab, ru/);
  });
});
