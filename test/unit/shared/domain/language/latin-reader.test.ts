import { describe, expect, it } from "vitest";
import { recogniseKazakhLatin } from "../../../../../shared/domain/language/kazakh-latin.ts";
import { transliterate } from "../../../../../shared/domain/language/transliterate.ts";

const read = (text: string) => transliterate(text, { from: "Latn", to: "Cyrl" }).text;
const ADVICE = "Құрметті әріптестер! Жаңа ғимаратта тұрамыз, қайырлы күн.";

describe("Kazakh in Latin letters", () => {
  it.each([
    ["2021", "Qūrmettı ärıptester! Jaña ğimaratta tūramyz, qaiyrly kün."],
    ["2018", "Qurmetti áriptester! Jańa ǵımaratta turamyz, qaıyrly kún."],
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
