/** Mails to compatriots: their kinds, the states of the ledger, the tag that SES events carry back, and the budgets. */
import type { ContactChoice } from "./inquiry.ts";
import { parseReference, type Reference } from "./reference.ts";

/**
 * Why a mail is sent. Automatic ones say so in their headers. Budgeted ones count against the address's budget: those
 * that anybody can bring about who types an address into a form; an operator's answer never does. Those that quote hold
 * what an operator wrote to the person.
 */
export const MAIL_KINDS = {
  acknowledgement: { automatic: true, budgeted: true, quotes: false },
  answer: { automatic: false, budgeted: false, quotes: true },
  question: { automatic: false, budgeted: false, quotes: true },
  referral: { automatic: false, budgeted: false, quotes: true },
  extension: { automatic: false, budgeted: false, quotes: true },
  /** A file that somebody added was harmful or of another kind. */
  "file-refused": { automatic: true, budgeted: true, quotes: false },
  /** A fresh status link, asked for by somebody who has the old one. */
  link: { automatic: true, budgeted: true, quotes: false },
  /** The links of all open inquiries of an address, asked for by anybody. */
  links: { automatic: true, budgeted: true, quotes: false },
  /** To a new address: whose it is said to be, and the link that proves it. An operator wrote it down, so no stranger brings it about. */
  "contact-changed": { automatic: true, budgeted: false, quotes: false },
  /** It was closed without an answer, or without a reply of theirs. Budgeted: what strangers ask in somebody's name ends like this. */
  closed: { automatic: true, budgeted: true, quotes: false },
  /** The receipt of an erasure. Budgeted: whoever types an address into the form gets a link, and can erase. */
  erased: { automatic: true, budgeted: true, quotes: false },
} as const satisfies Readonly<Record<string, { automatic: boolean; budgeted: boolean; quotes: boolean }>>;
export type MailKind = keyof typeof MAIL_KINDS;

/** How much a mail tells: everything, that there is news behind a link, or a number and a link and no word. */
export type MailForm = "whole" | "news" | "notice";

/**
 * How much a mail may tell its reader.
 * @param isProven whether a link that was mailed to the address has been opened: until then nobody knows whose it is
 */
export function mailForm(kind: MailKind, contact: ContactChoice, isProven: boolean): MailForm {
  if (contact !== "answer") return "notice";
  return MAIL_KINDS[kind].quotes && !isProven ? "news" : "whole";
}

/** One mail: there is at most one of a kind for each version of an inquiry. */
export type MailId = { readonly reference: Reference; readonly version: number; readonly kind: MailKind };

/**
 * From which states the ledger may move into each state. Forward only, with one step back: SES said "too fast",
 * so `sending` becomes `requested` again. `unknown` means that nobody can tell whether SES took it.
 */
export const MAIL_PREDECESSORS = {
  requested: ["sending"],
  sending: ["requested", "unknown"],
  sent: ["sending", "unknown"],
  delivered: ["sending", "unknown", "sent"],
  bounced: ["sending", "unknown", "sent", "delivered"],
  complained: ["sending", "unknown", "sent", "delivered", "bounced"],
  unknown: ["sending"],
  failed: ["requested", "sending", "unknown", "sent"],
  suppressed: ["requested"],
  cancelled: ["requested"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Where a mail stands in the ledger. */
export type MailState = keyof typeof MAIL_PREDECESSORS;

/** Every state of the ledger. */
export const MAIL_STATES = [
  "requested",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "complained",
  "unknown",
  "failed",
  "suppressed",
  "cancelled",
] as const satisfies readonly MailState[];

/** Tells whether a mail may still be sent, or nobody knows yet whether it was. */
export function isUnsettled(state: MailState): boolean {
  return state === "requested" || state === "sending" || state === "unknown";
}

/** Tells whether the ledger may move a mail from one state to another. */
export function mayMove(from: MailState, to: MailState): boolean {
  const allowed: readonly MailState[] = MAIL_PREDECESSORS[to];
  return allowed.includes(from);
}

/**
 * The value of the SES message tag `mail`, by which SES events find the ledger's item.
 * Only A-Z a-z 0-9 _ - may stand in a tag (docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html).
 */
export function mailTag(mail: MailId): string {
  return `${mail.reference}_${mail.version}_${mail.kind}`;
}

/** Reads what mailTag wrote; undefined if the tag is not ours. */
export function parseMailTag(tag: string): MailId | undefined {
  const [, text = "", version = "", kind = ""] = /^([^_]+)_(\d{1,8})_([a-z-]+)$/.exec(tag) ?? [];
  const reference = parseReference(text);
  if (reference === undefined || !isMailKind(kind)) return undefined;
  return { reference, version: Number(version), kind };
}

/** Whose mail a tag is of, also where its kind is not known here; undefined if the tag is not ours. */
export function referenceOfMailTag(tag: string): Reference | undefined {
  const [text = ""] = tag.split("_", 1);
  return parseReference(text);
}

/** Tells whether a text is a kind of mail. */
export function isMailKind(text: string): text is MailKind {
  return Object.hasOwn(MAIL_KINDS, text);
}

/**
 * An acknowledgement older than this, in hours, is not sent by itself any more (a redrive of old messages must not
 * surprise people with stale mail); an operator decides.
 */
export const ACKNOWLEDGEMENT_MAX_AGE_HOURS = 24;

/** Automatic mails per address: a stranger who types somebody's address in our form must not be able to bomb it. */
export const MAIL_BUDGET = { perHour: 3, perDay: 10 } as const;

/** How many automatic mails an address got in the running hour and day; windows are named by their ISO beginning. */
export type MailBudget = {
  readonly hour: string;
  readonly inHour: number;
  readonly day: string;
  readonly inDay: number;
};

/**
 * The budget after one more automatic mail.
 * @param at when; ISO 8601, UTC
 * @returns undefined if the address has had its share: then the mail is suppressed
 */
export function reserveMail(budget: MailBudget | undefined, at: string): MailBudget | undefined {
  const hour = at.slice(0, "2026-11-23T06".length);
  const day = at.slice(0, "2026-11-23".length);
  const inHour = budget?.hour === hour ? budget.inHour : 0;
  const inDay = budget?.day === day ? budget.inDay : 0;
  if (inHour >= MAIL_BUDGET.perHour || inDay >= MAIL_BUDGET.perDay) return undefined;
  return { hour, inHour: inHour + 1, day, inDay: inDay + 1 };
}

/** Name of the watermark that tells up to which sending time SES's events have arrived. */
export const MAIL_EVENTS_WATERMARK = "mail-events";
