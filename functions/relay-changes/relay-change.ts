/** Turns a change of the table into what follows from it: all side effects come from here, so none can be forgotten. */
import { writeMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_ERASED } from "../../shared/contracts/erasure-messages.ts";
import { MAIL_REQUESTED } from "../../shared/contracts/mail-messages.ts";
import { type Inquiry, isMailable } from "../../shared/domain/inquiry.ts";
import { type MailId, mailTag } from "../../shared/domain/mail.ts";
import { mailOfEntry, type ToldEntry } from "../../shared/domain/mail-of-entry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { log } from "../../shared/platform/log.ts";

/** docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html, DelaySeconds. */
const SQS_LONGEST_DELAY_SECONDS = 900;

/** What decides about an acknowledgement; a held inquiry is no inquiry of the table yet. */
type Acknowledgeable = Pick<Inquiry, "reference" | "personKey" | "contact" | "person" | "unacknowledged">;

type Change =
  | { readonly change: "inquiry-opened" | "inquiry-held"; readonly inquiry: Acknowledgeable }
  | { readonly change: "told"; readonly reference: Reference; readonly entry: ToldEntry }
  | { readonly change: "inquiry-erased"; readonly reference: Reference; readonly mail?: MailId }
  | { readonly change: "other" };

type Message = {
  readonly body: string;
  readonly reference: string;
  readonly group: string;
  readonly delaySeconds?: number;
};

/** What relaying needs from outside. */
export type RelayDeps = {
  readonly mailQueue: { send(message: Message): Promise<void> };
  readonly erasureQueue: { send(message: Message): Promise<void> };
  /** ISO 8601, UTC. */
  readonly now: () => string;
};

/** A mail to ask for. */
type Asked = { readonly mail: MailId; readonly group: string; readonly delaySeconds?: number };

/**
 * Asks for the mail that a change calls for: the acknowledgement of a new inquiry, or the one that tells of an entry; and
 * for what follows from an erasure. Safe to repeat, even for the whole stream: a mail request names its mail, and the
 * ledger lets each mail be begun once; what is erased can be erased again.
 */
export async function relayChange(change: Change, deps: RelayDeps): Promise<void> {
  const at = deps.now();
  if (change.change === "inquiry-erased") await askToErase(change.reference, at, deps);
  const asked = mailAskedFor(change, at);
  if (asked === undefined) return;
  const { mail, ...rest } = asked;
  const { reference, kind, version } = mail;
  const data = { ...mail, throttled: 0 };
  await deps.mailQueue.send({
    ...rest,
    reference,
    body: writeMessage(MAIL_REQUESTED, { id: mailTag(mail), source: "relay-changes", subject: reference, at, data }),
  });
  log.info("mail-requested", { reference, kind, version });
}

function mailAskedFor(change: Change, at: string): Asked | undefined {
  switch (change.change) {
    case "inquiry-held":
    case "inquiry-opened": {
      if (!isMailable(change.inquiry) || change.inquiry.unacknowledged === true) return undefined;
      const { reference, personKey } = change.inquiry;
      return { mail: { reference, version: 1, kind: "acknowledgement" }, group: personKey ?? reference };
    }
    case "told": {
      const { reference, entry } = change;
      const mail = { reference, version: entry.version, kind: mailOfEntry(entry.kind) };
      return { mail, group: reference, delaySeconds: "visibleFrom" in entry ? secondsUntil(entry.visibleFrom, at) : 0 };
    }
    case "inquiry-erased":
      return change.mail && { mail: change.mail, group: change.reference };
    default:
      return undefined;
  }
}

async function askToErase(reference: Reference, at: string, { erasureQueue }: RelayDeps): Promise<void> {
  const id = `${reference}_erased_0`;
  const data = { reference, looks: 0 };
  const body = writeMessage(INQUIRY_ERASED, { id, source: "relay-changes", subject: reference, at, data });
  await erasureQueue.send({ body, reference, group: reference });
  log.info("erasure-asked-for", { reference });
}

/** Until then its operator can take it back: the mail waits in the queue, and a cancelled one is not begun. */
function secondsUntil(visibleFrom: string, at: string): number {
  const seconds = Math.ceil((Date.parse(visibleFrom) - Date.parse(at)) / 1000);
  return Math.min(Math.max(seconds, 0), SQS_LONGEST_DELAY_SECONDS);
}
