import { describe, expect, it } from "vitest";
import { keyName, matching } from "../../../../web/desk/commands/keys.ts";

const press = (key: string, code: string, modifiers: object = {}) =>
  keyName({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

describe("the name of a key", () => {
  it.each([
    ["j", "KeyJ", "j"],
    ["о", "KeyJ", "j"],
    ["ә", "Digit2", "ә"],
    ["?", "Slash", "?"],
    ["Enter", "Enter", "Enter"],
  ])("%s on %s is %s: letters of other layouts go by their place", (key, code, name) => {
    expect(press(key, code)).toBe(name);
  });

  it("follows a Latin layout that moves letters", () => {
    expect(press("q", "KeyA")).toBe("q");
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
