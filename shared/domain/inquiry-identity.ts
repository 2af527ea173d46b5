/** An inquiry's identity, derived from what was sent: the same request always gets the same reference. */
import { toBase64url } from "./base64url.ts";
import { type Reference, referenceFromDigest } from "./reference.ts";

/** A value JSON can say; members that are undefined are as good as absent. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [member: string]: JsonValue | undefined };

/** What makes a request the same request. */
export type IdentityParts = {
  readonly channel: string;
  /** Operator or partner id; empty for the public. */
  readonly principal: string;
  readonly idempotencyKey: string;
  /** SHA-256 of the request's `canonicalJson`, as text. */
  readonly canonicalRequestHash: string;
};

/** Who an inquiry is. */
export type InquiryIdentity = {
  readonly reference: Reference;
  /** All 256 bits, base64url: two requests with one reference and different hashes are a collision, never merged. */
  readonly requestHash: string;
};

/** Raise it when the parts or their order change: old references then stay what they are. */
const IDENTITY_VERSION = "v1";

const DIGEST_BYTES = 32;

/**
 * Derives an inquiry's identity. Nothing need be stored to recognise a repeat, and without the key nobody can choose
 * or foresee a reference.
 * @param hmac HMAC-SHA-256 of a text (UTF-8) under the reference key
 */
export function deriveIdentity(hmac: (text: string) => Uint8Array, parts: IdentityParts): InquiryIdentity {
  const { channel, principal, idempotencyKey, canonicalRequestHash } = parts;
  // A JSON array and no joined text: no part can reach into its neighbour, whatever characters it holds.
  const digest = hmac(JSON.stringify([IDENTITY_VERSION, channel, principal, idempotencyKey, canonicalRequestHash]));
  if (digest.length !== DIGEST_BYTES) throw new RangeError(`HMAC-SHA-256 has ${DIGEST_BYTES} bytes`);
  return { reference: referenceFromDigest(digest), requestHash: toBase64url(digest) };
}

/** The same JSON for the same value, in whatever order its members came; undefined members are left out. */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_member, inner: JsonValue) => (isObject(inner) ? sorted(inner) : inner));
}

type JsonObject = { readonly [member: string]: JsonValue | undefined };

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
