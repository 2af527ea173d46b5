/** The mails' texts in English. */
import type { MailTexts } from "./mail-texts.ts";

export const EN: MailTexts = {
  acknowledgement: {
    subject: "Inquiry {reference} received",
    greeting: "Hello,",
    received: "We have received your inquiry. Its number: {reference}.",
    answerBy:
      "You will be answered by {date}. That is {days, plural, one {# working day} other {# working days}}; Saturdays, Sundays and public holidays of Kazakhstan do not count.",
    next: "An operator now reads your inquiry and prepares an answer. If another body is responsible, you are told so.",
    link: "See where your inquiry stands, and add to it, by this link:",
    keepLink: "Give the link to nobody: whoever has it can read your inquiry.",
    automatic: "This mail was sent automatically; please do not reply to it. If you have sent us nothing, ignore it.",
    sender: "Unified Contact Center",
  },
};
