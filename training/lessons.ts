/** What a classifier learns from: texts, and the same as numbers. */
import { cueSlotOf, slotOf } from "../shared/domain/routing/classifier.ts";
import type { StatementFeatures } from "../shared/domain/routing/features.ts";

/** A text with the number of its label, and what it counts among the others. */
export type Lesson = {
  /** The slot of each feature, what it counts, and its statements. */
  readonly slots: readonly number[];
  readonly counts: readonly number[];
  readonly places: readonly (readonly number[])[];
  readonly cues: readonly Int32Array[];
  readonly label: number;
  readonly weight: number;
};

/** A lesson by the places of what is learnt: its features with the statements that each is in, and the cues of each statement. */
export type Row = {
  readonly features: Int32Array;
  readonly counts: Float32Array;
  /** For each feature, its statements. */
  readonly places: readonly (readonly number[])[];
  readonly cues: readonly Int32Array[];
  /** Features that are not learnt, with what they count: they are part of the vector's length. */
  readonly unknown: readonly { readonly count: number; readonly places: readonly number[] }[];
  readonly label: number;
  readonly weight: number;
  /** Room for what one visit computes. */
  readonly shown: Float32Array;
  readonly best: Int32Array;
};

/** A lesson of a text's statements: it serves for many learnings. */
export function lessonOf(statements: readonly StatementFeatures[], label: number, weight: number): Lesson {
  const found = new Map<string, { count: number; places: number[] }>();
  for (const [at, { features }] of statements.entries()) {
    for (const [name, count] of features) {
      const there = found.get(name);
      if (there === undefined) found.set(name, { count, places: [at] });
      else there.places.push(at);
    }
  }
  const all = [...found.values()];
  return {
    slots: Array.from(found.keys(), slotOf),
    counts: all.map(({ count }) => count),
    places: all.map(({ places }) => places),
    cues: statements.map(({ cues }) => Int32Array.from([...cues], cueSlotOf)),
    label,
    weight,
  };
}

/** @param known where the weights of each slot that is learnt are */
export function rowOf({ slots, counts, places, cues, label, weight }: Lesson, known: ReadonlyMap<number, number>): Row {
  const features: number[] = [];
  const learnt: number[] = [];
  const unknown: { readonly count: number; readonly places: readonly number[] }[] = [];
  for (const [at, slot] of slots.entries()) {
    const feature = known.get(slot);
    if (feature === undefined) unknown.push({ count: counts[at] ?? 0, places: places[at] ?? [] });
    else {
      features.push(feature);
      learnt.push(at);
    }
  }
  return {
    features: Int32Array.from(features),
    counts: Float32Array.from(learnt, (at) => counts[at] ?? 0),
    places: learnt.map((at) => places[at] ?? []),
    cues,
    unknown,
    label,
    weight,
    shown: new Float32Array(learnt.length),
    best: new Int32Array(learnt.length),
  };
}
