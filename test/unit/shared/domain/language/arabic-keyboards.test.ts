import { describe, expect, it } from "vitest";
import { transliterate } from "../../../../../shared/domain/language/transliterate.ts";

const read = (text: string) => transliterate(text, { from: "Arab", to: "Cyrl" }).text;

describe("Kazakh from other keyboards", () => {
  it("reads presentation forms, every hamza, and ه with a joiner for ە", () => {
    expect(read("ﻗﺎﺯﺍﻗﺴﺘﺎﻥ ٴتىل ٶز ٷي ءبىز كه‌له‌مىز")).toBe("қазақстан тіл өз үй біз келеміз");
  });

  it("reads Persian letters for those of töte jazu", () => {
    expect(read("مەکتەپکە بارادى، ازاماتتىغى")).toBe("мектепке барады, азаматтығы");
  });

  it("tells ы from й by its place where a keyboard has one ی for both", () => {
    expect(read("قازاق پاسپورتی قالای الامیز")).toBe("қазақ паспорты қалай аламыз");
  });

  it("takes ی at the end of a word for ى in a text that has both", () => {
    expect(read("قازاق تىلی، بىلىم بەرۋ")).toBe("қазақ тілі, білім беру");
    expect(read("بىلىم یا تاریحی")).toBe("білім иә тарихи");
  });

  it("tells у, ұ and о apart where a keyboard has one و for all", () => {
    expect(read("سلام، بیز آقتاودا تورامیز، جومیس جوق")).toBe("сәлем, біз ақтауда тұрамыз, жұмыс жоқ");
  });

  it("reads ى as й beside a vowel in a text that has no ي at all", () => {
    expect(read("قالاى بارامىن، قانداى قۇجات كەرەك، بۇل قالاىشا بولادى ەكەن، سوناۋ جاققا")).toContain(
      "қалай барамын, қандай құжат",
    );
  });

  it("takes a text of few words at its letters, for it may well have no ى", () => {
    expect(read("تاريحي")).toBe("тарихи");
  });

  it("reads front vowels in a text without any hamza, whose writer puts none", () => {
    expect(read("بىز كەلدىك")).toBe("біз келдік");
    expect(read("تۇر ءتۇر")).toBe("тұр түр");
  });
});
