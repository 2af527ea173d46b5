import { check, jsonValue, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { hasDuplicateKey } from "../../../../shared/contracts/duplicate-keys.ts";

describe("keys of a JSON text", () => {
  it.each([
    '{"contact":"none","contact":"answer"}',
    '{"a":{"b":1,"b":2}}',
    '[{"a":1},{"a":1,"c":[],"a":2}]',
    '{"a":1,"\\u0061":2}',
    '{"__proto__":1,"__proto__":2}',
    '{"a" : 1 ,\n"a" : 2}',
  ])("are said twice in %s", (json) => {
    expect(hasDuplicateKey(json)).toBe(true);
  });

  it.each(['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', '{"text":"\\"a\\":1,\\"a\\":2","a":"a"}', '["a","a"]', '"a:a"', "1"])(
    "are said once in %s",
    (json) => {
      expect(hasDuplicateKey(json)).toBe(false);
    },
  );

  it("are said once in whatever is written by JSON.stringify", () => {
    const isSaidOnce = property(jsonValue(), (value) => !hasDuplicateKey(JSON.stringify(value)));
    expect(check(isSaidOnce)).toMatchObject({ failed: false });
  });
});
