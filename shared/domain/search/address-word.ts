/** How an e-mail address or a phone number stands among the words of a search: as a digest, which only the whole finds. */

/** Symbols of the digest, base 16: 128 bits. */
const SYMBOLS = 32;

/** What no word of a text can begin with: a text's words have no such letter in front of so many digits. */
const MARK = "x0x";

/**
 * The word by which an address is found.
 * @param digest keyed digest of its personMessage or phoneMessage (domain/sender.ts)
 */
export function addressWord(digest: Uint8Array): string {
  return (
    MARK +
    [...digest]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("")
      .slice(0, SYMBOLS)
  );
}
