/** Settings as components read them. */
import { useSyncExternalStore } from "react";
import { type Settings, settingsStore } from "./settings.ts";

export function useSettings(): Settings {
  return useSyncExternalStore(settingsStore.subscribe, settingsStore.current);
}
