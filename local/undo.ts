/** What has been started, and how to end it: the last first. */

/**
 * Waits for all, also when one fails: what is still on its way could not be ended.
 * @throws the first failure
 */
export async function allStarted<T extends readonly unknown[]>(
  ...starting: { [K in keyof T]: Promise<T[K]> }
): Promise<T> {
  await Promise.allSettled(starting);
  return await Promise.all(starting);
}

export class Undo {
  readonly #steps: (() => unknown)[] = [];

  add(step: () => unknown): void {
    this.#steps.unshift(step);
  }

  /**
   * Runs every step, whatever the others do; a second call finds nothing left to do.
   * @throws the first failure, after all have run
   */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.#steps.splice(0)) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
