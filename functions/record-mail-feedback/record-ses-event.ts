/** What one SES event does: it settles its mail, and a mail that does not arrive stops all further ones. */
import type { SesEvent } from "../../shared/contracts/ses-event.ts";
import type { NewEntry } from "../../shared/domain/entry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { type MailId, type MailState, parseMailTag } from "../../shared/domain/mail.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { log } from "../../shared/platform/log.ts";
import { countMetric } from "../../shared/platform/metrics.ts";

/** What recording an event needs from outside. */
export type RecordDeps = {
  readonly inquiries: {
    find(reference: Reference): Promise<Inquiry | "erased" | undefined>;
    append(after: Inquiry, entry: NewEntry): Promise<Inquiry>;
  };
  readonly ledger: {
    move(mail: MailId, to: MailState, details: { sesMessageId: string; reason?: string }): Promise<boolean>;
  };
  readonly addresses: { suppress(personKey: string, because: "bounced" | "complained", at: string): Promise<void> };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/**
 * Records the event. Safe to repeat and in any order: the ledger moves forward only. An event without our tag is about
 * a mail that is not ours, and changes nothing.
 */
export async function recordSesEvent(event: SesEvent, deps: RecordDeps): Promise<void> {
  const mail = mailOf(event);
  if (mail === undefined) return log.warn("mail-event-without-tag", { kind: event.eventType });
  const to = stateAfter(event);
  if (to === undefined) return log.info("mail-delayed-by-soft-bounce", { reference: mail.reference });
  const moved = await deps.ledger.move(mail, to, { sesMessageId: event.mail.messageId });
  log.info("mail-event", { reference: mail.reference, kind: mail.kind, state: to, outcome: moved ? "moved" : "known" });
  if (moved && to === "failed") countMetric("MailFailed");
  if (to === "bounced" || to === "complained") return stopMailing(mail, to, deps);
}

/** Which of our mails the event is about; undefined if it carries no tag of ours. */
function mailOf(event: SesEvent): MailId | undefined {
  const [tag = ""] = event.mail.tags?.["mail"] ?? [];
  return parseMailTag(tag);
}

/** Where each event moves its mail. Only a permanent bounce is a verdict: after a transient one SES goes on trying. */
const STATE_AFTER = {
  Send: "sent",
  Delivery: "delivered",
  Bounce: "bounced",
  Complaint: "complained",
  Reject: "failed",
} as const satisfies Readonly<Record<SesEvent["eventType"], MailState>>;

function stateAfter(event: SesEvent): (typeof STATE_AFTER)[SesEvent["eventType"]] | undefined {
  const isPassing = event.eventType === "Bounce" && event.bounce.bounceType !== "Permanent";
  return isPassing ? undefined : STATE_AFTER[event.eventType];
}

/** Suppresses the address for every inquiry, and writes into this one's history that mail does not reach the person. */
async function stopMailing(mail: MailId, outcome: "bounced" | "complained", deps: RecordDeps): Promise<void> {
  const inquiry = await deps.inquiries.find(mail.reference);
  if (inquiry === undefined || inquiry === "erased") return;
  const at = deps.now();
  if (inquiry.personKey !== undefined) await deps.addresses.suppress(inquiry.personKey, outcome, at);
  if (inquiry.undelivered === outcome || inquiry.undelivered === "complained") return;
  await deps.inquiries.append(
    { ...inquiry, undelivered: outcome, updatedAt: at },
    { kind: "mail-undelivered", mail: mail.kind, outcome, at, by: { role: "service" } },
  );
}
