import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseForReading } from "../../../../../shared/domain/language/normalise.ts";
import { anyString } from "../any-string.ts";

describe("a text made ready for reading", () => {
  it("puts Cyrillic letters where Latin look-alikes stand in a Cyrillic word", () => {
    expect(normaliseForReading("Жеңiлдетiлген тәртiппен")).toBe("Жеңілдетілген тәртіппен");
  });

  it("puts Latin letters where Cyrillic look-alikes stand in a Latin word", () => {
    expect(normaliseForReading("pаsspоrt")).toBe("passport");
  });

  it("leaves a word alone whose letters of the other alphabet look like nothing of its own", () => {
    expect(normaliseForReading("IT-мамандар, enbekте")).toBe("IT-мамандар, enbekте");
  });

  it("puts Kazakh letters for those of a Persian keyboard in a Kazakh text", () => {
    expect(normaliseForReading("قازاقستاننان انشى کەلسە دەیمىز")).toBe("قازاقستاننان انشى كەلسە دەيمىز");
  });

  it("leaves the letters of a Persian text", () => {
    expect(normaliseForReading("سلام، کارت را کی می گیرم؟")).toBe("سلام، کارت را کی می گیرم؟");
  });

  it("writes every kind of hamza as one, before its word", () => {
    expect(normaliseForReading("ٴبىر ٸس جۇمىسى ءبىر")).toBe("ءبىر ءىس جۇمىسى ءبىر");
  });

  it("drops what cannot be seen, tatweel and vowel signs", () => {
    expect(normaliseForReading("қа\u200bзақ \u202eказак\u202c قـــازاق")).toBe("қазақ казак قازاق");
  });

  it("takes an elongation for feeling, but not www or a Roman number", () => {
    expect(normaliseForReading("керееек, www.otandastar.kz, III")).toBe("керек, www.otandastar.kz, III");
  });

  it("reads full-width letters and presentation forms as letters, and leaves signs as they are", () => {
    expect(normaliseForReading("ＡＢＣ ﻗﺎﺯﺍﻕ № ½ ™")).toBe("ABC قازاق № ½ ™");
  });

  it("changes nothing the second time, whatever the text", () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from("аaеeіiқөaуyХX ءٴٸاەیکهۇۇىىڭ\u200b\u0301\u0640wIзz")),
    });
    fc.assert(
      fc.property(fc.oneof(anyString, letters), (text) => {
        const once = normaliseForReading(text);
        expect(normaliseForReading(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
