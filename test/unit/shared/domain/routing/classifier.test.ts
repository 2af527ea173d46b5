import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attentionTo,
  type Classifier,
  CUE_SLOTS,
  cueSlotOf,
  judge,
  slotOf,
} from "../../../../../shared/domain/routing/classifier.ts";
import {
  packSlots,
  STEPS_MAX,
  unpackClassifier,
  weightCharacter,
} from "../../../../../shared/domain/routing/packed-classifier.ts";

type Label = "culture" | "business";

const statement = (...features: string[]) => ({
  features: new Map(features.map((name) => [name, 1])),
  cues: new Set(features),
});

/** A classifier that knows some words: positive ones speak for business. */
function knowing(
  words: Readonly<Record<string, number>>,
  cues: Readonly<Record<string, number>> = {},
): Classifier<Label> {
  const slots = Object.entries(words).toSorted(([one], [other]) => slotOf(one) - slotOf(other));
  const cueWeights = new Float32Array(CUE_SLOTS);
  for (const [cue, weight] of Object.entries(cues)) cueWeights[cueSlotOf(cue)] = weight;
  return {
    labels: ["culture", "business"],
    slots: Uint32Array.from(slots, ([word]) => slotOf(word)),
    weights: Float32Array.from(slots.flatMap(([, weight]) => [-weight, weight])),
    biases: [0, 0],
    cues: cueWeights,
    sharpness: 1,
  };
}

describe("a classifier", () => {
  it("adds up what the words of a text say", () => {
    const { ranking } = judge(
      [statement("dombra"), statement("loan", "shop")],
      knowing({ dombra: -1, loan: 1, shop: 1 }),
    );
    expect(ranking[0]?.label).toBe("business");
    expect(ranking.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
  });

  it("lets a statement count less when its cues say that nothing is asked in it", () => {
    const told = [statement("already", "loan"), statement("question", "dombra")];
    const words = { loan: 1.2, dombra: -1 };
    expect(judge(told, knowing(words)).ranking[0]?.label).toBe("business");
    const attentive = judge(told, knowing(words, { already: -3, question: 3 }));
    expect(attentive.ranking[0]?.label).toBe("culture");
    expect(attentive.attention[0]).toBeLessThan(1);
    expect(attentive.attention[1]).toBeGreaterThan(1);
  });

  it("weighs statements that all ask as far apart as statements that all tell", () => {
    const told = attentionTo([-2, -1, -1.5]);
    const asked = attentionTo([1, 2, 1.5]);
    expect(told).toEqual(asked);
    expect((told[1] ?? 0) / (told[0] ?? 1)).toBeGreaterThan(2);
    expect(told[2]).toBe(1);
  });

  it("claims less the more of the words it does not know", () => {
    const sure = judge([statement("loan")], knowing({ loan: 1 })).ranking[0]?.probability ?? 0;
    const unsure =
      judge([statement("loan", ..."abcdefgh".split(""))], knowing({ loan: 1 })).ranking[0]?.probability ?? 0;
    expect(unsure).toBeLessThan(sure);
  });

  it("knows nothing of a text without words", () => {
    expect(judge([], knowing({ loan: 1 })).ranking.map(({ probability }) => probability)).toEqual([0.5, 0.5]);
  });
});

describe("a packed classifier", () => {
  const base = { labels: ["culture", "business"], biases: [0, 0], cues: "", cueStep: 1, sharpness: 1 } as const;

  it("is unpacked with the slots that were packed, whatever they are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 24 - 1 }), { maxLength: 50 }), (numbers) => {
        const slots = numbers.toSorted((one, other) => one - other);
        const weights = slots.map(() => "OO").join("");
        expect([...unpackClassifier({ ...base, slots: packSlots(slots), weights, step: 1 }).slots]).toEqual(slots);
      }),
    );
  });

  it("is unpacked with the weights that were packed, to a step", () => {
    fc.assert(
      fc.property(fc.integer({ min: -STEPS_MAX, max: STEPS_MAX }), (steps) => {
        const weights = weightCharacter(steps) + weightCharacter(0);
        const [first] = unpackClassifier({ ...base, slots: packSlots([7]), weights, step: 0.5 }).weights;
        expect(first).toBe(steps * 0.5);
      }),
    );
  });
});
