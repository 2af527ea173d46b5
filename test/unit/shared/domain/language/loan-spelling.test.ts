import { describe, expect, it } from "vitest";
import { spellLoan } from "../../../../../shared/domain/language/loan-spelling.ts";

/** What letter-by-letter reading gives, and how the loan is spelled. */
const IN_BOTH = [
  ["обиект", "объект"],
  ["субиектив", "субъектив"],
  ["компиютер", "компьютер"],
  ["аеропорт", "аэропорт"],
  ["поема", "поэма"],
  ["дует", "дуэт"],
  ["економика", "экономика"],
  ["електр", "электр"],
  ["енергия", "энергия"],
  ["епидемия", "эпидемия"],
  ["естрада", "эстрада"],
  ["еволиюция", "эволюция"],
  ["регулиятор", "регулятор"],
  ["финлияндия", "финляндия"],
  ["авияция", "авиация"],
  ["диялог", "диалог"],
  ["материял", "материал"],
  ["социялды", "социалды"],
  ["биюджет", "бюджет"],
  ["культура", "культура"],
  ["факултет", "факультет"],
  ["консултация", "консультация"],
  ["филм", "фильм"],
  ["баталион", "батальон"],
  ["премиер", "премьер"],
  ["егойст", "эгоист"],
  ["иолка", "ёлка"],
  ["шофиор", "шофёр"],
  ["дирижиор", "дирижёр"],
  ["партниор", "партнёр"],
  ["подиом", "подъём"],
  ["адиютант", "адъютант"],
  ["инекция", "инъекция"],
  ["жиюри", "жюри"],
  ["фиючерс", "фьючерс"],
  ["нуер", "нуэр"],
  ["украйн", "украин"],
] as const;

describe("how loans are spelled", () => {
  it.each(IN_BOTH)("writes %s as %s, whichever alphabet it came from", (read, spelled) => {
    expect([spellLoan(read, 0, "Arab"), spellLoan(read, 0, "Latn")]).toEqual([spelled, spelled]);
  });

  it.each([
    ["принтсип", "принцип"],
    ["протсент", "процент"],
    ["медитсина", "медицина"],
    ["улитса", "улица"],
    ["абзатс", "абзац"],
    ["донетск", "донецк"],
  ])("hears ц in the т and с of Arabic letters: %s is %s", (read, spelled) => {
    expect(spellLoan(read, 0, "Arab")).toBe(spelled);
  });

  it.each([
    ["стансия", "станция"],
    ["аксионер", "акционер"],
    ["пасиент", "пациент"],
    ["сентр", "центр"],
    ["просент", "процент"],
    ["лисензия", "лицензия"],
  ])("hears ц in the s of Latin letters: %s is %s", (read, spelled) => {
    expect(spellLoan(read, 0, "Latn")).toBe(spelled);
  });

  it.each([
    ["сезд", "съезд"],
    ["подезд", "подъезд"],
    ["интерер", "интерьер"],
    ["карера", "карьера"],
    ["песа", "пьеса"],
    ["павилон", "павильон"],
  ])("puts the signs that Latin letters leave out: %s is %s", (read, spelled) => {
    expect(spellLoan(read, 0, "Latn")).toBe(spelled);
  });

  it.each([
    "юниор",
    "сезді",
    "ефрейтор",
    "кетсе",
    "айтса",
    "жатсын",
    "екі",
    "ерекше",
    "есеп",
    "тиюге",
    "қияр",
    "жариялау",
    "тізбектілік",
    "аулда",
  ])("leaves the Kazakh word %s", (word) => {
    expect([spellLoan(word, 0, "Arab"), spellLoan(word, 0, "Latn")]).toEqual([word, word]);
  });

  it("drops the soft sign before the vowel of a suffix, which is front", () => {
    expect(spellLoan("парольы", 6, "Arab")).toBe("паролі");
  });

  it("changes nothing of what a list has given", () => {
    expect(spellLoan("факултет", 8, "Arab")).toBe("факултет");
  });
});
