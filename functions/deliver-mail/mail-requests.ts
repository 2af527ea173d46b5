/** Messages that deliver-mail sends to its own queue: the same mail later, or another look at how it ended. */
import { writeMessage } from "../../shared/contracts/envelope.ts";
import { MAIL_REQUESTED, MAIL_SETTLE } from "../../shared/contracts/mail-messages.ts";
import { type MailId, mailTag } from "../../shared/domain/mail.ts";
import { log } from "../../shared/platform/log.ts";
import type { DeliverDeps } from "./deliver-deps.ts";

/** First and longest wait after "too fast", in seconds: SES's rate counts per second, its daily quota over 24 hours. */
const THROTTLE_DELAY_SECONDS = { first: 1, longest: 300 } as const;

/** Doubles with each "too fast". A new message, not a redelivery: a redelivery would use up the queue's receive count. */
function throttleDelaySeconds(throttled: number): number {
  return Math.min(THROTTLE_DELAY_SECONDS.first * 2 ** Math.min(throttled, 10), THROTTLE_DELAY_SECONDS.longest);
}

/** Seconds that a mail waits while too many strangers are written to; SQS's longest delay. */
const FLOOD_DELAY_SECONDS = 900;

/**
 * Asks for the mail again after a while.
 * @param throttled how often SES has said "too fast" by now
 */
export async function askAgain(mail: MailId, throttled: number, deps: DeliverDeps): Promise<void> {
  await askFor(mail, { throttled, delaySeconds: throttleDelaySeconds(throttled - 1) }, deps);
}

/** Asks for the mail when the flood may be over; an acknowledgement is waited for a day and then is stale. */
export async function askLater(mail: MailId, throttled: number, deps: DeliverDeps): Promise<void> {
  log.warn("mail-postponed", { reference: mail.reference, kind: mail.kind, version: mail.version });
  await askFor(mail, { throttled, delaySeconds: FLOOD_DELAY_SECONDS }, deps);
}

async function askFor(
  mail: MailId,
  { throttled, delaySeconds }: { readonly throttled: number; readonly delaySeconds: number },
  deps: DeliverDeps,
): Promise<void> {
  const { reference, version, kind } = mail;
  const at = deps.now();
  await deps.mailQueue.send({
    reference,
    group: reference,
    delaySeconds,
    body: writeMessage(MAIL_REQUESTED, {
      id: `${mailTag(mail)}_${at}`,
      source: "deliver-mail",
      subject: reference,
      at,
      data: { reference, version, kind, throttled },
    }),
  });
}

/**
 * Asks for another look after a hop.
 * @param told whether a person has been told of the mail already
 */
export async function askToSettle(mail: MailId, deps: DeliverDeps, told = false): Promise<void> {
  const { reference, version, kind } = mail;
  const at = deps.now();
  await deps.mailQueue.send({
    reference,
    group: reference,
    delaySeconds: deps.figures.settleHopSeconds,
    body: writeMessage(MAIL_SETTLE, {
      id: `${mailTag(mail)}_settle_${at}`,
      source: "deliver-mail",
      subject: reference,
      at,
      data: { reference, version, kind, told },
    }),
  });
}
