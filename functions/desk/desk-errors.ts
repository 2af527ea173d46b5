/** Failures that the desk's API tells its callers about. */
import type { ConflictView, DraftView } from "../../shared/contracts/desk/inquiry.ts";
import { UccError } from "../../shared/domain/errors.ts";

/** No valid token, or of nobody who may work here (any more): which of them is never told. */
export class NotSignedInError extends UccError {
  readonly code = "not-signed-in";
  readonly retryability = "permanent";

  constructor() {
    super("Sign in, and send the access token as Authorization: Bearer");
  }
}

/** Signed in, but the route wants a permission that the role has not. */
export class NotPermittedError extends UccError {
  readonly code = "not-permitted";
  readonly retryability = "permanent";

  constructor() {
    super("Your role may not do this");
  }
}

/** Absent, erased, or of a topic that is not the caller's: the three are never told apart. */
export class NotThereError extends UccError {
  readonly code = "not-found";
  readonly retryability = "permanent";

  constructor() {
    super("There is nothing here for you");
  }
}

/** A change that does not say which version it was decided on. */
export class VersionNeededError extends UccError {
  readonly code = "version-needed";
  readonly retryability = "permanent";

  constructor() {
    super('A change needs If-Match with the version it was decided on, such as If-Match: "3"');
  }
}

/** Somebody was faster: their part of the history comes along, so that nothing is sent twice unknowingly. */
export class ConflictError extends UccError {
  readonly code = "version-conflict";
  readonly retryability = "permanent";
  readonly conflict: ConflictView;

  constructor(conflict: ConflictView) {
    super("The inquiry has changed since; see what happened, and decide anew under the new version");
    this.conflict = conflict;
  }
}

/** Somebody changed or removed what is no inquiry (a template, an operator's place): there is no history to tell, so it is read again. */
export class ChangedSinceError extends UccError {
  readonly code = "version-conflict";
  readonly retryability = "permanent";

  constructor() {
    super("Somebody has changed it since; read it again, and decide anew under the version it has now");
  }
}

/** The caller's draft was saved in another tab or on another device: that one comes along, and stays as it is. */
export class DraftConflictError extends UccError {
  readonly code = "draft-conflict";
  readonly retryability = "permanent";
  readonly draft: DraftView;

  constructor(draft: DraftView) {
    super("The draft was saved elsewhere since; choose between the two, and name its savedAt as basedOn");
    this.draft = draft;
  }
}
