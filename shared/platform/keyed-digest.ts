/** HMAC-SHA-256 and constant-time comparison: the only cryptography of the service, from Node's own library. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** HMAC-SHA-256 of a text under a key; 32 bytes. */
export function keyedDigest(key: string, text: string): Uint8Array {
  return createHmac("sha256", key).update(text, "utf8").digest();
}

/** SHA-256 of a text, base64url without padding; 43 characters. */
export function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64url");
}

/** Compares in a time that does not tell where the two differ. */
export function equalInConstantTime(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
