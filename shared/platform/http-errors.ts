/** Failures that every HTTP function tells in the same way. */
import { UccError } from "../domain/errors.ts";

/** The address exists, but not for this method. */
export class MethodNotAllowedError extends UccError {
  readonly code = "method-not-allowed";
  readonly retryability = "permanent";

  constructor(methods: readonly string[]) {
    super(`This address takes ${methods.join(" and ")}`);
  }
}

/** Something the function depends on does not answer; the same request will do later. */
export class TemporarilyUnavailableError extends UccError {
  readonly code = "temporarily-unavailable";
  readonly retryability = "transient";

  constructor(cause: unknown) {
    super("The service cannot take this at the moment", { cause });
  }
}

/**
 * Waits for a call to the outside. Its own failure becomes "temporarily unavailable"; a failure the service knows by
 * name stays what it is.
 * @throws TemporarilyUnavailableError
 */
export async function reach<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof UccError ? error : new TemporarilyUnavailableError(error);
  }
}

/** What lies behind a failure, for the log: of "temporarily unavailable", what did not answer. */
export function causeOf(error: unknown): unknown {
  return error instanceof Error ? (error.cause ?? error) : error;
}
