import { describe, expect, it } from "vitest";
import { cueSlotOf, slotOf } from "../../../shared/domain/routing/classifier.ts";
import { learnCues } from "../../../training/learn-cues.ts";
import { lessonOf } from "../../../training/lessons.ts";
import { randomNumbers } from "../../../training/random-order.ts";

const WORDS = ["loan", "dombra", "school"];
const RATES = { epochs: 6, rate: 0.5, decay: 1e-3, smoothing: 0.05, dropped: 0, seed: 1 };
const random = randomNumbers(7);
const anyWord = () => WORDS[Math.floor(random() * WORDS.length)] ?? "";

const statement = (cue: string, word: string) => ({ features: new Map([[word, 1]]), cues: new Set([cue]) });

describe("cues", () => {
  it("raise the statement that tells the label of texts that were not seen, wherever it stands", () => {
    const lessons = Array.from({ length: 300 }, (_, family) => {
      const asked = anyWord();
      const statements = [statement("told", anyWord()), statement("asks", asked), statement("told", anyWord())];
      return lessonOf(statements, { label: WORDS.indexOf(asked), weight: 1, family });
    });
    const cues = learnCues(lessons, { labels: WORDS.length, known: new Set(WORDS.map(slotOf)) }, RATES);
    expect(cues[cueSlotOf("asks")]).toBeGreaterThan((cues[cueSlotOf("told")] ?? 0) + 0.1);
  });

  it("stay as they are when there is nothing to choose between", () => {
    const lessons = Array.from({ length: 100 }, (_, family) => {
      const asked = anyWord();
      return lessonOf([statement("asks", asked)], { label: WORDS.indexOf(asked), weight: 1, family });
    });
    const cues = learnCues(lessons, { labels: WORDS.length, known: new Set(WORDS.map(slotOf)) }, RATES);
    expect(cues.every((weight) => weight === 0)).toBe(true);
  });
});
