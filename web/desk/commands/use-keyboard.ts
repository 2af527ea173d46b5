/** Listens to the keyboard and runs the command that was meant. */
import { useEffect } from "react";
import { settingsStore } from "../settings/settings.ts";
import { currentCommands } from "./commands.ts";
import { keyReader, matching, typesText } from "./keys.ts";

/** Between the keys of a sequence; later, a new one begins. */
const SEQUENCE_MILLISECONDS = 1200;

export function useKeyboard(): void {
  useEffect(() => {
    const nameOf = keyReader();
    let pressed: readonly string[] = [];
    let lastAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      const name = nameOf(event);
      if (name === undefined || event.defaultPrevented || event.isComposing || !isHeard(event, name)) return;
      if (event.repeat) return goOn(event, name);
      pressed = event.timeStamp - lastAt > SEQUENCE_MILLISECONDS ? [name] : [...pressed, name];
      lastAt = event.timeStamp;
      const { exact, begins } = meant(pressed);
      if (exact !== undefined) event.preventDefault();
      if (!begins) pressed = [];
      exact?.run();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** A key that is held, or got stuck, must not take one inquiry after another. */
function goOn(event: KeyboardEvent, name: string): void {
  const { exact } = meant([name]);
  if (exact === undefined) return;
  event.preventDefault();
  if (exact.repeats) exact.run();
}

/** Single keys are heard where nothing is typed and no dialog is open, and only if they are wanted. */
function isHeard(event: KeyboardEvent, name: string): boolean {
  if (document.querySelector("[role=dialog], [role=alertdialog]") !== null) return false;
  if (name.startsWith("Mod+")) return true;
  return settingsStore.current().singleKeys && !typesText(event.target);
}

/** A sequence that leads nowhere may still end in a command of one key. */
function meant(pressed: readonly string[]) {
  const commands = currentCommands();
  const whole = matching(commands, pressed);
  return whole.exact === undefined && !whole.begins ? matching(commands, pressed.slice(-1)) : whole;
}
