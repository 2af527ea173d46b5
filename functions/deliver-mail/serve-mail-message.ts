/** The mail queue carries two types of message; each goes to what serves it. */
import { messageType, readMessage } from "../../shared/contracts/envelope.ts";
import { MAIL_REQUESTED, MAIL_SETTLE } from "../../shared/contracts/mail-messages.ts";
import type { DeliverDeps } from "./deliver-deps.ts";
import { deliverMail } from "./deliver-mail.ts";
import { settleMail } from "./settle-mail.ts";

/**
 * Serves one message of the mail queue.
 * @throws ContractError or UnknownSchemaError if it is neither a request nor a settle message
 */
export async function serveMailMessage(body: string, deps: DeliverDeps): Promise<void> {
  if (messageType(body) === MAIL_SETTLE.type) {
    const { told, ...mail } = readMessage(body, MAIL_SETTLE).data;
    return settleMail(mail, told, deps);
  }
  const { throttled, ...mail } = readMessage(body, MAIL_REQUESTED).data;
  return deliverMail(mail, throttled, deps);
}
