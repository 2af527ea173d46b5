import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldKazakh } from "../../../../../shared/domain/language/fold-kazakh.ts";
import { anyString } from "../any-string.ts";

describe("the skeleton of Kazakh words", () => {
  it.each([
    [["қазақ", "казак"], ["qazaq", "kazak"], ["قازاق"]],
    [["жаңадан шыққан", "жанадан шыккан"], ["jañadan şıqqan", "janadan shykkan"], ["جاڭادان شىققان"]],
    [["туған"], ["tuwğan", "tugan"], ["تۋعان"]],
    [["өтініш"], ["ötınış", "ótinish", "otinish"], ["ءوتىنىش", "وتىنىش"]],
    [["азаматтығы", "азаматтыгы"], ["azamattyğy", "azamattığı", "azamattygy"], ["ازاماتتىعى"]],
    [["соң"], ["soñ", "song"], ["سوڭ"]],
    [["ықтиярхат"], ["yqtiiarhat"], ["ىقتيارحات"]],
  ])("is one for %j, %j and %j", (cyrillic, latin, arabic) => {
    const skeletons = [
      ...cyrillic.map((word) => foldKazakh(word, "Cyrl")),
      ...latin.map((word) => foldKazakh(word, "Latn")),
      ...arabic.map((word) => foldKazakh(word, "Arab")),
    ];
    expect(new Set(skeletons).size).toBe(1);
  });

  it("is made of any text without an error", () => {
    fc.assert(
      fc.property(anyString, fc.constantFrom("Cyrl", "Latn", "Arab"), (text, script) => {
        expect(typeof foldKazakh(text, script)).toBe("string");
      }),
    );
  });
});
