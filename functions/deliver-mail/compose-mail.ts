/** Puts a mail together: the person's language, their status link, and only what is meant for them. */

import type { Entry } from "../../shared/domain/entry.ts";
import { NotYetThereError } from "../../shared/domain/errors.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { MAIL_KINDS, type MailForm, type MailId, mailForm, mailTag } from "../../shared/domain/mail.ts";
import { isToldEntry, mailOfEntry, type ToldEntry } from "../../shared/domain/mail-of-entry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { discreetStatusUrl, statusUrl } from "../../shared/domain/status-url.ts";
import { writeMime } from "../../shared/platform/mime.ts";
import { type MailNews, mailContent } from "../../shared/texts/mail/mail-content.ts";
import type { MailedInquiry, ReadyMail } from "./deliver-deps.ts";

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
  readonly entries: { entry(reference: Reference, version: number): Promise<Entry | undefined> };
  readonly personInquiries: { open(personKey: string): Promise<readonly Inquiry[]> };
};

/** Composes the mails of this centre. */
export function mailComposer(deps: ComposeDeps) {
  return async (inquiry: MailedInquiry, mail: MailId, to: string): Promise<ReadyMail> => {
    const { reference, language } = inquiry;
    const told = mail.kind === "links" ? await mailedInquiries(inquiry, deps) : [inquiry];
    const isDiscreet = told.some(({ contact }) => contact !== "answer");
    const form = isDiscreet ? "notice" : mailForm(mail.kind, inquiry.contact, inquiry.addressProven === true);
    const content = mailContent({
      language,
      form,
      reference,
      statusUrl: await linkOf(inquiry, form, deps),
      news: mail.kind === "links" ? await linksNews(told, form, deps) : await newsOf(inquiry, mail, deps),
    });
    const { address, name, noticeName } = deps.from;
    const raw = writeMime({
      ...content,
      from: { name: form === "notice" ? noticeName : name, address },
      to,
      automatic: MAIL_KINDS[mail.kind].automatic,
      boundary: mailTag(mail),
    });
    return { raw, from: address, to, tag: mailTag(mail) };
  };
}

/** What is open under the same address and may be mailed about: who chose "none" must not be seen to get mail from us. */
async function mailedInquiries(
  inquiry: MailedInquiry,
  { personInquiries }: ComposeDeps,
): Promise<readonly MailedInquiry[]> {
  const open = inquiry.personKey === undefined ? [] : await personInquiries.open(inquiry.personKey);
  const mailed = open.filter(({ contact, personKey }) => contact !== "none" && personKey === inquiry.personKey);
  return mailed.length === 0 ? [inquiry] : mailed;
}

async function linksNews(told: readonly MailedInquiry[], form: MailForm, deps: ComposeDeps): Promise<MailNews> {
  const links = told.map(async (one) => ({ reference: one.reference, url: await linkOf(one, form, deps) }));
  return { kind: "links", links: await Promise.all(links) };
}

async function linkOf(
  { reference, linkVersion, language }: MailedInquiry,
  form: MailForm,
  deps: ComposeDeps,
): Promise<string> {
  const secret = await deps.statusLinks.secretOf(reference, linkVersion);
  if (form === "notice") return discreetStatusUrl(deps.portalUrl, reference, secret);
  return statusUrl(deps.portalUrl, language, reference, secret);
}

/**
 * What the mail tells, from the one entry it is about. No other entry is read, so no note can get into a mail.
 * @throws NotYetThereError if the entry is not there, or is not one that this kind of mail tells of
 */
async function newsOf({ dueAt, waits }: MailedInquiry, mail: MailId, { entries }: ComposeDeps): Promise<MailNews> {
  if (mail.kind === "acknowledgement") return { kind: "acknowledgement", dueAt, ...(waits && { waits }) };
  if (mail.kind === "erased") return { kind: "erased" };
  const entry = await entries.entry(mail.reference, mail.version);
  if (entry === undefined || !isToldEntry(entry) || mailOfEntry(entry.kind) !== mail.kind) {
    throw new NotYetThereError(
      `Entry ${mail.version} of ${mail.reference} is none that a mail "${mail.kind}" tells of`,
    );
  }
  return newsOfEntry(entry);
}

function newsOfEntry(entry: ToldEntry): MailNews {
  switch (entry.kind) {
    case "reply":
      return { kind: "answer", text: entry.text };
    case "question":
      return { kind: "question", text: entry.text };
    case "referral":
      return { kind: "referral", to: entry.to, text: entry.text };
    case "extension":
      return { kind: "extension", dueAt: entry.dueAt, text: entry.text };
    case "link-renewed":
      return { kind: "link" };
    case "file":
      return { kind: "file-refused" };
    case "contact-changed":
      return { kind: "contact-changed" };
    case "resolved":
    case "closed":
      return { kind: "closed" };
    default:
      return { kind: "links", links: [] };
  }
}
