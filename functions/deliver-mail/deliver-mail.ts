/** Sends a mail once: claim, one attempt, and an unclear ending is settled by SES's events, never by a second try. */
import { NotYetThereError } from "../../shared/domain/errors.ts";
import type { MailBudget, MailId } from "../../shared/domain/mail.ts";
import { log } from "../../shared/platform/log.ts";
import { countMetric } from "../../shared/platform/metrics.ts";
import { decideMail, type MailDecision } from "./decide-mail.ts";
import type { AddressLine, DeliverDeps, LedgerLine, MailedInquiry, SendOutcome } from "./deliver-deps.ts";
import { askAgain, askLater, askToSettle } from "./mail-requests.ts";

/** Attempts of one mail that SES may have taken; the second only after its events have shown that the first was lost. */
export const MAX_ATTEMPTS = 2;

/**
 * Serves a request for a mail. Safe to repeat: a mail that was begun is never begun again from here.
 * @param throttled how often SES has said "too fast" to this request
 */
export async function deliverMail(mail: MailId, throttled: number, deps: DeliverDeps): Promise<void> {
  // Asked for side by side, so that one call reads both for all mails of a batch.
  const [line, inquiry] = await Promise.all([deps.ledger.find(mail), deps.inquiries.find(mail.reference)]);
  if (line === undefined || line.state === "requested") return attempt(mail, { line, inquiry, throttled }, deps);
  if (line.state === "sending" || line.state === "unknown") return askToSettle(mail, deps);
  log.info("mail-already-settled", { ...named(mail), state: line.state });
}

/** What an attempt begins with. */
type Beginning = {
  /** Where the ledger stands: not begun, `requested` after a throttle, or `unknown` and proven lost. */
  readonly line: LedgerLine | undefined;
  readonly inquiry: Awaited<ReturnType<DeliverDeps["inquiries"]["find"]>>;
  /** How often SES has said "too fast" to the request. */
  readonly throttled: number;
};

/** One attempt. */
export async function attempt(mail: MailId, beginning: Beginning, deps: DeliverDeps): Promise<void> {
  const { line, throttled } = beginning;
  const inquiry = await mailedInquiry(mail, beginning.inquiry, deps);
  if (inquiry === undefined) return log.info("mail-not-sent", { ...named(mail), reason: "erased" });
  const address = await addressOf(inquiry, deps);
  const reserved = line !== undefined && line.attempts > 0;
  const decision = decideMail(inquiry, mail.kind, address ?? {}, { at: deps.now(), reserved });
  if (decision.do === "not-send") return settleUnsent(mail, decision, deps);
  if (await isFloodOfStrangers(address, decision, deps)) return askLater(mail, throttled, deps);
  const ready = await deps.compose(inquiry, mail, decision.to);
  const attemptId = await claim(mail, line, reservation(address, decision.budget), deps);
  const outcome = await deps.sender.send(ready);
  log.info("mail-attempted", { ...named(mail), outcome: outcome.outcome });
  await record(mail, outcome, { attemptId, throttled }, deps);
}

/**
 * What the mail is about; of an erased inquiry only the mail that confirms it, as long as its receipt is kept.
 * @returns undefined if it has been erased: no line is written then, for nothing may come back
 */
async function mailedInquiry(
  { reference, kind }: MailId,
  inquiry: Beginning["inquiry"],
  deps: DeliverDeps,
): Promise<MailedInquiry | undefined> {
  if (inquiry === undefined) throw new NotYetThereError(`No inquiry ${reference} to mail about`);
  if (inquiry !== "erased") return inquiry;
  return kind === "erased" ? (await deps.erasure.find(reference))?.receipt : undefined;
}

/**
 * Whether the whole service has written to enough addresses it never wrote to for this hour: then the mail waits. Who
 * types strangers' addresses into the form comes from many networks, and their bounces would cost us our reputation.
 */
async function isFloodOfStrangers(
  address: AddressLine | undefined,
  { budget }: Extract<MailDecision, { do: "send" }>,
  { budgets }: DeliverDeps,
): Promise<boolean> {
  if (budget === undefined || address === undefined || address.revision > 0) return false;
  return (await budgets.spend("new-address", "")) === "exceeded";
}

type Reservation = Parameters<DeliverDeps["ledger"]["claim"]>[3];

function reservation(address: AddressLine | undefined, budget: MailBudget | undefined): Reservation {
  if (address === undefined || budget === undefined) return undefined;
  return { before: address, after: { ...address, revision: address.revision + 1, budget } };
}

/**
 * @returns the id of the one attempt that may now be made
 * @throws NotYetThereError if the mail or the address's budget changed meanwhile: the redelivery decides anew
 */
async function claim(
  mail: MailId,
  line: LedgerLine | undefined,
  reserved: Reservation,
  deps: DeliverDeps,
): Promise<string> {
  const attemptId = deps.newAttemptId();
  const attempts = attemptsWith(line);
  const claimed = await deps.ledger.claim(mail, from(line), { attemptId, attempts, ...lease(deps) }, reserved);
  if (claimed === "lost") throw new NotYetThereError(`The mail ${mail.kind} of ${mail.reference} changed meanwhile`);
  return attemptId;
}

/** Writes down how the attempt ended. A crash in here leaves a mail that its redelivery finds again. */
async function record(
  mail: MailId,
  ended: SendOutcome,
  { attemptId, throttled }: { readonly attemptId: string; readonly throttled: number },
  deps: DeliverDeps,
): Promise<void> {
  switch (ended.outcome) {
    case "accepted":
      await deps.ledger.move(mail, "sent", { attemptId, sesMessageId: ended.sesMessageId });
      return;
    case "too-fast":
    case "not-reached":
      await deps.ledger.move(mail, "requested", { attemptId });
      return askAgain(mail, throttled + 1, deps);
    case "refused":
      await deps.ledger.move(mail, "failed", { attemptId, reason: ended.reason });
      countMetric("MailFailed");
      return;
    case "unclear":
      await askToSettle(mail, deps);
      await deps.ledger.move(mail, "unknown", { attemptId, reason: ended.reason });
  }
}

async function settleUnsent(
  mail: MailId,
  { state, reason }: Extract<MailDecision, { do: "not-send" }>,
  deps: DeliverDeps,
): Promise<void> {
  await deps.ledger.move(mail, state, { reason });
  log.info("mail-not-sent", { ...named(mail), state, reason });
}

async function addressOf({ personKey }: MailedInquiry, deps: DeliverDeps) {
  return personKey === undefined ? undefined : deps.addresses.find(personKey);
}

function from(line: LedgerLine | undefined): "requested" | "unknown" | undefined {
  if (line === undefined) return undefined;
  return line.state === "unknown" ? "unknown" : "requested";
}

/** A throttled attempt never reached SES and does not count; one that follows an unknown one does. */
function attemptsWith(line: LedgerLine | undefined): number {
  if (line === undefined) return 1;
  return line.state === "unknown" ? line.attempts + 1 : Math.max(line.attempts, 1);
}

function lease(deps: DeliverDeps): { attemptedAt: string; leaseUntil: string } {
  const attemptedAt = deps.now();
  const leaseUntil = new Date(Date.parse(attemptedAt) + deps.figures.leaseSeconds * 1000).toISOString();
  return { attemptedAt, leaseUntil };
}

function named({ reference, kind, version }: MailId): { reference: string; kind: string; version: number } {
  return { reference, kind, version };
}
