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
 * The name of a key press. Letters go by their place on the keyboard when the layout is not Latin: on a Kazakh or
 * Russian one the key of `j` types `о`, and commands must not ask for another layout.
 */
export function keyName({ key, code, ctrlKey, metaKey, altKey }: KeyPress): string | undefined {
  if (altKey) return undefined;
  const modified = ctrlKey || metaKey;
  const letter = latinLetter(key, code);
  return modified ? `Mod+${letter}` : letter;
}

function latinLetter(key: string, code: string): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (key.length === 1 && /^\p{L}$/u.test(key) && code.startsWith("Key")) return code.slice("Key".length).toLowerCase();
  return key;
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
