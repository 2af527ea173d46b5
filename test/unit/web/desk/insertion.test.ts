import { describe, expect, it } from "vitest";
import {
  directedIn,
  filledIn,
  inserted,
  insertionAt,
  unfilledIn,
  unknownIn,
} from "../../../../web/desk/inquiry/insertion.ts";
import { canBeSent } from "../../../../web/desk/inquiry/use-send.ts";

const at = (text: string) => insertionAt(text, text.length);

describe("typing to insert", () => {
  it.each([
    ["::", "template", ""],
    ["Сәлем ::рақ", "template", "рақ"],
    ["a\n::hello-2", "template", "hello-2"],
    ["??", "answer", ""],
    ["Қараңыз: ??қандас мәртебесі", "answer", "қандас мәртебесі"],
  ])("%j asks for %s by %j", (text, what, query) => {
    expect(at(text)).toMatchObject({ what, query });
  });

  it.each(["12::30", "Really??", ":", "::hello there", "a?? b\n"])("%j inserts nothing", (text) => {
    expect(at(text)).toBeUndefined();
  });

  it("puts the words in the place of what was typed, and the caret behind them", () => {
    const text = "Hello ::thx more";
    const insertion = insertionAt(text, "Hello ::thx".length);
    expect(insertion && inserted(text, insertion, "thank you")).toEqual({
      text: "Hello thank you more",
      selection: [15, 15],
    });
  });

  it("selects the first placeholder that nothing was known for, so that what is typed next takes its place", () => {
    const insertion = at("Hi ::dear");
    expect(insertion && inserted("Hi ::dear", insertion, "Құрметті {name}! {dueAt}")).toEqual({
      text: "Hi Құрметті {name}! {dueAt}",
      selection: [12, 18],
    });
  });
});

describe("a template", () => {
  it("is filled in with what is known; an unknown placeholder stays to be seen", () => {
    expect(filledIn("{name}, {reference}, {other}", { reference: "7K3M" })).toBe("{name}, 7K3M, {other}");
    expect(filledIn("{name}", { name: "{operator}", operator: "Болат" })).toBe("{operator}");
  });

  it("greets a person without a name without one, where the greeting allows it", () => {
    expect(filledIn("Здравствуйте, {name}! Ответ:", {})).toBe("Здравствуйте! Ответ:");
    expect(filledIn("سالەم، {name}!", {})).toBe("سالەم!");
    expect(filledIn("Құрметті {name}!", {})).toBe("Құрметті {name}!");
    expect(filledIn("Здравствуйте, {name}!", { name: "Айгүл" })).toBe("Здравствуйте, Айгүл!");
  });

  it("says itself how somebody is greeted whose name is not known", () => {
    const template = "Құрметті {name|отандас}!";
    expect(filledIn(template, {})).toBe("Құрметті отандас!");
    expect(filledIn(template, { name: "Айгүл" })).toBe("Құрметті Айгүл!");
    expect(filledIn("{name|}{other|x}", {})).toBe("{other|x}");
    expect(filledIn("{name|a}", { name: "{operator|b}", operator: "Болат" })).toBe("{operator|b}");
  });

  it("runs from the right in Arabic letters, where a line begins with the number of an inquiry", () => {
    expect(directedIn("kk-Arab", "سالەم!\nRKS4 وتىنىشىڭىز\nhttps://example.org")).toBe(
      "سالەم!\n\u200FRKS4 وتىنىشىڭىز\nhttps://example.org",
    );
    expect(directedIn("en", "RKS4, in Arabic letters: سالەم")).toBe("RKS4, in Arabic letters: سالەم");
  });

  it("says which of its placeholders are none", () => {
    expect(unknownIn("{nmae}, {Name|friend}, {reference} {dueAt}, {name|friend} {not one}")).toEqual([
      "{nmae}",
      "{Name|friend}",
    ]);
  });

  it("that is not filled in says which placeholders stand, and is not sent to the person", () => {
    expect(unfilledIn("{dueAt} {name} {other} {name}")).toEqual(["name", "dueAt"]);
    expect(canBeSent("reply", "Здравствуйте, {name}!")).toBe(false);
    expect(canBeSent("note", "Здравствуйте, {name}!")).toBe(true);
    expect(canBeSent("question", "Здравствуйте!")).toBe(true);
  });
});
