/** The life of an inquiry. Pure: no clock, no I/O; the caller passes the time in. */
import type { DueState, Priority } from "./deadline.ts";
import { TransitionNotAllowedError } from "./errors.ts";
import type { AnswerLanguage } from "./language/answer-language.ts";
import type { Reference } from "./reference.ts";
import type { Routing } from "./routing/routing.ts";
import type { Topic } from "./topic.ts";

/**
 * Where an inquiry may go from each status. A transfer or a release returns it to `new`; the person's reply reopens
 * a resolved one, and for REOPEN_DAYS a closed one.
 */
const NEXT = {
  new: ["assigned", "resolved"],
  assigned: ["new", "awaiting-compatriot", "referred", "resolved"],
  "awaiting-compatriot": ["new", "assigned", "resolved", "closed"],
  referred: ["new", "assigned", "resolved"],
  resolved: ["new", "assigned", "closed"],
  closed: ["new", "assigned"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Where an inquiry stands. */
export type InquiryStatus = keyof typeof NEXT;

/** Every status, in the order of an inquiry's life. */
export const INQUIRY_STATUSES = [
  "new",
  "assigned",
  "awaiting-compatriot",
  "referred",
  "resolved",
  "closed",
] as const satisfies readonly InquiryStatus[];

/** How long, in days, a reply reopens a closed inquiry; after that it becomes a new inquiry linked to the old one. */
export const REOPEN_DAYS = 30;

/** The ways in which an inquiry comes in. */
export const CHANNELS = ["web", "api", "mail", "phone", "visit", "partner", "import"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What the person allows: mail the answer, mail only that there is news, or no mail at all (domain: people under threat). */
export const CONTACT_CHOICES = ["answer", "notice", "none"] as const;
export type ContactChoice = (typeof CONTACT_CHOICES)[number];

/** Who asks, as far as they said. Pseudonymous is fine: a consultation needs no name. */
export type Person = {
  readonly name?: string;
  readonly email?: string;
  /** E.164. */
  readonly phone?: string;
  /** Where they are now; ISO 3166-1 alpha-2. */
  readonly country?: string;
};

/** An inquiry as it stands: the snapshot, without the texts, which are in its entries. All times ISO 8601, UTC, ms. */
export type Inquiry = {
  readonly reference: Reference;
  /** The full 256-bit digest of the request, base64url: tells a repeat from a collision. */
  readonly requestHash: string;
  /** Number of entries so far; every change raises it by one, and conflicts are told by it, never by a clock. */
  readonly version: number;
  readonly status: InquiryStatus;
  readonly topic: Topic;
  readonly priority: Priority;
  readonly channel: Channel;
  /** In which the person wants to be answered. */
  readonly language: AnswerLanguage;
  readonly person: Person;
  /** Keyed digest of the e-mail address: finds a person's inquiries without holding the address in a key. */
  readonly personKey?: string;
  readonly contact: ContactChoice;
  /** No acknowledgement is mailed: too many were asked for from one network. Everything later is. */
  readonly unacknowledged?: true;
  readonly consentVersion: string;
  /** Raised to revoke every status link sent so far. */
  readonly linkVersion: number;
  readonly receivedAt: string;
  /** The working day of registration, yyyy-mm-dd in Kazakhstan. */
  readonly registeredOn: string;
  /** The outer limit, which the person is told. */
  readonly dueAt: string;
  /** The centre's own service level, by which the desk sorts. */
  readonly innerDueAt: string;
  readonly dueState: DueState;
  readonly updatedAt: string;
  /** Since when the centre waits for the person. */
  readonly awaitedSince?: string;
  readonly resolvedAt?: string;
  readonly closedAt?: string;
  /** Somebody has opened a link that was mailed to the address; until then mails hold the notice and the link only. */
  readonly addressProven?: true;
  /** The inquiry that this one goes on from: it had been closed for too long to be opened again. */
  readonly follows?: Reference;
  /** Mail to this person does not arrive: operators see it before they write. */
  readonly undelivered?: "bounced" | "complained";
  /** What the router read in the words; inquiries that an older release routed have none. */
  readonly routing?: Routing;
};

/**
 * The same inquiry in its new status.
 * @param at when it changed; ISO 8601, UTC, ms
 * @throws TransitionNotAllowedError if the inquiry may not go from its status to `to`
 */
export function transition(inquiry: Inquiry, to: InquiryStatus, at: string): Inquiry {
  const allowed: readonly InquiryStatus[] = NEXT[inquiry.status];
  if (!allowed.includes(to)) throw new TransitionNotAllowedError(inquiry.status, to);
  const { closedAt: _closed, awaitedSince: _awaited, resolvedAt, ...rest } = inquiry;
  const changed = { ...rest, status: to, updatedAt: at };
  if (to === "awaiting-compatriot") return { ...changed, awaitedSince: at };
  if (to === "resolved") return { ...changed, resolvedAt: at };
  return to === "closed" ? { ...changed, resolvedAt: resolvedAt ?? at, closedAt: at } : changed;
}

/** Where an inquiry stands when the clock goes on with it, unless somebody writes. */
const QUIET_STATUSES = ["awaiting-compatriot", "resolved", "closed"] as const satisfies readonly InquiryStatus[];
export type QuietStatus = (typeof QUIET_STATUSES)[number];

/** Tells whether the clock goes on with what stands there. */
export function isQuiet(status: InquiryStatus): status is QuietStatus {
  const quiet: readonly InquiryStatus[] = QUIET_STATUSES;
  return quiet.includes(status);
}

/** Since when it has been quiet; ISO 8601. */
export function quietSince(inquiry: Inquiry & { readonly status: QuietStatus }): string {
  const { status, awaitedSince, resolvedAt, closedAt, updatedAt } = inquiry;
  const since = { "awaiting-compatriot": awaitedSince, resolved: resolvedAt, closed: closedAt };
  return since[status] ?? updatedAt;
}

/** What a mail is made of and decided by: the inquiry, or what is left of it for the mail that confirms its erasure. */
export type MailSubject = Pick<
  Inquiry,
  | "reference"
  | "language"
  | "person"
  | "personKey"
  | "contact"
  | "addressProven"
  | "linkVersion"
  | "receivedAt"
  | "dueAt"
>;

/** Some must not be seen to get mail from us: who chose "none" gets none, whatever address they gave. */
export function isMailable({ contact, person }: Pick<Inquiry, "contact" | "person">): boolean {
  return contact !== "none" && person.email !== undefined;
}

/**
 * The inquiry after the person wrote again: a waiting, resolved or lately closed one goes back to the desk.
 * @param at when they wrote; ISO 8601, UTC, ms
 * @returns undefined if it was closed more than REOPEN_DAYS ago: then what they write is a new inquiry
 */
export function afterPersonWrote(inquiry: Inquiry, at: string): Inquiry | undefined {
  if (inquiry.status === "closed" && daysBetween(inquiry.closedAt ?? inquiry.updatedAt, at) > REOPEN_DAYS)
    return undefined;
  const waits = inquiry.status === "new" || inquiry.status === "assigned" || inquiry.status === "referred";
  return waits ? { ...inquiry, updatedAt: at } : transition(inquiry, "new", at);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (24 * 3600 * 1000);
}
