import { describe, expect, it } from "vitest";
import { keyReader, matching } from "../../../../web/desk/commands/keys.ts";

const pressOf = (key: string, code: string, modifiers: object = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});
const press = (key: string, code: string, modifiers: object = {}) => keyReader()(pressOf(key, code, modifiers));

describe("the name of a key", () => {
  it.each([
    ["j", "KeyJ", "j"],
    ["о", "KeyJ", "j"],
    ["ә", "Digit2", "2"],
    ["Ә", "Digit2", "2"],
    ['"', "Digit1", "1"],
    [".", "Digit7", "7"],
    ["№", "Slash", "/"],
    [".", "Slash", "/"],
    [",", "Slash", "?"],
    ["ю", "Period", "."],
    ["1", "Digit1", "1"],
    ["?", "Digit7", "?"],
    ["Enter", "Enter", "Enter"],
  ])("%s on %s is %s: a Kazakh or Russian layout goes by the place", (key, code, name) => {
    expect(press(key, code)).toBe(name);
  });

  it.each([
    ["q", "KeyA"],
    ["/", "Digit7"],
    ["-", "Slash"],
    ["é", "Digit2"],
    [".", "Period"],
    ["?", "Slash"],
  ])("%s on %s is itself: a Latin layout goes by the character", (key, code) => {
    expect(press(key, code)).toBe(key);
  });

  it("knows by the last letter whether a sign is of a Turkish or of a Russian layout", () => {
    const nameOf = keyReader();
    nameOf(pressOf("ş", "Semicolon"));
    expect(nameOf(pressOf(".", "Slash"))).toBe(".");
    nameOf(pressOf("о", "KeyJ"));
    expect(nameOf(pressOf(".", "Slash"))).toBe("/");
  });

  it("is the same for Ctrl and for the Command key, and none with Alt", () => {
    expect(press("л", "KeyK", { ctrlKey: true })).toBe("Mod+k");
    expect(press("k", "KeyK", { metaKey: true })).toBe("Mod+k");
    expect(press("k", "KeyK", { altKey: true })).toBeUndefined();
  });
});

describe("what was pressed", () => {
  const commands = [{ keys: "g q" }, { keys: "j" }, {}] as const;

  it("is a command when it is its keys, and begins one when more follow", () => {
    expect(matching(commands, ["j"])).toEqual({ exact: commands[1], begins: false });
    expect(matching(commands, ["g"])).toEqual({ exact: undefined, begins: true });
    expect(matching(commands, ["g", "q"])).toEqual({ exact: commands[0], begins: false });
  });
});
