/** What screen readers are told of things that happen elsewhere on the page. */
import { useSyncExternalStore } from "react";

let message = "";
const listeners = new Set<() => void>();

/** Says it, politely; the same words again are said again. */
export function announce(text: string): void {
  message = message === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Announcements() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <p className="unseen" role="status">
      {text}
    </p>
  );
}
