import { describe, expect, it } from "vitest";
import { dominantScript } from "../../../../../shared/domain/language/script.ts";

describe("the script of a text", () => {
  it.each([
    ["Қандас мәртебесі", "Cyrl"],
    ["Qandas märtebesı", "Latn"],
    ["قانداس مارتەبەسى", "Arab"],
    ["我想申请哈萨克斯坦国籍", "Hans"],
    ["我想申請哈薩克斯坦國籍", "Hant"],
    ["你好", "Hans"],
    ["+7 701 000 00 00 🙏", "Zyyy"],
    ["", "Zyyy"],
    ["안녕하세요", "Kore"],
    ["移住したいです", "Jpan"],
    ["ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ", "Mong"],
    ["नागरिकता", "Deva"],
    ["მოქალაქეობა", "Geor"],
    ["քաղաքացիություն", "Armn"],
    ["ስደተኛ", "Zzzz"],
  ])("of %s is %s", (text, script) => {
    expect(dominantScript(text)).toBe(script);
  });

  it("does not count addresses", () => {
    expect(dominantScript("қайда? https://www.otandastar.example/kk/very-long-path info@otandastar.example")).toBe(
      "Cyrl",
    );
  });

  it("hardly counts names that are Latin in every language", () => {
    expect(dominantScript("WhatsApp Telegram жоқ")).toBe("Cyrl");
  });

  it("counts a Chinese character for more than a letter", () => {
    expect(dominantScript("我申请 Ata Joly 卡")).toBe("Hans");
  });
});
