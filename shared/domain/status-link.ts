/** The secret of a status link: derived, never stored, re-derivable for each mail, revoked by raising its version. */
import { fromBase64url, toBase64url } from "./base64url.ts";
import type { Reference } from "./reference.ts";

/** What a secret claims; whether it is true, the HMAC says. */
export type StatusLinkClaim = {
  readonly linkVersion: number;
  /** First 128 bits of the HMAC. */
  readonly mac: Uint8Array;
};

/** 128 bits: beyond guessing. */
const MAC_BYTES = 16;

/** The version in up to nine digits, and the 22 symbols that 128 bits take. */
const SECRET = /^([1-9][0-9]{0,8})\.([\w-]{22})$/;

/**
 * The text that the HMAC of a status link covers.
 * @param keyId which version of the link key makes the HMAC
 * @param linkVersion a whole number from 1
 */
export function linkMessage(keyId: string, reference: Reference, linkVersion: number): string {
  return JSON.stringify(["status-link", keyId, reference, linkVersion]);
}

/**
 * The secret, `<version>.<128 bits>`. The version travels in it so that a wrong secret is refused by arithmetic alone,
 * in equal time and before anything is read.
 * @param mac HMAC-SHA-256 of the `linkMessage`
 * @param linkVersion a whole number from 1 to 999,999,999
 */
export function statusLinkSecret(mac: Uint8Array, linkVersion: number): string {
  const secret = `${linkVersion}.${toBase64url(mac.subarray(0, MAC_BYTES))}`;
  if (!SECRET.test(secret)) throw new RangeError(`No secret of version ${linkVersion} and ${mac.length} bytes`);
  return secret;
}

/** What a secret claims; undefined if it has not the form of one. Each claim has one spelling only. */
export function parseStatusLinkSecret(text: string): StatusLinkClaim | undefined {
  const [, version, symbols] = SECRET.exec(text) ?? [];
  if (version === undefined || symbols === undefined) return undefined;
  const mac = fromBase64url(symbols);
  return mac && { linkVersion: Number(version), mac };
}
