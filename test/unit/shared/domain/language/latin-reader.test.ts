import { describe, expect, it } from "vitest";
import type { KazakhLatin } from "../../../../../shared/domain/language/kazakh-alphabets.ts";
import { recogniseKazakhLatin } from "../../../../../shared/domain/language/kazakh-latin.ts";
import { transliterate } from "../../../../../shared/domain/language/transliterate.ts";
import { runningWords, unseenInquiries } from "../../../../../training/kazakh-words.ts";

const read = (text: string) => transliterate(text, { from: "Latn", to: "Cyrl" }).text;
const ADVICE = "Құрметті әріптестер! Жаңа ғимаратта тұрамыз, қайырлы күн.";

describe("Kazakh in Latin letters", () => {
  it.each([
    ["2021", "Qūrmettı ärıptester! Jaña ğimaratta tūramyz, qaiyrly kün."],
    ["2018", "Qurmetti áriptester! Jańa ǵımaratta turamyz, qaıyrly kún."],
    ["2017", "Qurmetti a'riptester! Jan'a g'i'maratta turamyz, qai'yrly ku'n."],
    ["turkish", "Qurmetti äriptester! Jaña ğïmaratta turamız, qayırlı kün."],
  ] as const)("reads the same sentence in the alphabet of %s", (alphabet, text) => {
    expect({ alphabet: recogniseKazakhLatin(text), cyrillic: read(text) }).toEqual({ alphabet, cyrillic: ADVICE });
  });

  it("knows the Turkish way by ı in words of back vowels, when nothing else tells it", () => {
    expect(recogniseKazakhLatin("Ulım segiz jasta, jaza almaydı, latınşa oqıydı")).toBe("turkish");
  });

  it.each([
    ["Ulım segiz jasta, latınşa oqıydı, bıraq jazbaydı", "Ұлым сегіз жаста, латынша оқиды, бырақ жазбайды"],
    ["Parïjdegi qazaqpın, Paristegi dosım", "Париждегі қазақпын, Паристегі досым"],
    ["Türkiyada turamın, awırıp qaldım", "Түркияда тұрамын, ауырып қалдым"],
    ["caña üy, diplomdı alıp keldim", "жаңа үй, дипломды алып келдім"],
  ])("reads the Turkish way: %s", (latin, cyrillic) => {
    expect(read(latin)).toBe(cyrillic);
  });

  it.each([
    ["qaŋtar aiynda, jaŋa jyl", "қаңтар айында, жаңа жыл"],
    ["jańa qūjat, ǵylym, ákım, sóz", "жаңа құжат, ғылым, әкім, сөз"],
    ["Qaıda, qashan kelesiz? Sóz, úı, ýaqyt", "Қайда, қашан келесіз? Сөз, үй, уақыт"],
  ])("reads letters that sites take from other alphabets: %s", (latin, cyrillic) => {
    expect(read(latin)).toBe(cyrillic);
  });

  it("leaves words with letters that the alphabets of 2021 and 2018 lack, for they are foreign names", () => {
    expect(read("Şartyn (FCA, CPT) kım kelısedı? Qairat Wolf")).toBe("Шартын (FCA, CPT) кім келіседі? Қайрат Wolf");
  });

  it("takes ai and it for the month and the dog, AI and IT for what they are", () => {
    expect(read("6 ai boldy, it bar, IT maman")).toBe("6 ай болды, ит бар, IT маман");
  });
});

describe("a short text in Latin letters", () => {
  const WORDS =
    "ötınış şeşım mädeniet bailanys qağaz üidegı jañalyq jylğy qiyn auyl tuys kıtap beiımdeu düniejüzı ärıptes obekt " +
    "kompaniia şıldede";
  it.each(WORDS.split(" "))("is read as 2021 where nothing speaks against it: %s", (word) => {
    expect(recogniseKazakhLatin(word)).toBe("2021");
  });

  it.each(["üşin", "Türkiyada", "oqıydı", "äwejay", "caña", "keñesşi", "bärimiz"])(
    "is the Turkish way by %s",
    (word) => {
      expect(recogniseKazakhLatin(word)).toBe("turkish");
    },
  );

  it.each([
    ["2018", "qalaı"],
    ["2018", "ıaǵnı"],
    ["2017", "s'yg'ys"],
    ["chat", "tilin kelip"],
    ["chat", "zhumys"],
  ])("is told to be of %s by %s", (alphabet, text) => {
    expect(recogniseKazakhLatin(text)).toBe(alphabet);
  });

  it("comes back from 2021 word by word", () => {
    const words = runningWords(unseenInquiries());
    const back = words.filter((word) => read(transliterate(word, { from: "Cyrl", to: "Latn" }).text) === word);
    expect(back.length / words.length).toBeGreaterThan(0.985);
  });

  it("takes an apostrophe for no letter where nothing else is of 2017", () => {
    expect(recogniseKazakhLatin("o'zbek so'm")).not.toBe("2017");
    expect(recogniseKazakhLatin("I'm here, don't worry")).not.toBe("2017");
  });

  it("is read in the alphabet that is named", () => {
    const named = (latin: KazakhLatin) => transliterate("kim bilim", { from: "Latn", to: "Cyrl", latin }).text;
    expect([named("turkish"), named("2018"), named("2021")]).toEqual(["кім білім", "кім білім", "ким билим"]);
  });
});

describe("Kazakh as phones type it", () => {
  it.each([
    ["salemetsiz be, qazaqstanga koship kelgim keledi", "сәлеметсіз бе, қазақстанға көшіп келгім келеді"],
    ["kazakpin, kitaydan keldim, azamattik alu kerek", "қазақпын, қытайдан келдім, азаматтық алу керек"],
    ["zhumys izdep zhurmin, kanday kuzhattar kerek", "жұмыс іздеп жүрмін, қандай құжаттар керек"],
    ["qujat berdim, song kuttim, uyge barayin", "құжат бердім, соң күттім, үйге барайын"],
    ["kvotaga kirmesem, viza, diplom, kompaniya", "квотаға кірмесем, виза, диплом, компания"],
    ["politsiya deportaciya jasady, litsenziya", "полиция депортация жасады, лицензия"],
    ["bala tuganda, tuu turaly, auylda", "бала туғанда, туу туралы, ауылда"],
    ["ata joly karta, shamamen 5 jyl", "ата жолы карта, шамамен 5 жыл"],
  ])("reads %s", (latin, cyrillic) => {
    expect(read(latin)).toBe(cyrillic);
  });

  it("keeps addresses, numbers and the names of products", () => {
    const kept =
      "WhatsApp, eGov, iPhone, Kaspi, +7 701 000 00 00, a.b@mail.example, https://egov.kz/a?b=c, www.otandastar.kz";
    expect(read(`salem koshe ${kept}`)).toBe(`сәлем көше ${kept}`);
  });
});
