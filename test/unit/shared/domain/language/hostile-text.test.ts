import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../../../shared/domain/language/detect.ts";
import { foldKazakh } from "../../../../../shared/domain/language/fold-kazakh.ts";
import { transliterate } from "../../../../../shared/domain/language/transliterate.ts";

const LENGTH = 100_000;
/** Far above what a linear reader takes (about 0.1 s), far below what a quadratic one does (minutes). */
const ENDS_WITHIN = { timeout: 90_000 };

describe("reading a text made to be slow", () => {
  it.each(["а", "a", "ab", "ия", "ya", "ا", "ەي", "ء", "ӯ", "a.", "a@", "aа", "g ", "ا ", "1-", "聘"])(
    "comes to an end however long it is: %s",
    ENDS_WITHIN,
    (unit) => {
      const text = unit.repeat(LENGTH / unit.length);
      expect(detectLanguage(text).confidence).toBeGreaterThanOrEqual(0);
      for (const script of ["Cyrl", "Latn", "Arab"] as const) {
        expect(foldKazakh(text, script)).toBeTypeOf("string");
        expect(transliterate(text, { to: script }).text).toBeTypeOf("string");
      }
    },
  );
});
