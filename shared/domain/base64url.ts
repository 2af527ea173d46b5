/** Bytes as base64url without padding (RFC 4648, section 5), in plain arithmetic: the same on every runtime. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const BITS_PER_BYTE = 8;
const BITS_PER_SYMBOL = 6;

/** Bytes as base64url, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = "";
  let pending = 0;
  let pendingBits = 0;
  for (const byte of bytes) {
    pending = (pending << BITS_PER_BYTE) | byte;
    pendingBits += BITS_PER_BYTE;
    while (pendingBits >= BITS_PER_SYMBOL) {
      pendingBits -= BITS_PER_SYMBOL;
      text += ALPHABET.charAt(pending >> pendingBits);
      pending &= (1 << pendingBits) - 1;
    }
  }
  return pendingBits === 0 ? text : text + ALPHABET.charAt(pending << (BITS_PER_SYMBOL - pendingBits));
}

/** The bytes of a base64url text; undefined for anything `toBase64url` would not have written. */
export function fromBase64url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * BITS_PER_SYMBOL) / BITS_PER_BYTE));
  let length = 0;
  let pending = 0;
  let pendingBits = 0;
  for (const symbol of text) {
    const value = ALPHABET.indexOf(symbol);
    if (value < 0) return undefined;
    pending = (pending << BITS_PER_SYMBOL) | value;
    pendingBits += BITS_PER_SYMBOL;
    if (pendingBits < BITS_PER_BYTE) continue;
    pendingBits -= BITS_PER_BYTE;
    bytes[length++] = pending >> pendingBits;
    pending &= (1 << pendingBits) - 1;
  }
  // Left-over bits that are not zero, or a whole left-over symbol, would give one value a second spelling.
  return pending === 0 && pendingBits < BITS_PER_SYMBOL ? bytes : undefined;
}
