/** One function with its execution environments: invocations wait for a free one, as many run at once as there are. */
import { ExecutionEnvironment, type FunctionDefinition } from "./execution-environment.ts";

export class FunctionHost {
  invocations = 0;
  errors = 0;
  #definition: FunctionDefinition;
  readonly #maxEnvironments: number;
  readonly #environments = new Set<ExecutionEnvironment>();
  readonly #waiting: (() => void)[] = [];

  constructor(definition: FunctionDefinition, maxEnvironments: number) {
    this.#definition = definition;
    this.#maxEnvironments = maxEnvironments;
  }

  get name(): string {
    return this.#definition.name;
  }

  get definition(): FunctionDefinition {
    return this.#definition;
  }

  /** @throws FunctionError if the handler throws, times out or dies */
  async invoke(event: unknown): Promise<unknown> {
    this.invocations += 1;
    const environment = await this.#take();
    try {
      return await environment.invoke(event);
    } catch (error) {
      this.errors += 1;
      throw error;
    } finally {
      this.#release(environment);
    }
  }

  /** Loads the module in one environment ahead of the first invocation. */
  warm(): void {
    if (this.#environments.size > 0) return;
    this.#open().busy = false;
  }

  /** Every environment dies at once, in mid-call; the next invocation starts a new one. */
  async kill(): Promise<void> {
    await Promise.all([...this.#environments].map((environment) => environment.end()));
  }

  /** New code or settings: idle environments go now, busy ones after their call. */
  replace(definition: FunctionDefinition): void {
    this.#definition = definition;
    for (const environment of this.#environments) {
      this.#environments.delete(environment);
      if (!environment.busy) void environment.end();
    }
  }

  async #take(): Promise<ExecutionEnvironment> {
    for (;;) {
      const idle = [...this.#environments].find(({ busy, ended }) => !busy && !ended);
      if (idle !== undefined) {
        idle.busy = true;
        return idle;
      }
      if (this.#environments.size < this.#maxEnvironments) return this.#open();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #open(): ExecutionEnvironment {
    const environment = new ExecutionEnvironment(this.#definition, () => {
      this.#environments.delete(environment);
      this.#waiting.shift()?.();
    });
    this.#environments.add(environment);
    return environment;
  }

  #release(environment: ExecutionEnvironment): void {
    environment.busy = false;
    // Replaced while it was busy: its code is old.
    if (!this.#environments.has(environment)) void environment.end();
    this.#waiting.shift()?.();
  }
}
