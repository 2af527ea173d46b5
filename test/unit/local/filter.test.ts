import { describe, expect, it } from "vitest";
import { parsePatterns, passes } from "../../../local/filter.ts";

const pattern = (value: unknown) => parsePatterns([{ Pattern: JSON.stringify(value) }]);

describe("an event filter", () => {
  it("lets everything through when there is none", () => {
    expect(passes([], { a: 1 })).toBe(true);
  });

  it("wants every field and any of its values", () => {
    const both = pattern({ eventName: ["INSERT", "MODIFY"], dynamodb: { Keys: { sk: { S: ["INQUIRY"] } } } });
    expect(passes(both, { eventName: "MODIFY", dynamodb: { Keys: { sk: { S: "INQUIRY" } } } })).toBe(true);
    expect(passes(both, { eventName: "REMOVE", dynamodb: { Keys: { sk: { S: "INQUIRY" } } } })).toBe(false);
    expect(passes(both, { eventName: "INSERT", dynamodb: { Keys: { sk: { S: "DRAFT#1" } } } })).toBe(false);
    expect(passes(both, { eventName: "INSERT" })).toBe(false);
  });

  it("takes an event that any of several patterns takes", () => {
    const either = [...pattern({ a: [1] }), ...pattern({ b: [2] })];
    expect([passes(either, { a: 1 }), passes(either, { b: 2 }), passes(either, { a: 2, b: 1 })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    [{ prefix: "ENTRY#" }, "ENTRY#1", "MAIL#ENTRY#1"],
    [{ suffix: ".pdf" }, "a.pdf", "a.pdf.exe"],
    [{ "equals-ignore-case": "Yes" }, "YES", "yess"],
    [{ "anything-but": ["a", { prefix: "b" }] }, "c", "bc"],
    [{ numeric: [">", 0, "<=", 100] }, 100, 101],
    [{ numeric: [">=", 5] }, 5, 4],
    [{ numeric: ["=", 5] }, 5, 6],
    [{ numeric: ["<", 5] }, 4, 5],
    [null, null, 0],
    ["1", "1", 1],
  ])("knows the rule %j", (rule, fitting, other) => {
    const rules = pattern({ field: [rule] });
    expect([passes(rules, { field: fitting }), passes(rules, { field: other })]).toEqual([true, false]);
  });

  it("tells a field that is there from one that is not", () => {
    const [present, absent] = [pattern({ a: [{ exists: true }] }), pattern({ a: [{ exists: false }] })];
    expect([passes(present, { a: null }), passes(present, {})]).toEqual([true, false]);
    expect([passes(absent, { a: null }), passes(absent, {})]).toEqual([false, true]);
  });

  it("takes a list when one of its items fits", () => {
    expect(passes(pattern({ tags: ["b"] }), { tags: ["a", "b"] })).toBe(true);
    expect(passes(pattern({ tags: ["c"] }), { tags: ["a", "b"] })).toBe(false);
  });

  it("takes any branch of $or", () => {
    const either = pattern({ $or: [{ a: [1] }, { b: [2] }] });
    expect([passes(either, { b: 2 }), passes(either, { b: 3 })]).toEqual([true, false]);
  });

  it("refuses a rule that it does not know, rather than let records pass", () => {
    expect(() => passes(pattern({ a: [{ wildcard: "*" }] }), { a: "x" })).toThrow(/not known to local\/filter\.ts/);
    expect(() => pattern(["a"])).toThrow(/not a JSON object/);
  });
});
