/** Classifiers as text of printable characters: half a megabyte of numbers is read in some milliseconds, once. */
import type { Classifier, PackedClassifier } from "./classifier.ts";

/** The character of the weight 0, and how many steps the characters reach. */
const ZERO = "O".charCodeAt(0);
export const STEPS_MAX = 40;

/** Of which biases are so many parts. */
export const THOUSAND = 1000;

/** Distances between slots are numbers of two digits to this base, or of four behind the mark. */
const BASE = 88;
const DIGIT_ZERO = "#".charCodeAt(0);
const LONG_DISTANCE = "~";
const DIGITS = { short: 2, long: 4 } as const;

/** A weight as its character. */
export const weightCharacter = (steps: number): string =>
  String.fromCharCode(ZERO + Math.max(-STEPS_MAX, Math.min(STEPS_MAX, Math.round(steps))));

/** Ascending slots as one text. */
export function packSlots(slots: readonly number[]): string {
  let before = 0;
  return slots
    .map((slot) => {
      const distance = slot - before;
      before = slot;
      return distance < BASE ** DIGITS.short
        ? digitsOf(distance, DIGITS.short)
        : LONG_DISTANCE + digitsOf(distance, DIGITS.long);
    })
    .join("");
}

function digitsOf(number: number, count: number): string {
  return Array.from({ length: count }, (_, at) =>
    String.fromCharCode(DIGIT_ZERO + (Math.floor(number / BASE ** (count - 1 - at)) % BASE)),
  ).join("");
}

/** A classifier as it is computed with. */
export function unpackClassifier<Label extends string>(packed: PackedClassifier<Label>): Classifier<Label> {
  const { labels, weights, step, biases, cues, cueStep, sharpness } = packed;
  const features = weights.length / labels.length;
  return {
    labels,
    biases: biases.map((bias) => bias / THOUSAND),
    sharpness,
    slots: unpackSlots(packed.slots, features),
    weights: unpackWeights(weights, step),
    cues: unpackWeights(cues, cueStep),
  };
}

function unpackWeights(characters: string, step: number): Float32Array {
  const weights = new Float32Array(characters.length);
  for (let at = 0; at < weights.length; at++) weights[at] = (characters.charCodeAt(at) - ZERO) * step;
  return weights;
}

function unpackSlots(packed: string, count: number): Uint32Array {
  const slots = new Uint32Array(count);
  let slot = 0;
  let at = 0;
  for (let n = 0; n < count; n++) {
    const isLong = packed.charAt(at) === LONG_DISTANCE;
    if (isLong) at++;
    const end = at + (isLong ? DIGITS.long : DIGITS.short);
    let distance = 0;
    for (; at < end; at++) distance = distance * BASE + packed.charCodeAt(at) - DIGIT_ZERO;
    slot += distance;
    slots[n] = slot;
  }
  return slots;
}
