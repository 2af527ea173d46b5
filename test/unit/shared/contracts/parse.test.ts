import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { instant, jsonText, reference } from "../../../../shared/contracts/fields.ts";
import { parseContract } from "../../../../shared/contracts/parse.ts";
import { ContractError } from "../../../../shared/domain/errors.ts";
import { aReference } from "../../../builders.ts";
import { errorOf, violations } from "./violations.ts";

describe("a value that does not fit its contract", () => {
  it("is refused for good, under the contract's name, with words for a developer", () => {
    expect(() => parseContract(z.object({ text: z.string() }), { text: 7 }, "inquiry.submitted")).toThrow(
      expect.objectContaining({
        code: "contract-violated",
        retryability: "permanent",
        message: "inquiry.submitted does not fit its contract: /text wrong-type",
        errors: [{ pointer: "/text", code: "wrong-type", detail: "Expected string" }],
      }),
    );
  });

  it("is not repeated in the error", () => {
    const schema = z.object({ language: z.enum(["kk", "ru"]), email: z.email(), count: z.int(), at: instant });
    const value = { language: "secret-1", email: "secret-2", count: "secret-3", at: "secret-4" };
    const error = errorOf(() => parseContract(schema, value, "value"));
    expect(error).toBeInstanceOf(ContractError);
    expect(JSON.stringify(error) + String(error)).not.toContain("secret");
  });

  it.each([
    [z.string(), undefined, " required"],
    [z.literal(true), undefined, " required"],
    [z.string(), 7, " wrong-type"],
    [z.string().check(z.minLength(1)), "", " required"],
    [z.string().check(z.minLength(2)), "a", " too-short"],
    [z.string().check(z.maxLength(2)), "abc", " too-long"],
    [z.enum(["a", "b"]), "c", " not-allowed"],
    [z.iso.datetime(), "yesterday", " wrong-format"],
    [z.strictObject({}), { a: 1 }, "/a unknown-field"],
    [z.record(z.enum(["a"]), z.string()), { a: "x", b: "y" }, "/b unknown-field"],
    [z.array(z.string()), ["a", 7], "/1 wrong-type"],
    [z.array(z.string()).check(z.refine(() => false, "too-many")), [], " too-many"],
    [z.number().check(z.multipleOf(2)), 3, " not-valid"],
    [z.union([z.object({ a: z.string(), b: z.string() }), z.object({ a: z.string() })]), { a: 7 }, "/a wrong-type"],
    [z.object({ in: z.union([z.string(), z.number()]) }), { in: true }, "/in wrong-type"],
    [z.discriminatedUnion("kind", [z.object({ kind: z.literal("a") })]), { kind: "b" }, "/kind not-valid"],
  ])("has a stable code: %#", (schema, value, expected) => {
    expect(violations(schema, value)).toEqual([expected]);
  });
});

describe("a reference in a contract", () => {
  it("is written canonically, in whatever spelling it came", () => {
    const typed = ` ${aReference().toLowerCase().replaceAll("-", " ")} `;
    expect(parseContract(reference, typed, "reference")).toBe(aReference());
  });

  it.each(["7K3M", "", "x".repeat(41), `${aReference()}0`])("is refused when it is %j", (text) => {
    expect(violations(reference, text)).toHaveLength(1);
  });
});

describe("JSON in a text", () => {
  it("is read", () => {
    expect(parseContract(jsonText, '{"a":[1]}', "value")).toEqual({ a: [1] });
  });

  it.each(["", "secret", "{", "undefined"])("is refused when it is none, and not repeated: %j", (text) => {
    expect(violations(jsonText, text)).toEqual([" not-json"]);
  });
});
