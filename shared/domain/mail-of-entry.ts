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
  "links-requested": "links",
} as const satisfies Partial<Readonly<Record<Entry["kind"], MailKind>>>;

/** An entry that a mail tells of: of files, those that were refused. */
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
  return isTold(entry.kind) && !(entry.kind === "file" && entry.outcome === "clean");
}

/** The kind of mail that tells of an entry. */
export function mailOfEntry(kind: ToldEntry["kind"]): MailKind {
  return MAIL_OF_ENTRY[kind];
}
