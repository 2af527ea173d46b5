/** The life of an inquiry. Pure: no clock, no I/O; the caller passes the time in. */
import { type DueState, dueStateAt, type Priority } from "./deadline.ts";
import type { OperatorId } from "./desk/operator.ts";
import { TransitionNotAllowedError } from "./errors.ts";
import type { Feedback } from "./feedback.ts";
import type { AnswerLanguage } from "./language/answer-language.ts";
import type { Reference } from "./reference.ts";
import type { Routing } from "./routing/routing.ts";
import type { Topic } from "./topic.ts";
import { laterByWorkingMinutes, workingMinutesBetween } from "./working-time.ts";

/**
 * Where an inquiry may go from each status. A transfer returns it to `new`, a release one that is assigned; the person's
 * reply reopens a resolved one, and for REOPEN_DAYS a closed one.
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

/** Tells whether an inquiry is open: neither resolved nor closed. Every count of what is open goes by this. */
export function isOpen({ status }: { readonly status: InquiryStatus }): boolean {
  return status !== "resolved" && status !== "closed";
}

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

/** An inquiry as it stands: the snapshot, without the texts, which are in its entries (a gist of them aside). All times ISO 8601, UTC, ms. */
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
  /**
   * Where it stands against the limit for passing it on (APPC, article 76), until it has been answered or passed on: an
   * answer says that the centre deals with it itself. Those of older releases have none and are not watched.
   */
  readonly passOnState?: DueState;
  /** What the desk writes for itself leaves it as it is: the person is told this time. */
  readonly updatedAt: string;
  /** Since when the centre waits for the person: the clock stands from here on. Set while `awaiting-compatriot`, only then. */
  readonly awaitedSince?: string;
  readonly resolvedAt?: string;
  readonly closedAt?: string;
  /** The subject, or how the text begins; inquiries that an older release opened have none (shared/domain/gist.ts). */
  readonly gist?: string;
  /** Who works on it, or, once it is resolved, who did. */
  readonly assignee?: OperatorId;
  /** When the first reply or referral was sent that was not taken back. */
  readonly firstAnsweredAt?: string;
  /** Joined to this one of the same person; it is closed as long as it is. */
  readonly mergedInto?: Reference;
  /** What the person said of the resolution that stands. */
  readonly feedback?: Pick<Feedback, "solved" | "rating">;
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
 * The same inquiry in its new status, with what goes with it: the clock stands while the person has to answer first, what
 * is new is nobody's, and what comes back to the desk has no feedback and a due state that is true.
 * @param at when it changed; ISO 8601, UTC, ms
 * @throws TransitionNotAllowedError if the inquiry may not go from its status to `to`
 */
export function transition(inquiry: Inquiry, to: InquiryStatus, at: string): Inquiry {
  const allowed: readonly InquiryStatus[] = NEXT[inquiry.status];
  if (!allowed.includes(to)) throw new TransitionNotAllowedError(inquiry.status, to);
  const { closedAt: _closed, resolvedAt, ...rest } = withClockGoing(inquiry, at);
  const changed: Inquiry = { ...rest, status: to, updatedAt: at };
  switch (to) {
    case "resolved":
      return { ...changed, resolvedAt: at };
    case "closed":
      return { ...changed, resolvedAt: resolvedAt ?? at, closedAt: at };
    case "awaiting-compatriot":
      return { ...changed, awaitedSince: at };
    default:
      return onTheDesk(changed, inquiry.status, at);
  }
}

function onTheDesk(changed: Inquiry, from: InquiryStatus, at: string): Inquiry {
  const { feedback: _ended, mergedInto: _left, ...open } = changed;
  const { assignee: _before, ...nobodys } = open;
  const onDesk: Inquiry = changed.status === "new" ? nobodys : open;
  return isOpen({ status: from }) ? onDesk : { ...onDesk, dueState: dueStateAt(onDesk.innerDueAt, at) };
}

/**
 * The inquiry with its clock going: both limits are later by the working time that the person let pass. The person was
 * told so with the question ("the time limit stands still until you reply").
 */
export function withClockGoing({ awaitedSince, ...inquiry }: Inquiry, at: string): Inquiry {
  if (awaitedSince === undefined) return inquiry;
  const minutes = workingMinutesBetween(awaitedSince, at);
  const innerDueAt = laterByWorkingMinutes(inquiry.innerDueAt, minutes);
  const dueAt = laterByWorkingMinutes(inquiry.dueAt, minutes);
  return { ...inquiry, dueAt, innerDueAt, dueState: dueStateAt(innerDueAt, at) };
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
  const isLongClosed =
    inquiry.status === "closed" && daysBetween(inquiry.closedAt ?? inquiry.updatedAt, at) > REOPEN_DAYS;
  return isLongClosed ? undefined : backOnDesk(inquiry, at);
}

/** What the person wrote goes to whoever asked them; a matter that was settled is everybody's again. */
export function backOnDesk(inquiry: Inquiry, at: string): Inquiry {
  switch (inquiry.status) {
    case "awaiting-compatriot":
      return transition(inquiry, inquiry.assignee === undefined ? "new" : "assigned", at);
    case "resolved":
    case "closed":
      return transition(inquiry, "new", at);
    default:
      return { ...inquiry, updatedAt: at };
  }
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (24 * 3600 * 1000);
}
