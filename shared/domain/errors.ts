/** Failures the service knows by name: stable codes for problem answers, log queries, dead-letter reasons and alarms. */
import { REFERENCE_COLLISION } from "./dead-letter.ts";

/** Whether the same attempt could succeed later. An edge may give up on a "permanent" failure at once. */
export type Retryability = "permanent" | "transient";

/**
 * A failure the service knows by name. Everything else that is thrown is a fault: logged by kind,
 * shown to nobody, and retried.
 */
export abstract class UccError extends Error {
  /** Stable, lower-case, hyphenated. Never reworded: alarms, log queries and runbook headings refer to it. */
  abstract readonly code: string;
  abstract readonly retryability: Retryability;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** One thing wrong with what somebody sent: where (RFC 6901 JSON pointer), which rule, and words for a developer. */
export type FieldError = {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  /** The most that is taken, where the rule is a limit: characters of a text. */
  readonly limit?: number;
};

/** A field nobody knows is named by whoever sent it: its name may be a person's, so it stays out of messages and logs. */
function inBrief({ pointer, code }: FieldError): string {
  return code === "unknown-field" ? code : `${pointer || "/"} ${code}`;
}

/** What was sent does not fit its contract; it will not fit better next time. */
export class ContractError extends UccError {
  readonly code = "contract-violated";
  readonly retryability = "permanent";
  readonly errors: readonly FieldError[];

  constructor(what: string, errors: readonly FieldError[]) {
    super(`${what} does not fit its contract: ${errors.map(inBrief).join(", ")}`);
    this.errors = errors;
  }
}

/** A message whose schema version this code does not read (it reads N and N-1). */
export class UnknownSchemaError extends UccError {
  readonly code = "unknown-schema";
  readonly retryability = "permanent";

  constructor(dataschema: string) {
    super(`No reader for messages of the schema ${dataschema}`);
  }
}

/** Two different requests derived the same reference: never merged, never overwritten, a person looks at it. */
export class ReferenceCollisionError extends UccError {
  readonly code = REFERENCE_COLLISION;
  readonly retryability = "permanent";

  constructor(reference: string) {
    super(`Another request already holds the reference ${reference}`);
  }
}

/** A status change the inquiry's life does not allow (docs/architecture.md, "The life of an inquiry"). */
export class TransitionNotAllowedError extends UccError {
  readonly code = "transition-not-allowed";
  readonly retryability = "permanent";
  readonly from: string;
  readonly to: string;

  constructor(from: string, to: string) {
    super(`An inquiry that is ${from} cannot become ${to}`);
    this.from = from;
    this.to = to;
  }
}

/** Somebody else changed the inquiry first; read it again and decide anew. */
export class VersionConflictError extends UccError {
  readonly code = "version-conflict";
  readonly retryability = "transient";

  constructor(reference: string, version: number) {
    super(`Inquiry ${reference} is no longer at version ${version}`);
  }
}

/** A working-day calendar nobody has entered yet: failing loudly beats counting holidays as working days. */
export class CalendarYearMissingError extends UccError {
  readonly code = "calendar-year-missing";
  readonly retryability = "transient";

  constructor(year: number) {
    super(`The working-day calendar has no data for ${year}: add the year to shared/domain/working-calendar-data.ts`);
  }
}

/** What shall be deleted has not been erased: nothing is deleted on a message's word alone. */
export class NotErasedError extends UccError {
  readonly code = "not-erased";
  readonly retryability = "permanent";

  constructor(reference: string) {
    super(`Inquiry ${reference} has no tombstone, so nothing of it may be deleted`);
  }
}

/** What is needed is not there yet but is on its way; the message is tried again. */
export class NotYetThereError extends UccError {
  readonly code = "not-yet-there";
  readonly retryability = "transient";
}
