/** Whether the desk can be reached, as the last request found it. */

let reachable = true;
const listeners = new Set<() => void>();

export function connectionIs(nowReachable: boolean): void {
  if (reachable === nowReachable) return;
  reachable = nowReachable;
  for (const listener of listeners) listener();
}

export const connection = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isReachable: (): boolean => reachable,
};
