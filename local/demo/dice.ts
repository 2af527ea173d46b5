/** Chance that falls the same way every time: the demo looks alike on every machine. */

/** Numbers from 0 to below 1; mulberry32, a public-domain generator by Tommy Ettinger (2017). */
export type Dice = () => number;

export function diceOf(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export function oneOf<T>(list: readonly [T, ...T[]], dice: Dice): T {
  return list[Math.floor(dice() * list.length)] ?? list[0];
}
