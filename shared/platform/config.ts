/** A function's configuration: read once per cold start from its environment, complete or the start fails. */
import type * as z from "zod/mini";

/**
 * A reader of a function's environment.
 * @returns a function that throws an Error naming each variable which is missing or wrong; values are not repeated,
 * since they may be secret ids
 */
export function environmentReader<T extends z.ZodMiniType>(schema: T): (environment: NodeJS.ProcessEnv) => z.output<T> {
  return (environment) => {
    const result = schema.safeParse(environment);
    if (result.success) return result.data;
    const wrong = result.error.issues.map((issue) => issue.path.join("."));
    throw new Error(`Missing or wrong environment variables: ${wrong.join(", ")}`);
  };
}
