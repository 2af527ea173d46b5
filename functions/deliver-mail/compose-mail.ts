/** Puts a mail together: the person's language, their status link, and nothing of what they wrote. */
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { MAIL_KINDS, type MailId, mailTag } from "../../shared/domain/mail.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { statusUrl } from "../../shared/domain/status-url.ts";
import { writeMime } from "../../shared/platform/mime.ts";
import { acknowledgement } from "../../shared/texts/mail/acknowledgement.ts";
import type { ReadyMail } from "./deliver-deps.ts";

/** What composing needs from outside. */
export type ComposeDeps = {
  readonly portalUrl: string;
  readonly from: {
    readonly address: string;
    readonly name: string;
    /** What is seen in the inbox of somebody who asked for a notice only. */
    readonly noticeName: string;
  };
  readonly statusLinks: { secretOf(reference: Reference, linkVersion: number): Promise<string> };
};

/** Composes the mails of this centre. */
export function mailComposer({ portalUrl, from, statusLinks }: ComposeDeps) {
  return async (inquiry: Inquiry, mail: MailId, to: string): Promise<ReadyMail> => {
    const { reference, linkVersion, language, dueAt } = inquiry;
    const contact = inquiry.contact === "answer" ? "answer" : "notice";
    const secret = await statusLinks.secretOf(reference, linkVersion);
    const url = statusUrl(portalUrl, language, reference, secret);
    const content = acknowledgement({ language, contact, reference, dueAt, statusUrl: url });
    const raw = writeMime({
      ...content,
      from: { name: contact === "notice" ? from.noticeName : from.name, address: from.address },
      to,
      automatic: MAIL_KINDS[mail.kind].automatic,
      boundary: mailTag(mail),
    });
    return { raw, from: from.address, to, tag: mailTag(mail) };
  };
}
