/** The time, as often as ages in the interface need it. */
import { useSyncExternalStore } from "react";

const EVERY_MILLISECONDS = 30_000;

let now = Date.now();
const listeners = new Set<() => void>();
setInterval(() => {
  now = Date.now();
  for (const listener of listeners) listener();
}, EVERY_MILLISECONDS);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Milliseconds since 1970, to half a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
