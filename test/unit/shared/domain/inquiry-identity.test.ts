import { createHmac } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, deriveIdentity, type JsonValue } from "../../../../shared/domain/inquiry-identity.ts";
import { parseReference, referenceFromDigest } from "../../../../shared/domain/reference.ts";

const hmac = (text: string) => createHmac("sha256", "test key").update(text).digest();

const PARTS = { channel: "portal", principal: "", idempotencyKey: "0123456789abcdef", canonicalRequestHash: "hash" };
const PART_NAMES = ["channel", "principal", "idempotencyKey", "canonicalRequestHash"] as const;

describe("an inquiry's identity", () => {
  it("is the same for the same request", () => {
    expect(deriveIdentity(hmac, { ...PARTS })).toEqual(deriveIdentity(hmac, { ...PARTS }));
  });

  it("is another for another channel, sender, key or body", () => {
    const changed = PART_NAMES.map((part) => ({ ...PARTS, [part]: "another" }));
    const identities = [PARTS, ...changed].map((parts) => deriveIdentity(hmac, parts));
    expect(new Set(identities.map(({ reference }) => reference)).size).toBe(5);
    expect(new Set(identities.map(({ requestHash }) => requestHash)).size).toBe(5);
  });

  it("covers the version and the parts in a text that no part can break out of", () => {
    const covered: string[] = [];
    const remember = (text: string) => {
      covered.push(text);
      return hmac(text);
    };
    deriveIdentity(remember, { ...PARTS, channel: 'portal","x', principal: "|" });
    expect(covered).toEqual(['["v1","portal\\",\\"x","|","0123456789abcdef","hash"]']);
  });

  it("never covers one text for two different sets of parts, whatever characters they hold", () => {
    const part = fc.string({
      unit: fc.constantFrom('"', ",", "\\", "|", "[", "]", "a", "\u0000", "\ud800"),
      maxLength: 4,
    });
    const parts = fc.record({ channel: part, principal: part, idempotencyKey: part, canonicalRequestHash: part });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        fc.pre(PART_NAMES.some((name) => one[name] !== other[name]));
        expect(deriveIdentity(hmac, one)).not.toEqual(deriveIdentity(hmac, other));
      }),
    );
  });

  it("takes the reference from the first bits of the hash and keeps the hash whole", () => {
    const { reference, requestHash } = deriveIdentity(hmac, PARTS);
    const digest = Buffer.from(requestHash, "base64url");
    expect(digest).toHaveLength(32);
    expect(reference).toBe(referenceFromDigest(digest));
    expect(parseReference(reference)).toBe(reference);
  });

  it("refuses a hash of any other length", () => {
    expect(() => deriveIdentity((text) => hmac(text).subarray(0, 20), PARTS)).toThrow(RangeError);
  });
});

describe("canonical JSON", () => {
  const json = fc.jsonValue().map((value) => value as JsonValue);

  it("is the same in whatever order members come, at every depth", () => {
    expect(canonicalJson({ b: { d: 1, c: 2 }, a: [{ f: 1, e: 2 }] })).toBe('{"a":[{"e":2,"f":1}],"b":{"c":2,"d":1}}');
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(backwards(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("keeps the order of a list", () => {
    expect(canonicalJson([2, 1])).toBe("[2,1]");
  });

  it("leaves out undefined members and keeps null, empty and false ones", () => {
    expect(canonicalJson({ a: undefined, b: null, c: "", d: false })).toBe('{"b":null,"c":"","d":false}');
  });

  it("says the whole value: it reads back as the same", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("sorts a member called __proto__ like any other", () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1},"b":1}');
  });
});

/** The same value with the members of every object in reverse order. */
function backwards(value: JsonValue): JsonValue {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(backwards);
  const members = Object.entries(value).map(([member, inner]) => [member, backwards(inner ?? null)] as const);
  return Object.fromEntries(members.toReversed());
}
