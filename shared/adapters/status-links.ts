/** Status links: made for mails and answers, checked when somebody opens one. Nothing about them is stored. */

import type { Reference } from "../domain/reference.ts";
import { type LinkWay, linkMessage, parseStatusLinkSecret, statusLinkSecret } from "../domain/status-link.ts";
import { equalInConstantTime, keyedDigest } from "../platform/keyed-digest.ts";
import type { Key, KeyRing } from "./key-ring.ts";

/** What a genuine secret says of itself. */
export type VerifiedLink = { readonly linkVersion: number; readonly way: LinkWay };

/** The secrets of status links, under the link key and, after a rotation, the one before. */
export class StatusLinks {
  readonly #keys: KeyRing;

  constructor(keys: KeyRing) {
    this.#keys = keys;
  }

  /** The secret of an inquiry's link, by the way in which it will reach the person. */
  async secretOf(reference: Reference, linkVersion: number, way: LinkWay = "shown"): Promise<string> {
    return statusLinkSecret(mac(await this.#keys.current(), reference, { linkVersion, way }), linkVersion, way);
  }

  /**
   * Checks a secret without reading the inquiry, in a time that does not depend on where it is wrong.
   * @returns the link version it is valid for, to be compared with the inquiry's; undefined if it was never ours
   */
  async verify(reference: Reference, secret: string): Promise<VerifiedLink | undefined> {
    const claim = parseStatusLinkSecret(secret);
    const { linkVersion, way } = claim ?? NO_CLAIM;
    const keys = [await this.#keys.current(), await this.#keys.previous()].filter((key) => key !== undefined);
    const matches = keys.map((key) => {
      const expected = mac(key, reference, { linkVersion, way }).subarray(0, MAC_BYTES);
      return equalInConstantTime(expected, claim?.mac ?? NO_MAC);
    });
    return claim !== undefined && matches.includes(true) ? { linkVersion, way } : undefined;
  }
}

/** The 128 bits that a secret carries. */
const MAC_BYTES = 16;
const NO_MAC = new Uint8Array(MAC_BYTES);
const NO_CLAIM: VerifiedLink = { linkVersion: 1, way: "shown" };

function mac(key: Key, reference: Reference, { linkVersion, way }: VerifiedLink): Uint8Array {
  return keyedDigest(key.value, linkMessage(key.id, reference, linkVersion, way));
}
