/** The reference: an inquiry's one identifier, readable over the phone, with a symbol that catches slips in copying. */

/** Twelve symbols in groups of four, `7K3M-Q9XD-2V4D`: primary key, public number and label in one. */
export type Reference = `${string}-${string}-${string}`;

/** Crockford's base 32: no I, L, O (they look like 1 and 0) and no U (so that few words come about). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** References among other words, each in its one spelling. */
export const REFERENCES_IN_TEXT = new RegExp(`\\b[${ALPHABET}]{4}(?:-[${ALPHABET}]{4}){2}\\b`, "g");

const BITS_PER_SYMBOL = 5;
const DATA_SYMBOLS = 11;
const SYMBOLS = DATA_SYMBOLS + 1;
/** Bytes that hold 55 bits. */
const SHORTEST_DIGEST_BYTES = 7;
/** Characters; more than any sensible spelling has, so that nobody makes us normalise a book. */
const LONGEST_SPELLING = 80;

/**
 * The reference that the first 55 bits of a digest make.
 * @param digest at least 7 bytes
 */
export function referenceFromDigest(digest: Uint8Array): Reference {
  if (digest.length < SHORTEST_DIGEST_BYTES) {
    throw new RangeError(`A reference needs a digest of ${SHORTEST_DIGEST_BYTES} bytes, not ${digest.length}`);
  }
  const data = leadingSymbols(digest);
  return grouped([...data, checkSymbol(data)].map((value) => ALPHABET.charAt(value)).join(""));
}

/**
 * The reference somebody typed, in its one spelling; undefined if it is none or a slip. Any case, with or without
 * hyphens and spaces, full-width forms, O for 0, I and L for 1, and the invisible marks that copying from a
 * right-to-left mail brings along.
 */
export function parseReference(text: string): Reference | undefined {
  if (text.length > LONGEST_SPELLING) return undefined;
  const typed = text.normalize("NFKC").replaceAll(/[\s\p{Dash}\p{Default_Ignorable_Code_Point}]/gu, "");
  if (!/^[0-9A-Za-z]+$/.test(typed) || typed.length !== SYMBOLS) return undefined;
  const symbols = typed.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const values = Array.from(symbols, (symbol) => ALPHABET.indexOf(symbol));
  if (values.includes(-1) || checkSymbol(values.slice(0, DATA_SYMBOLS)) !== values.at(-1)) return undefined;
  return grouped(symbols);
}

/** Tells whether a text is a reference in its one spelling. */
export function isReference(text: string): text is Reference {
  return parseReference(text) === text;
}

function leadingSymbols(digest: Uint8Array): number[] {
  let bits = 0n;
  for (const byte of digest.subarray(0, SHORTEST_DIGEST_BYTES)) bits = (bits << 8n) | BigInt(byte);
  const surplusBits = SHORTEST_DIGEST_BYTES * 8 - DATA_SYMBOLS * BITS_PER_SYMBOL;
  return Array.from({ length: DATA_SYMBOLS }, (_, index) => {
    const shift = surplusBits + (DATA_SYMBOLS - 1 - index) * BITS_PER_SYMBOL;
    return Number((bits >> BigInt(shift)) & 31n);
  });
}

/**
 * Makes the sum of weight x symbol zero over GF(32); the weights are distinct powers of a, from a^11 down to a^0 here.
 * One wrong symbol changes the sum by weight x difference, never zero as neither factor is; a swap of two symbols
 * changes it by (difference of weights) x (difference of symbols), never zero as all weights differ.
 */
function checkSymbol(data: readonly number[]): number {
  return data.reduce((sum, value) => timesA(sum ^ value), 0);
}

/** Multiplies by a, a root of the primitive polynomial x^5 + x^2 + 1. */
function timesA(value: number): number {
  const shifted = value << 1;
  return shifted >= 32 ? shifted ^ 0b100101 : shifted;
}

function grouped(symbols: string): Reference {
  return `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}`;
}
