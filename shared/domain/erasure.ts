/** Erasure: what is left of an inquiry whose person, or whose time, has asked for its end. */
import { type Inquiry, isMailable, type MailSubject } from "./inquiry.ts";
import type { MailId } from "./mail.ts";
import type { Reference } from "./reference.ts";
import { daysBefore } from "./resolution.ts";
import { RETENTION } from "./retention.ts";

/**
 * What the mail that confirms an erasure needs; the last personal data, kept only until that mail is settled and a day
 * at most (RETENTION.receipt).
 */
export type Receipt = MailSubject & { readonly person: { readonly email: string } };

/** What stays, so that no repeat and no late message can bring the inquiry back. It says nothing of anybody. */
export type Tombstone = {
  readonly reference: Reference;
  /** ISO 8601, UTC, ms. */
  readonly erasedAt: string;
  /** Of the links that could open it: they alone get the receipt. */
  readonly linkVersion: number;
  /** The inquiry's version when it was erased; the mail that confirms it has the next one. */
  readonly version: number;
  /** Whose address may be forgotten too; gone once that is done. */
  readonly personKey?: string;
  readonly receipt?: Receipt;
};

/** The mail that confirms an erasure. */
export function receiptMail({ reference, version }: Tombstone): MailId {
  return { reference, version: version + 1, kind: "erased" };
}

/**
 * Tells whether that mail is still to be waited for.
 * @param now ISO 8601
 */
export function isReceiptDue({ receipt, erasedAt }: Tombstone, now: string): boolean {
  return receipt !== undefined && erasedAt > daysBefore(now, RETENTION.receipt.days);
}

/** What the confirming mail needs; undefined if no mail is wanted. */
export function receiptOf(inquiry: Inquiry): Receipt | undefined {
  const { reference, language, contact, addressProven, linkVersion, personKey, dueAt, receivedAt, person } = inquiry;
  if (!isMailable(inquiry) || person.email === undefined) return undefined;
  const known = { reference, language, contact, linkVersion, dueAt, receivedAt, person: { email: person.email } };
  return {
    ...known,
    ...(addressProven === undefined ? {} : { addressProven }),
    ...(personKey === undefined ? {} : { personKey }),
  };
}
