/** Puts a mail together: the person's language, the status link, and nothing of what they wrote. */
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { type MailId, mailTag } from "../../shared/domain/mail.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { statusUrl } from "../../shared/domain/status-url.ts";
import { writeMime } from "../../shared/platform/mime.ts";
import { pageLanguageFor } from "../../shared/texts/page-language.ts";
import type { ReadyMail } from "./deliver-deps.ts";

/** What composing needs from outside. */
export type ComposeDeps = {
  readonly portalUrl: string;
  /** Sender's address and the name people see. */
  readonly from: { readonly name: string; readonly address: string };
  readonly statusLinks: { secretOf(reference: Reference, linkVersion: number): Promise<string> };
};

/** Composes mails of this centre. */
export function mailComposer(deps: ComposeDeps) {
  return async (inquiry: Inquiry, mail: MailId, to: string): Promise<ReadyMail> => {
    const language = pageLanguageFor(inquiry.language);
    const secret = await deps.statusLinks.secretOf(inquiry.reference, inquiry.linkVersion);
    const link = statusUrl(deps.portalUrl, language, inquiry.reference, secret);
    const raw = writeMime({
      from: deps.from,
      to,
      subject: inquiry.reference,
      text: `${inquiry.reference}\n${link}\n`,
      html: `<p>${inquiry.reference}</p>`,
      language,
      automatic: true,
      boundary: `ucc-${mailTag(mail)}`,
    });
    return { raw, from: deps.from.address, to, tag: mailTag(mail) };
  };
}
