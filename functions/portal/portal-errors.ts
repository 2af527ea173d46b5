/** Failures that the portal tells people about. */
import { UccError } from "../../shared/domain/errors.ts";

/** No such inquiry, or not this person's: the two are never told apart. */
export class InquiryNotFoundError extends UccError {
  readonly code = "not-found";
  readonly retryability = "permanent";

  constructor() {
    super("No inquiry can be shown for this reference and secret");
  }
}

/** Accepted, but not in the table yet: it cannot take a message before it is. */
export class InquiryNotRegisteredError extends UccError {
  readonly code = "being-registered";
  readonly retryability = "transient";

  constructor() {
    super("The inquiry is being registered; try again in a minute");
  }
}

/** Closed for longer than a message can reopen. */
export class InquiryClosedError extends UccError {
  readonly code = "inquiry-closed";
  readonly retryability = "permanent";

  constructor() {
    super("The inquiry has been closed for too long; send a new one and name this reference in it");
  }
}

/** The address exists, but not for this method. */
export class MethodNotAllowedError extends UccError {
  readonly code = "method-not-allowed";
  readonly retryability = "permanent";

  constructor(methods: readonly string[]) {
    super(`This address takes ${methods.join(" and ")}`);
  }
}

/** Something the portal depends on does not answer; the same request will do later. */
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
