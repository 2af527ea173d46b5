/** What delivering a mail needs from outside, and its figures. */
import type { Spending } from "../../shared/domain/budgets.ts";
import type { MailSubject } from "../../shared/domain/inquiry.ts";
import type { MailBudget, MailId, MailState } from "../../shared/domain/mail.ts";
import type { Reference } from "../../shared/domain/reference.ts";

/** A mail's line in the ledger. */
export type LedgerLine = {
  readonly state: MailState;
  /** Attempts that SES may have taken. */
  readonly attempts: number;
  readonly attemptId?: string | undefined;
  readonly attemptedAt?: string | undefined;
  readonly leaseUntil?: string | undefined;
};

type Claim = {
  readonly attemptId: string;
  readonly attemptedAt: string;
  readonly leaseUntil: string;
  readonly attempts: number;
};

/** What is known of an address; `revision` counts its changes. */
export type AddressLine = {
  readonly personKey: string;
  readonly revision: number;
  readonly suppressed?: "bounced" | "complained";
  readonly budget?: MailBudget;
};

/** How one attempt to send ended; shared/adapters/mail-sender.ts tells what each means. */
export type SendOutcome =
  | { readonly outcome: "accepted"; readonly sesMessageId: string }
  | { readonly outcome: "too-fast" | "not-reached" }
  | { readonly outcome: "refused" | "unclear"; readonly reason: string };

/** A composed mail. */
export type ReadyMail = { readonly raw: string; readonly from: string; readonly to: string; readonly tag: string };

/** An inquiry to mail about; one that waits is not in the table yet, and its acknowledgement says how the wait ends. */
export type MailedInquiry = MailSubject & { readonly waits?: true };

export type DeliverDeps = {
  readonly inquiries: { find(reference: Reference): Promise<MailedInquiry | "erased" | undefined> };
  readonly erasure: { find(reference: Reference): Promise<{ readonly receipt?: MailedInquiry } | undefined> };
  readonly ledger: {
    find(mail: MailId): Promise<LedgerLine | undefined>;
    claim(
      mail: MailId,
      from: "requested" | "unknown" | undefined,
      claim: Claim,
      reservation?: { before: AddressLine; after: AddressLine },
    ): Promise<"claimed" | "lost">;
    move(
      mail: MailId,
      to: MailState,
      details?: { attemptId?: string; sesMessageId?: string; reason?: string },
    ): Promise<boolean>;
  };
  readonly addresses: { find(personKey: string): Promise<AddressLine> };
  readonly budgets: { spend(budget: "new-address", whom: ""): Promise<Spending> };
  readonly watermarks: { find(name: string): Promise<string | undefined> };
  readonly mailQueue: {
    send(message: { body: string; reference: string; group: string; delaySeconds: number }): Promise<void>;
  };
  compose(inquiry: MailedInquiry, mail: MailId, to: string): Promise<ReadyMail>;
  readonly sender: { send(mail: ReadyMail): Promise<SendOutcome> };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
  readonly newAttemptId: () => string;
  readonly figures: DeliverFigures;
};

/** Times in seconds; infra/stage.ts says why they are what they are. */
export type DeliverFigures = {
  /** How long an attempt may run before it counts as lost. */
  readonly leaseSeconds: number;
  /** How long a settle message waits between two looks; at most 900, SQS's limit. */
  readonly settleHopSeconds: number;
  /** How long SES's events may take before a mail counts as never taken. */
  readonly resendAfterSeconds: number;
};
