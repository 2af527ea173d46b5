/** Searches, beside the page, for the number that a proof of work asks for (ALTCHA: SHA-256 of salt and number). */
import { sha256 } from "./sha-256.ts";

/** What the page asks for. */
export type Search = {
  readonly salt: string;
  /** SHA-256 in hexadecimal. */
  readonly challenge: string;
  readonly max: number;
};

/** What it is told: how far the search is, and in the end the number, or that there is none. */
export type Found = { readonly tried: number; readonly number?: number; readonly failed?: true };

/** Tries between two messages: the person sees it move a few times a second, on a slow phone too. */
const TRIES_PER_MESSAGE = 2_000;

addEventListener("message", ({ data }: MessageEvent<Search>) => search(data));

function search({ salt, challenge, max }: Search): void {
  const wanted = challenge.match(/.{8}/g)?.map((word) => Number.parseInt(word, 16)) ?? [];
  for (let number = 0; number <= max; number += 1) {
    const digest = sha256(salt + number);
    if (wanted.every((word, index) => word === digest[index])) {
      tell({ tried: number, number });
      return;
    }
    if (number % TRIES_PER_MESSAGE === 0) tell({ tried: number });
  }
  tell({ tried: max, failed: true });
}

function tell(found: Found): void {
  postMessage(found);
}
