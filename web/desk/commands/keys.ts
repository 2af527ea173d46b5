/** Which keys a command has, and which command a key press means. */

/** `j`, `Shift+x`, `g q` (one after the other), `Mod+k` (Ctrl, or ⌘ on a Mac). */
export type Keys = string;

/** What a key press has that matters; a KeyboardEvent fits. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/**
 * Reads the name of one key press after the other. Where the layout is not Latin, keys go by their place on the keyboard:
 * the key of `j` types `о` on a Kazakh or Russian one, that of `2` types `ә`, and commands must not ask for another
 * layout. A Latin layout goes by its characters, wherever they are: a German `/` is Shift and 7.
 */
export function keyReader(): (press: KeyPress) => string | undefined {
  // Signs alone do not tell: a Turkish `.` lies where the Russian one does. The last letter that was typed does.
  let isLatin = false;
  return ({ key, code, ctrlKey, metaKey, altKey }) => {
    if (isLetter(key)) isLatin = LATIN.test(key);
    if (altKey) return undefined;
    const name = isLetter(key) ? letterName(key, code) : ((isLatin ? undefined : SIGNS[code]?.[key]) ?? key);
    return ctrlKey || metaKey ? `Mod+${name}` : name;
  };
}

const LATIN = /\p{Script=Latin}/u;
const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** Places where other scripts have letters and a Latin keyboard signs that are a command. */
const PLACES: Readonly<Record<string, string>> = { Period: ".", Slash: "/" };

/** Signs that Kazakh and Russian layouts have (kbdkaz, kbdru of Windows; kz, ru of XKB) where a Latin one has others. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Digit1: { '"': "1" },
  Digit6: { ",": "6" },
  Digit7: { ".": "7" },
  Slash: { ".": "/", "№": "/", ",": "?" },
};

function letterName(key: string, code: string): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (code.startsWith("Key")) return code.slice("Key".length).toLowerCase();
  // Latin letters of the digits' row stay what they are: a French é, a Czech š.
  if (LATIN.test(key)) return key;
  return code.startsWith("Digit") ? code.slice("Digit".length) : (PLACES[code] ?? key);
}

/** Of the commands' keys those that what was pressed so far is, or begins. */
export function matching<Command extends { readonly keys?: Keys }>(
  commands: readonly Command[],
  pressed: readonly string[],
): { readonly exact: Command | undefined; readonly begins: boolean } {
  const typed = pressed.join(" ");
  return {
    exact: commands.find(({ keys }) => keys === typed),
    begins: commands.some(({ keys }) => keys?.startsWith(`${typed} `) === true),
  };
}

/** Whether keys are typed as text where the focus is. */
export function typesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])"))
  );
}
