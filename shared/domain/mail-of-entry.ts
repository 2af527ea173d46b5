/** Which entries of an inquiry's history are told to the person by mail. */
import type { Entry } from "./entry.ts";
import type { MailKind } from "./mail.ts";

/** Everything else is for the desk, or was done by the person, who is looking at it. */
const MAIL_OF_ENTRY = {
  reply: "answer",
  question: "question",
  referral: "referral",
  extension: "extension",
  file: "file-refused",
  "link-renewed": "link",
  "contact-changed": "contact-changed",
  resolved: "closed",
  closed: "closed",
  "links-requested": "links",
} as const satisfies Partial<Readonly<Record<Entry["kind"], MailKind>>>;

/** An entry that a mail tells of, if `isToldEntry` says so. */
export type ToldEntry = Exclude<
  Extract<Entry, { readonly kind: keyof typeof MAIL_OF_ENTRY }>,
  { readonly outcome: "clean" }
>;

/** Tells whether a mail may tell of a kind of entry, known or not. */
export function isTold(kind: string): kind is ToldEntry["kind"] {
  return Object.hasOwn(MAIL_OF_ENTRY, kind);
}

/** Tells whether an entry is told by mail. */
export function isToldEntry(entry: Entry): entry is ToldEntry {
  switch (entry.kind) {
    case "file":
      return entry.outcome !== "clean";
    case "contact-changed":
      // Another phone or another choice needs no proof of a mailbox.
      return entry.fields.includes("email");
    case "resolved":
    case "closed":
      // Who was answered knows; who was not would wait for ever.
      return entry.unanswered === true;
    default:
      return isTold(entry.kind);
  }
}

/** The kind of mail that tells of an entry. */
export function mailOfEntry(kind: ToldEntry["kind"]): MailKind {
  return MAIL_OF_ENTRY[kind];
}
