/** The acknowledgement mail: nothing of what the person wrote, and for a discreet one nothing but number and link. */

import { OUTER_LIMIT_WORKING_DAYS } from "../../domain/deadline.ts";
import type { ContactChoice } from "../../domain/inquiry.ts";
import { dateText } from "../dates.ts";
import { messageText } from "../message.ts";
import { PAGE_DIRECTIONS, type PageLanguage } from "../page-language.ts";
import { mailTextsFor } from "./mail-texts-for.ts";

/** What the mail tells. */
export type AcknowledgementFacts = {
  /** In which the person wants to be answered. */
  readonly language: PageLanguage;
  readonly contact: Exclude<ContactChoice, "none">;
  readonly reference: string;
  /** The promised date; ISO 8601, UTC. */
  readonly dueAt: string;
  readonly statusUrl: string;
};

/** A mail's words: the same in plain text and in HTML. */
export type MailContent = {
  /** Absent in a notice: even the language can tell too much. */
  readonly language?: PageLanguage;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** The acknowledgement in the person's language. */
export function acknowledgement(facts: AcknowledgementFacts): MailContent {
  return facts.contact === "notice" ? notice(facts) : confirmation(facts);
}

/** Neutral to whoever looks into the inbox: no topic, no name, no word about us (the sender's name is the stage's). */
function notice({ reference, statusUrl }: AcknowledgementFacts): MailContent {
  return content(undefined, `№ ${reference}`, [reference, { url: statusUrl }]);
}

function confirmation({ language, reference, dueAt, statusUrl }: AcknowledgementFacts): MailContent {
  const texts = mailTextsFor(language).acknowledgement;
  const date = dateText(language, dueAt);
  return content(language, messageText(language, texts.subject, { reference }), [
    texts.greeting,
    messageText(language, texts.received, { reference }),
    messageText(language, texts.answerBy, { date, days: OUTER_LIMIT_WORKING_DAYS }),
    texts.next,
    texts.link,
    { url: statusUrl },
    texts.keepLink,
    texts.sender,
    texts.automatic,
  ]);
}

/** A paragraph of words, or one that is a link. */
type Paragraph = string | { readonly url: string };

function content(language: PageLanguage | undefined, subject: string, paragraphs: readonly Paragraph[]): MailContent {
  const text = paragraphs.map((paragraph) => (typeof paragraph === "string" ? paragraph : paragraph.url)).join("\n\n");
  const body = paragraphs.map((paragraph) => `<p>${htmlOf(paragraph)}</p>`).join("");
  const head = `<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`;
  return {
    ...(language === undefined ? {} : { language }),
    subject,
    text: `${text}\n`,
    html: `<!DOCTYPE html><html${language === undefined ? "" : ` lang="${language}" dir="${PAGE_DIRECTIONS[language]}"`}>${head}<body>${body}</body></html>`,
  };
}

function htmlOf(paragraph: Paragraph): string {
  if (typeof paragraph === "string") return escapeHtml(paragraph);
  const url = escapeHtml(paragraph.url);
  return `<a href="${url}">${url}</a>`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Everything in a mail's HTML is text or a link of ours; this makes it stay so. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES.get(character) ?? "");
}
