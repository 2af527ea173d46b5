import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transliterate } from "../../../../../shared/domain/language/transliterate.ts";
import { anyString } from "../any-string.ts";

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

  it("converts no abbreviation in Latin letters", () => {
    expect(to("Arab", "QR код керек, ЖШС")).toBe("QR كود كەرەك، ج ش س");
  });

  it.each([
    "айгерім@мысал.қаз",
    "a.b-c@mail.photography",
    "my-site.photography",
    "portal.otandastar.museum",
    "site.photography/abc",
    "EGOV.KZ",
    "мысал.қаз",
    "ftp://x.example/ж",
    "t.me/otandastar",
  ])("keeps the address %s between any scripts", (address) => {
    for (const text of [`хат ${address} керек`, `hat ${address} qajet`, `حات ${address} كەرەك`]) {
      for (const script of ["Cyrl", "Latn", "Arab"] as const) expect(to(script, text)).toContain(` ${address} `);
    }
  });

  it("takes a forgotten space after a full stop for no address", () => {
    expect(to("Cyrl", "keldım.Ne ısteimın, boldy.al men j.t.b.")).toBe("келдім.Не істеймін, болды.ал мен ж.т.б.");
  });

  it("keeps names with a hyphen, and a QR code, but not the Republic of Kazakhstan", () => {
    expect(to("Cyrl", "Wi-Fi joq, e-mail jazdym, köşı-qon")).toBe("Wi-Fi жоқ, e-mail жаздым, көші-қон");
    expect(to("Cyrl", to("Latn", "ҚР заңы, ҚР-ның азаматы, үйді сат"))).toBe("ҚР заңы, ҚР-ның азаматы, үйді сат");
    expect(to("Cyrl", "QR kod, QR-kod, SAT")).toBe("QR код, QR-код, SAT");
  });

  it.each(["ИИН нөмірі", "ЦОН-ға бардым", "ЦСР, АҚШ", "ЮКО қаласы мен ЩЮ заңы"])(
    "reads its own abbreviations again: %s",
    (text) => {
      expect(to("Cyrl", to("Arab", text))).toBe(text);
    },
  );

  it.each([
    ["марокколық", "ماروككولىق"],
    ["токелау", "توكەلاۋ"],
    ["баск", "باسك"],
    ["догри", "دوگري"],
    ["волоф", "ۆولوف"],
    ["кипі", "كيپى"],
    ["юрист", "يۋريست"],
    ["өтемақы", "وتەماقى"],
    ["төребай", "تورەباي"],
  ])("reads the harmony of names and loans as that of no Kazakh word: %s", (cyrillic, arabic) => {
    expect(to("Cyrl", arabic)).toBe(cyrillic);
  });

  it.each([
    ["уругвайда", "ۋرۋگۆايدا"],
    ["йоркте", "يوركتە"],
    ["луизиана", "لۋيزيانا"],
    ["ангильяға", "انگيلياعا"],
    ["вьетнамнан", "ۆەتنامنان"],
    ["канкун", "كانكۋن"],
  ])("reads names of the world, with suffixes too: %s", (cyrillic, arabic) => {
    expect(to("Cyrl", arabic)).toBe(cyrillic);
  });

  it("leaves English and German phrases in a Kazakh text", () => {
    expect(to("Cyrl", "Sälem, please help me with my application, men Astanada tūramyn")).toBe(
      "Сәлем, please help me with my application, мен Астанада тұрамын",
    );
    expect(to("Arab", "Anam ich warte auf die Antwort dedı")).toContain("ich warte auf die Antwort");
  });

  it.each([
    "لطفا به من کمک کنید برای ویزا",
    "Please tell me what documents are needed for the visa",
    "Ankara'da yaşıyorum, vatandaşlık için hangi belgeler gerekli",
  ])("leaves a text that is clearly in another language: %s", (text) => {
    expect(to("Cyrl", text)).toBe(text);
  });

  it("leaves a Russian text, and converts it when told to read it as Kazakh", () => {
    const text = "Скажите, пожалуйста, какие документы нужны для гражданства";
    expect(to("Latn", text)).toBe(text);
    expect(transliterate(text, { from: "Cyrl", to: "Latn" }).text).not.toBe(text);
  });

  it("reads full width, ligatures, and the letters of a Kazakh code page read as another", () => {
    expect(to("Cyrl", "ＱＡＺＡＱ ﬁrma")).toBe("ҚАЗАҚ фирма");
    expect(to("Latn", "Ќазаќстан, ўлтыѕ їні, љ")).toBe("Qazaqstan, ūltyñ ünı, љ");
    expect(to("Latn", "Україна, їжак")).not.toContain("ü");
  });

  it("keeps marks of direction, line ends and blank lines", () => {
    const text = "\u2067قازاقستان\u2069 \u200e+7 701\r\n\r\nقانداس\n";
    expect(to("Cyrl", text)).toBe("\u2067қазақстан\u2069 \u200e+7 701\r\n\r\nқандас\n");
  });

  it("takes no letter for feeling in an address", () => {
    expect(to("Latn", "керееек: https://www.example.org/aaab")).toBe("kerek: https://www.example.org/aaab");
  });

  it("reads a text in capitals in capitals, and spaces nothing in it", () => {
    expect(to("Arab", "ЖАҢА ЗАҢ ТУРАЛЫ")).toBe("جاڭا زاڭ تۋرالى");
  });

  it("takes any text between any scripts without an error", () => {
    const script = fc.constantFrom("Cyrl", "Latn", "Arab");
    fc.assert(
      fc.property(anyString, script, script, (text, from, target) => {
        expect(typeof transliterate(text, { from, to: target }).text).toBe("string");
      }),
    );
  });

  it("leaves a text alone that has no letter of the script to read", () => {
    const script = fc.constantFrom("Cyrl", "Latn", "Arab");
    const LETTER = { Cyrl: /\p{Script=Cyrillic}/u, Latn: /\p{Script=Latin}/u, Arab: /\p{Script=Arabic}/u };
    fc.assert(
      fc.property(anyString, script, script, (text, from, target) => {
        fc.pre(!LETTER[from].test(text));
        expect(transliterate(text, { from, to: target }).text).toBe(text);
      }),
    );
  });

  it("keeps addresses whatever stands around them", () => {
    const address = fc.constantFrom(
      "https://egov.kz/kk?x=1;y",
      "info@otandastar.example",
      "www.example.org",
      "@otandastar",
    );
    const word = fc.constantFrom("қандас", "qandas", "قانداس", "Қазақстан,", "5", "\n");
    const script = fc.constantFrom("Cyrl", "Latn", "Arab");
    fc.assert(
      fc.property(fc.array(word), address, fc.array(word), script, (before, kept, after, target) => {
        expect(to(target, [...before, kept, ...after].join(" "))).toContain(kept);
      }),
    );
  });

  it("reads its own Cyrillic as it is", () => {
    expect(transliterate("Қандас", { to: "Cyrl" })).toEqual({ text: "Қандас", from: "Cyrl" });
  });
});
