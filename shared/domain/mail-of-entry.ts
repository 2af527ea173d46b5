/** Which entries of an inquiry's history are told to the person by mail. */
import type { Entry } from "./entry.ts";
import type { MailKind } from "./mail.ts";

/** Everything else is for the desk, or was done by the person, who is looking at it. */
const MAIL_OF_ENTRY = {
  reply: "answer",
  question: "question",
  referral: "referral",
  extension: "extension",
  "link-renewed": "link",
  "links-requested": "links",
} as const satisfies Partial<Readonly<Record<Entry["kind"], MailKind>>>;

/** An entry that a mail tells of. */
export type ToldEntry = Extract<Entry, { readonly kind: keyof typeof MAIL_OF_ENTRY }>;

/** Tells whether a kind of entry, known or not, is told by mail. */
export function isTold(kind: string): kind is ToldEntry["kind"] {
  return Object.hasOwn(MAIL_OF_ENTRY, kind);
}

/** Tells whether an entry is told by mail. */
export function isToldEntry(entry: Entry): entry is ToldEntry {
  return isTold(entry.kind);
}

/** The kind of mail that tells of an entry. */
export function mailOfEntry(kind: ToldEntry["kind"]): MailKind {
  return MAIL_OF_ENTRY[kind];
}
