/** SHA-256 (FIPS 180-4) of short ASCII texts, without waiting: a promise for each hash, as WebCrypto wants it, costs ten times the hash. */

const BLOCK_BYTES = 64;

/** The first 32 bits of the fractional parts of the cube roots (K) and square roots (H) of the first primes. */
const [ROUND_CONSTANTS, INITIAL_STATE] = constants();

function constants(): readonly [k: Uint32Array, h: Uint32Array] {
  const k = new Uint32Array(64);
  const h = new Uint32Array(8);
  const fraction = (value: number) => (value - Math.floor(value)) * 2 ** 32;
  for (let candidate = 2, found = 0; found < k.length; candidate += 1) {
    if (!isPrime(candidate)) continue;
    if (found < h.length) h[found] = fraction(Math.sqrt(candidate));
    k[found] = fraction(Math.cbrt(candidate));
    found += 1;
  }
  return [k, h];
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) return false;
  return true;
}

/** The digest as eight numbers of 32 bits. */
export function sha256(text: string): Uint32Array {
  const state = INITIAL_STATE.slice();
  const words = new Uint32Array(64);
  const padded = pad(text);
  for (let block = 0; block < padded.byteLength; block += BLOCK_BYTES) compress(state, words, padded, block);
  return state;
}

/** The text, a one bit, zeros, and the length in bits: whole blocks. */
function pad(text: string): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((text.length + 9) / BLOCK_BYTES) * BLOCK_BYTES));
  for (let index = 0; index < text.length; index += 1) view.setUint8(index, text.charCodeAt(index));
  view.setUint8(text.length, 0x80);
  view.setUint32(view.byteLength - 4, text.length * 8);
  return view;
}

const rotate = (value: number, bits: number) => (value >>> bits) | (value << (32 - bits));

/** Every index here is within its array; the compiler cannot know. */
const at = (words: Uint32Array, index: number) => words[index] ?? 0;

function compress(state: Uint32Array, w: Uint32Array, view: DataView, block: number): void {
  for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(block + t * 4);
  for (let t = 16; t < 64; t += 1) {
    const a = at(w, t - 15);
    const b = at(w, t - 2);
    const sums = (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10));
    w[t] = sums + at(w, t - 16) + at(w, t - 7);
  }
  const s = state.slice();
  for (let t = 0; t < 64; t += 1) round(s, at(ROUND_CONSTANTS, t) + at(w, t));
  for (let index = 0; index < s.length; index += 1) state[index] = at(state, index) + at(s, index);
}

/** One of the 64 rounds on the working variables a to h. */
function round(s: Uint32Array, added: number): void {
  const a = at(s, 0);
  const e = at(s, 4);
  const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
  const first = at(s, 7) + sum1 + ((e & at(s, 5)) ^ (~e & at(s, 6))) + added;
  const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
  const second = sum0 + ((a & at(s, 1)) ^ (a & at(s, 2)) ^ (at(s, 1) & at(s, 2)));
  s.copyWithin(1, 0, 7);
  s[4] = at(s, 4) + first;
  s[0] = first + second;
}
