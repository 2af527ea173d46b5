/** What each kind of mail says: whole, as news with a link, or, for a discreet one, nothing but number and link. */
import { OUTER_LIMIT_WORKING_DAYS } from "../../domain/deadline.ts";
import type { MailForm } from "../../domain/mail.ts";
import { UNANSWERED_CLOSE_DAYS } from "../../domain/resolution.ts";
import { dateText } from "../dates.ts";
import { type Message, messageText } from "../message.ts";
import type { PageLanguage } from "../page-language.ts";
import { type MailContent, mailBody, type Paragraph } from "./mail-body.ts";
import type { MailTexts } from "./mail-texts.ts";
import { mailTextsFor } from "./mail-texts-for.ts";

/** A number and the link that opens it. */
type Link = { readonly reference: string; readonly url: string };

/** What a mail of each kind tells. `text` is what the operator wrote to the person; dates are ISO 8601, UTC. */
export type MailNews =
  /** `waits`: it came without the proof asked for, and the link ends the wait. */
  | { readonly kind: "acknowledgement"; readonly dueAt: string; readonly waits?: boolean }
  | { readonly kind: "answer" | "question"; readonly text: string }
  | { readonly kind: "referral"; readonly to: string; readonly text: string }
  | { readonly kind: "extension"; readonly dueAt: string; readonly text: string }
  | { readonly kind: "link" | "file-refused" | "contact-changed" | "closed" }
  /** Every open inquiry of the address; `reference` and `statusUrl` of the facts are one of them. */
  | { readonly kind: "links"; readonly links: readonly Link[] }
  | { readonly kind: "erased" };

/** What one mail is made of. */
export type MailFacts = {
  /** In which the person wants to be answered. */
  readonly language: PageLanguage;
  readonly form: MailForm;
  readonly reference: string;
  readonly statusUrl: string;
  readonly news: MailNews;
};

/** A mail in the person's language. */
export function mailContent(facts: MailFacts): MailContent {
  if (facts.form === "notice") return notice(facts);
  const { greeting, sender } = mailTextsFor(facts.language);
  const middle = facts.form === "news" ? newsMail(facts) : wholeMail(facts);
  const { subject, paragraphs } = middle;
  return mailBody(facts.language, subject, [greeting, ...paragraphs, sender, ...footOf(facts, middle)]);
}

/** The mail with lost links has said by itself what to do if nobody asked for it. */
function footOf({ language, news }: MailFacts, { isSpoken = false }: Middle): readonly string[] {
  const { answerByLink, automatic, unasked } = mailTextsFor(language);
  if (isSpoken) return [answerByLink];
  return news.kind === "links" ? [automatic] : [automatic, unasked];
}

/**
 * Neutral to whoever looks into the inbox: no topic, no name, no word about us (the sender's name is the stage's).
 * An erased inquiry has no link any more.
 */
function notice({ reference, statusUrl, news }: MailFacts): MailContent {
  const links = news.kind === "links" ? news.links : [{ reference, url: statusUrl }];
  const paragraphs =
    news.kind === "erased" ? [reference] : links.flatMap(({ reference: number, url }) => [number, { url }]);
  return mailBody(undefined, `№ ${reference}`, paragraphs);
}

/** A mail between greeting and signature; in a spoken one an operator has the word. */
type Middle = {
  readonly subject: string;
  readonly paragraphs: readonly Paragraph[];
  readonly isSpoken?: boolean;
};

/** The same for every kind: whoever reads a mailbox that nobody has proven to be the person's learns no more. */
function newsMail({ language, reference, statusUrl }: MailFacts): Middle {
  const { news, keepLink } = mailTextsFor(language);
  return {
    subject: messageText(language, news.subject, { reference }),
    paragraphs: [messageText(language, news.open, { reference }), { url: statusUrl }, keepLink, news.later],
  };
}

function wholeMail(facts: MailFacts): Middle {
  switch (facts.news.kind) {
    case "link":
    case "file-refused":
    case "contact-changed":
    case "closed":
      return shortMail(facts, mailTextsFor(facts.language)[SHORT_TEXTS[facts.news.kind]]);
    case "links":
      return linksMail(facts, facts.news);
    case "acknowledgement":
    case "erased":
      return receipt(facts, facts.news);
    default:
      return spokenMail(facts, facts.news);
  }
}

type Of<Kind extends MailNews["kind"]> = Extract<MailNews, { readonly kind: Kind }>;

/** What the centre tells about an inquiry by itself. */
function receipt({ language, reference, statusUrl }: MailFacts, news: Of<"acknowledgement" | "erased">): Middle {
  const texts = mailTextsFor(language);
  const say = (message: Message<{ readonly reference: string }>) => messageText(language, message, { reference });
  if (news.kind === "erased") {
    const { subject, done, left } = texts.erased;
    return { subject: say(subject), paragraphs: [say(done), left] };
  }
  const { subject, received, answerBy, next, waits } = texts.acknowledgement;
  const date = dateText(language, news.dueAt);
  const promise = messageText(language, answerBy, { date, days: OUTER_LIMIT_WORKING_DAYS });
  return {
    subject: say(subject),
    paragraphs: [say(received), promise, news.waits === true ? waits : next, ...linkWith(texts, statusUrl)],
  };
}

/** The texts of mails that say one thing above the link. */
const SHORT_TEXTS = {
  link: "freshLink",
  "file-refused": "fileRefused",
  "contact-changed": "newAddress",
  closed: "closed",
} as const;

function shortMail(
  { language, reference, statusUrl }: MailFacts,
  { subject, above }: MailTexts[(typeof SHORT_TEXTS)[keyof typeof SHORT_TEXTS]],
): Middle {
  const link = linkWith(mailTextsFor(language), statusUrl);
  return {
    subject: messageText(language, subject, { reference }),
    paragraphs: [messageText(language, above, { reference }), ...link],
  };
}

function linksMail({ language }: MailFacts, news: Of<"links">): Middle {
  const texts = mailTextsFor(language);
  const { subject, above, notYou } = texts.links;
  const links = news.links.flatMap(({ reference: number, url }): Paragraph[] => [number, { url }]);
  return { subject, paragraphs: [above, ...links, texts.keepLink, notYou] };
}

/** What an operator wrote to the person, with what it means for the inquiry. */
function spokenMail(facts: MailFacts, news: Of<"answer" | "question" | "referral" | "extension">): Middle {
  const { language, reference, statusUrl } = facts;
  const texts = mailTextsFor(language);
  const subject = messageText(language, texts[news.kind].subject, { reference });
  return { subject, paragraphs: [...spoken(facts, news), ...linkWith(texts, statusUrl)], isSpoken: true };
}

function spoken(
  { language, reference }: MailFacts,
  news: Of<"answer" | "question" | "referral" | "extension">,
): readonly Paragraph[] {
  const texts = mailTextsFor(language);
  const written = { written: news.text };
  switch (news.kind) {
    case "answer":
      return [messageText(language, texts.answer.above, { reference }), written];
    case "question":
      return [
        messageText(language, texts.question.above, { reference }),
        written,
        messageText(language, texts.question.clock, { days: UNANSWERED_CLOSE_DAYS }),
      ];
    case "referral": {
      const passedOn = messageText(language, texts.referral.passedOn, { reference, to: news.to });
      return [passedOn, written, texts.referral.decides];
    }
    default: {
      const date = dateText(language, news.dueAt);
      return [messageText(language, texts.extension.newDate, { reference, date }), texts.extension.reason, written];
    }
  }
}

/** The status link with what belongs above and below it. */
function linkWith({ link, keepLink }: MailTexts, url: string): readonly Paragraph[] {
  return [link, { url }, keepLink];
}
