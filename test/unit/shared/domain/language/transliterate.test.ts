import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recogniseKazakhLatin } from "../../../../../shared/domain/language/kazakh-latin.ts";
import { transliterate } from "../../../../../shared/domain/language/transliterate.ts";

const to = (script: "Cyrl" | "Latn" | "Arab", text: string) => transliterate(text, { to: script }).text;

/** Terms in the three scripts, as CLDR, news sites and the rules of writing have them. */
const TERMS = [
  ["қандас", "qandas", "قانداس"],
  ["отандас", "otandas", "وتانداس"],
  ["азаматтық", "azamattyq", "ازاماتتىق"],
  ["тұрақты тұруға рұқсат", "tūraqty tūruğa rūqsat", "تۇراقتى تۇرۋعا رۇقسات"],
  ["ықтиярхат", "yqtiiarhat", "ىقتيارحات"],
  ["көші-қон", "köşı-qon", "كوشى-قون"],
  ["бейімдеу және ықпалдастыру орталығы", "beiımdeu jäne yqpaldastyru ortalyğy", "بەيىمدەۋ جانە ىقپالداستىرۋ ورتالىعى"],
  ["әлеуметтік қорғау", "äleumettık qorğau", "الەۋمەتتىك قورعاۋ"],
  ["білім беру квотасы", "bılım beru kvotasy", "ءبىلىم بەرۋ كۆوتاسى"],
  ["өтініш", "ötınış", "ءوتىنىش"],
  ["құжат", "qūjat", "قۇجات"],
  ["куәлік", "kuälık", "كۋالىك"],
  ["тарихи отан", "tarihi otan", "تاريحي وتان"],
  ["дүниежүзі қазақтарының қауымдастығы", "düniejüzı qazaqtarynyñ qauymdastyğy", "دۇنيەجۇزى قازاقتارىنىڭ قاۋىمداستىعى"],
  ["зейнетақы", "zeinetaqy", "زەينەتاقى"],
] as const;

describe("Kazakh in another script", () => {
  it.each(TERMS)("writes and reads %s as %s and %s", (cyrillic, latin, arabic) => {
    expect({ latin: to("Latn", cyrillic), arabic: to("Arab", cyrillic) }).toEqual({ latin, arabic });
    expect([to("Cyrl", latin), to("Cyrl", arabic), to("Latn", arabic), to("Arab", latin)]).toEqual([
      cyrillic,
      cyrillic,
      latin,
      arabic,
    ]);
  });

  it("writes MediaWiki's test sentence in Arabic letters as MediaWiki does", () => {
    expect(to("Arab", "Адамдарға ақыл-парасат, ар-ождан берілген")).toBe("ادامدارعا اقىل-پاراسات، ار-وجدان بەرىلگەن");
  });

  it("needs no hamza where к, г or е shows front harmony, nor for the suffix of a loan", () => {
    expect(to("Arab", "тіл тілге флорині")).toBe("ءتىل تىلگە فلورينى");
  });

  it("tells words apart by the hamza alone", () => {
    expect(to("Cyrl", "تۇر ءتۇر")).toBe("тұр түр");
  });

  it("restores front vowels where the writer puts no hamza", () => {
    const text = to(
      "Cyrl",
      "سالەم، مەن قىتايدان كەلدىم، ءبىر بالام بار".replaceAll("ء", "") + " ۇيدە وتىرمىز ءبىز".replaceAll("ء", ""),
    );
    expect(text).toBe("сәлем, мен қытайдан келдім, бір балам бар үйде отырмыз біз");
  });

  it("spaces abbreviations in Arabic letters and joins them again", () => {
    expect(to("Arab", "АҚШ-та")).toBe("ا ق ش-تا");
    expect(to("Cyrl", "ا ق ش-تا، ج ءو و")).toBe("АҚШ-та, ЖӨО");
  });

  it("keeps digits, addresses and product names", () => {
    const text = "WhatsApp: +7 701, 2,5 мың, info@otandastar.example, https://egov.kz/a?b=c;d";
    expect(to("Arab", text)).toBe("WhatsApp: +7 701، 2,5 مىڭ، info@otandastar.example، https://egov.kz/a?b=c;d");
    expect(to("Cyrl", "WhatsApp jäne IELTS turaly, a@mail.example")).toBe("WhatsApp және IELTS туралы, a@mail.example");
  });

  it("keeps case by the pairs I ı and İ i", () => {
    expect(to("Latn", "Іс ИТ Я Шығыс ЧЕК")).toBe("Is İT İa Şyğys CHEK");
    expect(to("Cyrl", "Şyğys QAZAQSTAN")).toBe("Шығыс ҚАЗАҚСТАН");
  });

  it.each([
    ["Būryñğy ötken zamanda, bır danyşpan kısı", "2021"],
    ["Jańa ǵımarat, qurmetti áriptester", "2018"],
    ["Bursadağı qazaqpın, köşip keldim", "turkish"],
    ["salem, qazaqpyn, koship keldim", "chat"],
  ] as const)("recognises the alphabet of %s", (text, alphabet) => {
    expect(recogniseKazakhLatin(text)).toBe(alphabet);
  });

  it("reads one letter by the alphabet it is of", () => {
    expect(to("Cyrl", "bir danyshpan kisi, qaıyrly kún, ǵylym")).toBe("бір данышпан кісі, қайырлы күн, ғылым");
    expect(to("Cyrl", "Türkiyadan jaña köşip keldik, nawrız toyı")).toContain("жаңа көшіп келдік, наурыз тойы");
  });

  it("takes any text between any scripts without an error", () => {
    const script = fc.constantFrom("Cyrl", "Latn", "Arab");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), script, script, (text, from, target) => {
        expect(typeof transliterate(text, { from, to: target }).text).toBe("string");
      }),
    );
  });
});
