/** The host's side of one execution environment. */
import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import * as z from "zod";
import { parseJson } from "./json.ts";

/** A function as the template describes it, ready to run. */
export type FunctionDefinition = {
  readonly name: string;
  /** The bundle's file and the name it exports the handler by. */
  readonly bundle: string;
  readonly handlerName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMilliseconds: number;
  readonly memoryMegabytes: number;
  readonly logFile: string;
  readonly logGroupName: string;
};

/** The handler threw, or its module could not be loaded. */
class FunctionError extends Error {
  override name = "FunctionError";
}

/** The function ran longer than its timeout allows; its environment is gone. */
class FunctionTimeoutError extends FunctionError {
  override name = "FunctionTimeoutError";
}

/** The environment ended in mid-call: killed, or it ended its own process. */
class FunctionKilledError extends FunctionError {
  override name = "FunctionKilledError";
}

const messageSchema = z.union([
  z.literal("ready"),
  z.object({ id: z.string(), answer: z.string() }),
  z.object({ id: z.string(), error: z.object({ errorType: z.string(), errorMessage: z.string() }) }),
]);

type Call = {
  readonly id: string;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** One worker thread; `busy` from the moment it is taken until its call has ended. */
export class ExecutionEnvironment {
  busy = true;
  ended = false;
  readonly #definition: FunctionDefinition;
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  #call: Call | undefined;

  /** @param onEnd called once, when the thread has ended for whatever reason */
  constructor(definition: FunctionDefinition, onEnd: () => void) {
    this.#definition = definition;
    const { name, bundle, handlerName, memoryMegabytes, logFile, environment } = definition;
    this.#worker = new Worker(new URL("./function-worker.mjs", import.meta.url), {
      // Shown by debuggers, and by `top -H`.
      name,
      env: { ...environment },
      workerData: { name, bundle, handlerName, memoryMegabytes, logFile },
    });
    const ready = Promise.withResolvers<void>();
    this.#ready = ready.promise;
    // One that fails to start before anybody calls it is no unhandled rejection: whoever calls it is told.
    ready.promise.catch(() => undefined);
    this.#worker.on("message", (raw) => {
      const message = messageSchema.parse(raw);
      if (message === "ready") ready.resolve();
      else this.#settle(message);
    });
    this.#worker.on("error", (error) => this.#fail(new FunctionError(`${name}: ${String(error)}`), ready.reject));
    this.#worker.on("exit", () => {
      this.ended = true;
      this.#fail(new FunctionKilledError(`${name}: its environment ended in mid-call`), ready.reject);
      onEnd();
    });
  }

  /**
   * Runs one invocation; the first waits for the module to load (the cold start), which no timeout shortens here.
   * @throws FunctionError if the handler throws, times out or dies
   */
  async invoke(event: unknown): Promise<unknown> {
    await this.#ready;
    const { timeoutMilliseconds, name } = this.#definition;
    const id = randomUUID();
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#call = { id, resolve, reject };
    const timer = setTimeout(() => {
      this.#fail(new FunctionTimeoutError(`${name}: Task timed out after ${timeoutMilliseconds / 1000} seconds`));
      void this.end();
    }, timeoutMilliseconds);
    this.#worker.postMessage({ id, event, timeoutMilliseconds });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the thread at once, in mid-call if need be. */
  async end(): Promise<void> {
    this.ended = true;
    await this.#worker.terminate();
  }

  #settle(message: Exclude<z.infer<typeof messageSchema>, "ready">): void {
    const call = this.#call;
    if (call === undefined || call.id !== message.id) return;
    this.#call = undefined;
    if ("answer" in message) call.resolve(parseJson(message.answer));
    else
      call.reject(
        new FunctionError(`${this.#definition.name}: ${message.error.errorType}: ${message.error.errorMessage}`),
      );
  }

  #fail(error: Error, rejectReady?: (error: Error) => void): void {
    rejectReady?.(error);
    const call = this.#call;
    this.#call = undefined;
    call?.reject(error);
  }
}
