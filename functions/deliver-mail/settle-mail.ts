/** Finds out what became of a mail that was begun and not heard of: waits for SES's events, and only then tries again. */
import { MAIL_EVENTS_WATERMARK, type MailId } from "../../shared/domain/mail.ts";
import { log } from "../../shared/platform/log.ts";
import { countMetric } from "../../shared/platform/metrics.ts";
import type { DeliverDeps, LedgerLine } from "./deliver-deps.ts";
import { attempt, MAX_ATTEMPTS } from "./deliver-mail.ts";
import { askToSettle } from "./mail-requests.ts";

/**
 * How long, in hours after the attempt, a mail is looked after at all. At night no later mail may go out for a while
 * that could prove it lost; after a day an acknowledgement is no news to anybody (ACKNOWLEDGEMENT_MAX_AGE_HOURS).
 */
const LOOKED_AFTER_HOURS = 24;

/**
 * One look. A live attempt is waited for; one whose lease has run out becomes `unknown`; an unknown mail waits for its
 * events. It is sent once more only if events of mails sent later have arrived and none for this one; until that is
 * proven it stays unknown, and a person is told once. Safe to repeat.
 * @param told whether a person has been told already
 */
export async function settleMail(mail: MailId, told: boolean, deps: DeliverDeps): Promise<void> {
  const line = await deps.ledger.find(mail);
  if (line?.state === "sending") return settleLease(mail, line, deps);
  if (line?.state === "unknown") return settleUnknown(mail, line, told, deps);
}

async function settleLease(mail: MailId, line: LedgerLine, deps: DeliverDeps): Promise<void> {
  const { leaseUntil = "", attemptId = "" } = line;
  await askToSettle(mail, deps);
  if (deps.now() < leaseUntil) return;
  const moved = await deps.ledger.move(mail, "unknown", { attemptId, reason: "lease-over" });
  if (moved) log.warn("mail-unknown", { reference: mail.reference, kind: mail.kind, reason: "lease-over" });
}

async function settleUnknown(mail: MailId, line: LedgerLine, told: boolean, deps: DeliverDeps): Promise<void> {
  const { attemptedAt = "" } = line;
  const waitedSeconds = (Date.parse(deps.now()) - Date.parse(attemptedAt)) / 1000;
  if (waitedSeconds < deps.figures.resendAfterSeconds) return askToSettle(mail, deps);
  const eventsSeenUpTo = await deps.watermarks.find(MAIL_EVENTS_WATERMARK);
  const provenLost = eventsSeenUpTo !== undefined && eventsSeenUpTo > attemptedAt;
  if (provenLost && line.attempts < MAX_ATTEMPTS) {
    const inquiry = await deps.inquiries.find(mail.reference);
    return attempt(mail, { line, inquiry, throttled: 0 }, deps);
  }
  if (!told) tellSomebody(mail);
  const mayStillBeProven = !provenLost && waitedSeconds < LOOKED_AFTER_HOURS * 3600;
  if (mayStillBeProven) return askToSettle(mail, deps, true);
}

function tellSomebody({ reference, kind, version }: MailId): void {
  log.error("mail-left-unknown", { reference, kind, version });
  countMetric("MailLeftUnknown");
}
