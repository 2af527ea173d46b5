/** Tells a request that came through CloudFront from one that went round it, to the HTTP API's own address. */
import { equalInConstantTime, keyedDigest } from "../platform/keyed-digest.ts";
import type { KeyRing } from "./key-ring.ts";

/** Knows the value that CloudFront sends along; after a rotation also the one before, until CloudFront has the new one. */
export class EdgeGate {
  readonly #keys: KeyRing;

  constructor(keys: KeyRing) {
    this.#keys = keys;
  }

  /**
   * Whether the header's value is ours, compared in constant time.
   * @throws whatever Secrets Manager throws
   */
  async admits(given: string | undefined): Promise<boolean> {
    if (given === undefined) return false;
    const keys = [await this.#keys.current(), await this.#keys.previous()].filter((key) => key !== undefined);
    // Digests, because values of different length cannot be compared in constant time.
    return keys.map(({ value }) => equalInConstantTime(digestOf(value), digestOf(given))).includes(true);
  }
}

function digestOf(value: string): Uint8Array {
  return keyedDigest("origin-verify", value);
}
