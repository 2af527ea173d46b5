/** How often a text has come back by undo: a composer begins anew with each. */
import { useSyncExternalStore } from "react";
import { undoStore } from "./undo.ts";

export function useRestored(): number {
  return useSyncExternalStore(undoStore.subscribe, () => undoStore.current().restored);
}
