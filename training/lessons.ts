/** What a classifier learns from: texts, and the same as numbers. */
import { cueSlotOf, slotOf } from "../shared/domain/routing/classifier.ts";
import type { StatementFeatures } from "../shared/domain/routing/features.ts";

/** A text with the number of its label, and what it counts among the others. */
export type Lesson = {
  readonly statements: readonly StatementFeatures[];
  readonly label: number;
  readonly weight: number;
};

/** A lesson in numbers: its features with the statements that each is in, and the cues of each statement. */
export type Row = {
  readonly features: Int32Array;
  readonly counts: Float32Array;
  /** For each feature, its statements. */
  readonly places: readonly (readonly number[])[];
  readonly cues: readonly Int32Array[];
  /** Squares of the counts of features that are not learnt: they are part of the vector's length. */
  readonly unknown: readonly { readonly count: number; readonly places: readonly number[] }[];
  readonly label: number;
  readonly weight: number;
  /** Room for what one visit computes. */
  readonly shown: Float32Array;
  readonly best: Int32Array;
};

/** @param known where the weights of each slot that is learnt are */
export function rowOf({ statements, label, weight }: Lesson, known: ReadonlyMap<number, number>): Row {
  const found = new Map<string, { count: number; places: number[] }>();
  for (const [at, { features }] of statements.entries()) {
    for (const [name, count] of features) {
      const there = found.get(name);
      if (there === undefined) found.set(name, { count, places: [at] });
      else there.places.push(at);
    }
  }
  const all = [...found].map(([name, entry]) => ({ ...entry, at: known.get(slotOf(name)) }));
  const learnt = all.filter(({ at }) => at !== undefined);
  return {
    features: Int32Array.from(learnt, ({ at }) => at ?? 0),
    counts: Float32Array.from(learnt, ({ count }) => count),
    places: learnt.map(({ places }) => places),
    cues: statements.map(({ cues }) => Int32Array.from([...cues], cueSlotOf)),
    unknown: all.filter(({ at }) => at === undefined),
    label,
    weight,
    shown: new Float32Array(learnt.length),
    best: new Int32Array(learnt.length),
  };
}
