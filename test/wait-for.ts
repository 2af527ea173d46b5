/** Waits for a condition, never for a time. */
import { setTimeout as delay } from "node:timers/promises";

const EVERY_MILLISECONDS = 20;
const WITHIN_MILLISECONDS = 60_000;

/**
 * Asks until the answer is something.
 * @param what named in the failure; a function is asked then
 * @throws Error if there is no answer in time
 */
export async function waitFor<T>(
  what: string | (() => string),
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  withinMilliseconds: number = WITHIN_MILLISECONDS,
): Promise<T> {
  const deadline = Date.now() + withinMilliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline)
      throw new Error(`Waited ${withinMilliseconds} ms in vain: ${typeof what === "string" ? what : what()}`);
    await delay(EVERY_MILLISECONDS);
  }
}
