/** The mails' texts in English. */
import type { MailTexts } from "./mail-texts.ts";

export const EN: MailTexts = {
  greeting: "Hello,",
  link: "See where your inquiry stands, and write to us, by this link:",
  keepLink: "Give the link to nobody: whoever has it can read your inquiry.",
  automatic: "This mail was sent automatically; please do not reply to it.",
  unasked: "If you have sent us nothing, ignore it.",
  answerByLink: "Please do not reply to this mail: nobody reads that mailbox. Write to us by the link.",
  sender: "Unified Contact Center of the Otandastar Foundation",
  acknowledgement: {
    waits:
      "Please open the link below: your inquiry then reaches the operators at once. Otherwise it does so within ten minutes.",
    subject: "Inquiry {reference} received",
    received: "We have received your inquiry. Its number: {reference}.",
    answerBy:
      "You will be answered by {date}. That is {days, plural, one {# working day} other {# working days}}; Saturdays, Sundays and public holidays of Kazakhstan do not count.",
    next: "An operator now reads your inquiry and prepares an answer. If another body is responsible, you are told so.",
  },
  news: {
    subject: "News about inquiry {reference}",
    open: "There is news about your inquiry {reference}. Please open the link to read it.",
    later: "Once you have opened the link, later mails hold the whole text.",
  },
  answer: {
    subject: "Answer to inquiry {reference}",
    above: "This is the answer to your inquiry {reference}:",
  },
  question: {
    subject: "Question about inquiry {reference}",
    above: "To answer your inquiry {reference} we need to know more:",
    clock:
      "The time limit stands still until you reply. If you have not replied after {days, plural, one {# day} other {# days}}, the inquiry is closed.",
  },
  referral: {
    subject: "Inquiry {reference} passed on",
    passedOn: "Your inquiry {reference} has been passed on to the body responsible: {to}.",
    decides: "The matter is for that body to decide.",
  },
  extension: {
    subject: "More time for inquiry {reference}",
    newDate: "We need more time for your inquiry {reference}. You will be answered by {date}.",
    reason: "The reason:",
  },
  fileRefused: {
    subject: "A file for inquiry {reference} was refused",
    above:
      "A file that you added to your inquiry {reference} was refused and has been deleted. The page behind the link says which one and why; you can add another there.",
  },
  newAddress: {
    subject: "Confirm your address for inquiry {reference}",
    above:
      "This address has been given for inquiry {reference}. Please open the link to confirm that it is yours: until then mails hold only a notice. Links sent before no longer open the inquiry.",
  },
  closed: {
    subject: "Inquiry {reference} closed",
    above:
      "Your inquiry {reference} has been closed without a further answer. If your question is still open, write to us by the link: the inquiry opens again.",
  },
  freshLink: {
    subject: "New link to inquiry {reference}",
    above: "You asked for a new link to your inquiry {reference}. Links you got before no longer open it.",
  },
  links: {
    subject: "Links to your inquiries",
    above: "Somebody asked on our site for the links to the open inquiries of this address:",
    notYou: "If it was not you, ignore this mail: nobody but you was sent the links.",
  },
  erased: {
    subject: "Inquiry {reference} erased",
    done: "As you asked, inquiry {reference} has been erased, with everything you wrote and sent in it and the data about you.",
    left: "Only the number is left, without any data about you, so that the inquiry cannot come back by mistake. The links no longer open anything.",
  },
};
