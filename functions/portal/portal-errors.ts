/** Failures that the portal tells people about. */
import type { ProofChallenge } from "../../shared/contracts/proof-of-work.ts";
import { UccError } from "../../shared/domain/errors.ts";

/** No such inquiry, or not this person's: the two are never told apart. */
export class InquiryNotFoundError extends UccError {
  readonly code = "not-found";
  readonly retryability = "permanent";

  constructor() {
    super("No inquiry can be shown for this reference and secret");
  }
}

/** An address that leads nowhere; of an inquiry's own addresses it is never said, for they are told alike. */
export class PageNotFoundError extends UccError {
  readonly code = "no-such-page";
  readonly retryability = "permanent";

  constructor() {
    super("There is nothing at this address; GET /api/openapi.json lists those of the API");
  }
}

/** A secret that is not the reference's: told as any other absence, and counted against the network that sent it. */
export class WrongSecretError extends InquiryNotFoundError {}

/** More than the budget of this network or inquiry; it is whole again after a while. */
export class TooManyRequestsError extends UccError {
  readonly code = "too-many-requests";
  readonly retryability = "transient";
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super("Too many requests came from this network, or for this inquiry");
    this.retryAfterSeconds = retryAfterSeconds;
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

/** Beyond the budget of a network: proof of work is asked for, or patience. */
export class ProofNeededError extends UccError {
  readonly code = "proof-needed";
  readonly retryability = "transient";
  readonly challenge: ProofChallenge;
  readonly retryAfterSeconds: number;

  constructor(challenge: ProofChallenge, retryAfterSeconds: number) {
    super("Many inquiries came from this network: send the same request again with the challenge solved, or later");
    this.challenge = challenge;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The person's opinion of an answer that has not been given yet. */
export class InquiryNotAnsweredError extends UccError {
  readonly code = "not-answered";
  readonly retryability = "permanent";

  constructor() {
    super("The inquiry has not been answered yet, so there is nothing to think of");
  }
}

/** A form that another site's page sent. */
export class CrossSiteError extends UccError {
  readonly code = "cross-site";
  readonly retryability = "permanent";

  constructor() {
    super("This form was sent by another site's page; open it here and send it again");
  }
}

/** Closed for longer than a file can open it again. */
export class InquiryClosedError extends UccError {
  readonly code = "inquiry-closed";
  readonly retryability = "permanent";

  constructor() {
    super("The inquiry has been closed for too long to take a file; write again first");
  }
}

/** All places for files are taken, or were taken too often. */
export class TooManyFilesError extends UccError {
  readonly code = "too-many-files";
  readonly retryability = "permanent";

  constructor() {
    super("No more files can be added to this inquiry");
  }
}
