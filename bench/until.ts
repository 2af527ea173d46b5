/** Waiting for a condition, never for a time. */
import { setTimeout as delay } from "node:timers/promises";

const LOOK_EVERY_MILLISECONDS = 20;

/** @throws Error naming what was waited for, when it has not come about in time */
export async function until(what: string, isTrue: () => boolean, withinSeconds: number): Promise<void> {
  const deadline = performance.now() + withinSeconds * 1000;
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${withinSeconds} s`);
    await delay(LOOK_EVERY_MILLISECONDS);
  }
}

/** Resolves when the value has been the same for a while: what nobody waits for any more has come to rest. */
export async function atRest(currentValue: () => number, forMilliseconds: number): Promise<void> {
  let last = currentValue();
  let since = performance.now();
  while (performance.now() - since < forMilliseconds) {
    await delay(LOOK_EVERY_MILLISECONDS);
    const value = currentValue();
    if (value !== last) since = performance.now();
    last = value;
  }
}

/** Runs the tasks 0 to count-1, so many at a time; the first failure ends it. */
export async function inParallel(
  count: number,
  atATime: number,
  task: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) await task(index);
  };
  await Promise.all(Array.from({ length: Math.min(count, atATime) }, worker));
}
