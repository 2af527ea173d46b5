/** Turns a change of the table into what follows from it: all side effects come from here, so none can be forgotten. */
import { writeMessage } from "../../shared/contracts/envelope.ts";
import { MAIL_REQUESTED } from "../../shared/contracts/mail-messages.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { mailTag } from "../../shared/domain/mail.ts";
import { log } from "../../shared/platform/log.ts";

type Change = { readonly change: "inquiry-opened"; readonly inquiry: Inquiry } | { readonly change: "other" };

/** What relaying needs from outside. */
export type RelayDeps = {
  readonly mailQueue: { send(message: { body: string; reference: string; group: string }): Promise<void> };
  /** ISO 8601, UTC. */
  readonly now: () => string;
};

/**
 * Asks for the acknowledgement of a new inquiry. Safe to repeat, even for the whole stream: a mail request names its
 * mail, and the ledger lets each mail be begun once.
 */
export async function relayChange(change: Change, deps: RelayDeps): Promise<void> {
  if (change.change !== "inquiry-opened" || !mayBeMailed(change.inquiry)) return;
  const { reference, personKey } = change.inquiry;
  const mail = { reference, version: 1, kind: "acknowledgement" } as const;
  await deps.mailQueue.send({
    reference,
    group: personKey ?? reference,
    body: writeMessage(MAIL_REQUESTED, {
      id: mailTag(mail),
      source: "relay-changes",
      subject: reference,
      at: deps.now(),
      data: { ...mail, throttled: 0 },
    }),
  });
  log.info("mail-requested", { reference, kind: mail.kind, version: mail.version });
}

/** Some must not be seen to get mail from us: who chose "none" gets none, whatever address they gave. */
function mayBeMailed({ contact, person }: Inquiry): boolean {
  return contact !== "none" && person.email !== undefined;
}
