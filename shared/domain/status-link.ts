/** The secret of a status link: derived, never stored, re-derivable for each mail, revoked by raising its version. */
import { fromBase64url, toBase64url } from "./base64url.ts";
import type { Reference } from "./reference.ts";

/**
 * The ways in which a link reaches the person. A mailed one proves, when it is opened, that somebody reads the mailbox;
 * one that our own page showed proves nothing, so the two have different secrets (docs/decisions/0011).
 */
export type LinkWay = "shown" | "mailed";

/** What a secret claims; whether it is true, the HMAC says. */
export type StatusLinkClaim = {
  readonly linkVersion: number;
  readonly way: LinkWay;
  /** First 128 bits of the HMAC. */
  readonly mac: Uint8Array;
};

/** 128 bits: beyond guessing. */
const MAC_BYTES = 16;

/** The version in up to nine digits, an m in a mailed one, and the 22 symbols that 128 bits take. */
const SECRET = /^([1-9][0-9]{0,8})(m?)\.([\w-]{22})$/;

/**
 * The text that the HMAC of a status link covers.
 * @param keyId which version of the link key makes the HMAC
 * @param linkVersion a whole number from 1
 */
export function linkMessage(keyId: string, reference: Reference, linkVersion: number, way: LinkWay = "shown"): string {
  const shown = ["status-link", keyId, reference, linkVersion];
  return JSON.stringify(way === "shown" ? shown : [...shown, "mailed"]);
}

/**
 * The secret, `<version>.<128 bits>`, or `<version>m.<128 bits>` in a mail. The version travels in it so that a wrong secret is refused by arithmetic alone,
 * in equal time and before anything is read.
 * @param mac HMAC-SHA-256 of the `linkMessage`
 * @param linkVersion a whole number from 1 to 999,999,999
 */
export function statusLinkSecret(mac: Uint8Array, linkVersion: number, way: LinkWay = "shown"): string {
  const secret = `${linkVersion}${way === "mailed" ? "m" : ""}.${toBase64url(mac.subarray(0, MAC_BYTES))}`;
  if (!SECRET.test(secret)) throw new RangeError(`No secret of version ${linkVersion} and ${mac.length} bytes`);
  return secret;
}

/** What a secret claims; undefined if it has not the form of one. Each claim has one spelling only. */
export function parseStatusLinkSecret(text: string): StatusLinkClaim | undefined {
  const [, version, mark, symbols] = SECRET.exec(text) ?? [];
  if (version === undefined || symbols === undefined) return undefined;
  const mac = fromBase64url(symbols);
  return mac && { linkVersion: Number(version), way: mark === "m" ? "mailed" : "shown", mac };
}
