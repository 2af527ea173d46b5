/** The acknowledgement mail: nothing of what the person wrote, and for a discreet one nothing but number and link. */
import type { ContactChoice } from "../../domain/inquiry.ts";
import type { AnswerLanguage } from "../../domain/language/answer-language.ts";
import { dateText } from "../dates.ts";
import { type PageLanguage, pageLanguageFor } from "../page-language.ts";
import { mailTextsFor } from "./mail-texts-for.ts";

/** What the mail tells. */
export type AcknowledgementFacts = {
  /** In which the person wants to be answered. */
  readonly language: AnswerLanguage;
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

/** The acknowledgement in the person's language, or in the page language that serves it. */
export function acknowledgement(facts: AcknowledgementFacts): MailContent {
  return facts.contact === "notice" ? notice(facts) : confirmation(facts);
}

/** Neutral to whoever looks into the inbox: no topic, no name, no word about us (the sender's name is the stage's). */
function notice({ reference, statusUrl }: AcknowledgementFacts): MailContent {
  return content(undefined, `№ ${reference}`, [reference, { url: statusUrl }]);
}

function confirmation({ language, reference, dueAt, statusUrl }: AcknowledgementFacts): MailContent {
  const page = pageLanguageFor(language);
  const texts = mailTextsFor(page).acknowledgement;
  return content(page, texts.subject(reference), [
    texts.greeting,
    texts.received(reference),
    texts.answerBy(dateText(page, dueAt)),
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
    html: `<!DOCTYPE html><html${language === undefined ? "" : ` lang="${language}"`}>${head}<body>${body}</body></html>`,
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
