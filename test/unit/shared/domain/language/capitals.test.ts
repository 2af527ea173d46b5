import { describe, expect, it } from "vitest";
import { transliterate } from "../../../../../shared/domain/language/transliterate.ts";

const read = (text: string, to: "Cyrl" | "Latn" = "Cyrl") => transliterate(text, { to, capitals: true }).text;

describe("Kazakh in Arabic letters, read with capitals", () => {
  it("begins sentences with a capital, after each sign that ends one and in each line", () => {
    expect(read("سالەم! قالىڭىز قالاي؟ مەن كەلدىم. ءبىز كەتتىك… ول\nقۇجات")).toBe(
      "Сәлем! Қалыңыз қалай? Мен келдім. Біз кеттік… Ол\nҚұжат",
    );
  });

  it("begins no sentence after an abbreviation of one letter, nor inside a number", () => {
    expect(read("قۇجات، ت.ب. قاعازدار 2.5 مىڭ")).toBe("Құжат, т.б. қағаздар 2.5 мың");
  });

  it.each([
    ["مەن الماتىدان استاناعا كەلدىم", "Мен Алматыдан Астанаға келдім"],
    ["بىزدەر گەرمانيادا، ۇلانباتىردا، نيۋ-يوركتە", "Біздер Германияда, Ұланбатырда, Нью-Йоркте"],
    ["اتىم ايگۇل احمەتوۆا", "Атым Айгүл Ахметова"],
    ["ول سەرىكقىزىنا جازدى", "Ол Серікқызына жазды"],
  ])("gives names capitals: %s", (arabic, cyrillic) => {
    expect(read(arabic)).toBe(cyrillic);
  });

  it.each([
    ["ول قازاقستاندىق ازامات", "Ол қазақстандық азамат"],
    ["بىزدە ارمان، باقىت، قايرات بار", "Бізде арман, бақыт, қайрат бар"],
    ["كەلەسى ساۋدا قازاندا", "Келесі сауда қазанда"],
  ])("leaves words that are no names, or not only: %s", (arabic, cyrillic) => {
    expect(read(arabic)).toBe(cyrillic);
  });

  it("goes on with a sentence after an address", () => {
    expect(read("حات info@otandastar.example كەرەك")).toBe("Хат info@otandastar.example керек");
  });

  it("writes them in Latin letters too", () => {
    expect(read("ءىس الماتىدا", "Latn")).toBe("Is Almatyda");
  });

  it("leaves text that has capitals of its own", () => {
    expect(transliterate("almatyda tūram", { to: "Cyrl", capitals: true }).text).toBe("алматыда тұрам");
  });

  it("are not given unless asked for, so that words come back as they were", () => {
    expect(transliterate("الماتى", { to: "Cyrl" }).text).toBe("алматы");
  });
});
