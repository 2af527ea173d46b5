/** What a classifier learns from: texts as numbers. */
import { attentionTo, cueSlotOf, emphasisOf, slotOf } from "../shared/domain/routing/classifier.ts";
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
  /** The same for lessons that tell too much of each other: one of the development set and its siblings. */
  readonly family: number;
};

/** The place of a feature that is not learnt. It is part of the vector's length all the same. */
export const UNKNOWN = -1;

/** A lesson of a text's statements: it serves for many learnings. */
export function lessonOf(
  statements: readonly StatementFeatures[],
  { label, weight, family }: Pick<Lesson, "label" | "weight" | "family">,
): Lesson {
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
    family,
  };
}

/** Where the weights of each of a lesson's features are, UNKNOWN when nowhere. */
export const rowsOf = ({ slots }: Lesson, known: ReadonlyMap<number, number>): Int32Array =>
  Int32Array.from(slots, (slot) => known.get(slot) ?? UNKNOWN);

/** A lesson whose statements count as their cues say. */
export type Weighed = {
  readonly attention: readonly number[];
  /** For each feature the statement where it counts most, and what it counts there. */
  readonly strongest: Int32Array;
  readonly counts: Float32Array;
};

/** Weighs a lesson's statements by these weights of cues. */
export function weigh(lesson: Lesson, cues: Float32Array): Weighed {
  const attention = attentionTo(lesson.cues.map((slots) => emphasisOf(slots, cues)));
  // Loops, since this is done a million times and `from` with a function is slow.
  const strongest = new Int32Array(lesson.places.length);
  const counts = new Float32Array(lesson.places.length);
  for (let at = 0; at < strongest.length; at++) {
    const best = strongestOf(lesson.places[at] ?? [], attention);
    strongest[at] = best;
    counts[at] = (lesson.counts[at] ?? 0) * (attention[best] ?? 0);
  }
  return { attention, strongest, counts };
}

function strongestOf(statements: readonly number[], attention: readonly number[]): number {
  let best = statements[0] ?? 0;
  for (const statement of statements) if ((attention[statement] ?? 0) > (attention[best] ?? 0)) best = statement;
  return best;
}
