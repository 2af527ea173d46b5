import { describe, expect, it } from "vitest";
import { readSettings } from "../../../../web/desk/settings/settings.ts";

const cookie = (value: unknown) => `a=1; desk-settings=${encodeURIComponent(JSON.stringify(value))}; b=2`;

describe("settings of the desk", () => {
  it("begin in the browser's language if the desk has it, else in the state language", () => {
    expect(readSettings("", ["de-DE", "ru-KZ", "kk"]).language).toBe("ru");
    expect(readSettings("", ["de-DE"]).language).toBe("kk");
  });

  it("are read back from the cookie", () => {
    const kept = {
      language: "en",
      theme: "dark",
      singleKeys: false,
    };
    expect(readSettings(cookie(kept), ["kk"])).toEqual(kept);
  });

  it.each(["not json", '{"language":"xx","theme":7}', "null", '[{"name":1}]'])(
    "are as at first when the cookie holds %s",
    (text) => {
      expect(readSettings(`desk-settings=${encodeURIComponent(text)}`, ["kk"])).toEqual({
        language: "kk",
        theme: "system",
        singleKeys: true,
      });
    },
  );
});
