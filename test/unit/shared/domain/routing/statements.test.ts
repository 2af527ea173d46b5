import { describe, expect, it } from "vitest";
import { dayOf } from "../../../../../shared/domain/routing/dates.ts";
import { foldPhrase, readInquiry } from "../../../../../shared/domain/routing/statements.ts";

const TODAY = dayOf("2026-11-22T06:00:00Z");
const wordsOf = (text: string) => readInquiry({ text }, TODAY).statements.flatMap(({ words }) => words);

describe("the words of an inquiry", () => {
  it("are the same with ё and without it in Russian, where people write either", () => {
    const words = wordsOf("Мы ещё не получили подъёмные, счёт в банке уже открыт.");
    expect(words).toEqual(wordsOf("Мы еще не получили подъемные, счет в банке уже открыт."));
  });

  it("keep ё in Mongolian, where it is a letter of its own", () => {
    expect(wordsOf("Бид Казахстан руу нүүхээр төлөвлөж байна, хоёр хүүхэдтэй.")).not.toEqual(
      wordsOf("Бид Казахстан руу нүүхээр төлөвлөж байна, хоер хүүхэдтэй."),
    );
  });
});

describe("a phrase of the lexicon", () => {
  it("is folded as what people write, invisible joiners included", () => {
    const [phrase] = foldPhrase("شجره\u200cنامه", { language: "fa", script: "Arab" });
    expect(phrase).toBeDefined();
    expect(wordsOf("شجره\u200cنامه خانواده خود را از کجا پیدا کنم؟ لطفا کمک کنید.")).toContain(phrase);
  });
});
