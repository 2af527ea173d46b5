/** The texts of following an inquiry in English. */
import type { FollowTexts } from "./follow-texts.ts";

export const EN: FollowTexts = {
  days: {
    title: "How the date is counted",
    counted: "The {days, plural, one {# working day} other {# working days}} run from {first} to {last}.",
    weekends: "Saturdays and Sundays do not count.",
    daysOff: "These days off in Kazakhstan do not count either:",
    putOff: "The date was {date} at first and has been put off; the reason is in the conversation.",
  },
  events: {
    question: "The centre asks you",
    referral: "Passed on to: {to}",
    extension: "New date for the answer: {date}",
    solved: "You said that the matter is solved.",
    closed: "Closed, because nobody had written for {days, plural, one {# day} other {# days}}.",
    unanswered:
      "Closed, because the centre’s question had not been answered for {days, plural, one {# day} other {# days}}.",
  },
  reply: { title: "Answer the question", label: "Your answer" },
  solve: {
    title: "Is the matter solved?",
    text: "Then tell us, so that nobody goes on working on it. If something comes up again, just write here.",
    button: "It is solved",
  },
  feedback: {
    title: "What do you think of the answer?",
    solved: "Is your matter solved?",
    yes: "Yes",
    no: "No",
    rating: "How good was the answer?",
    ratingHint: "1 is very bad, 5 is very good.",
    comment: "What should we know?",
    send: "Send",
    thanks: "Thank you. You can change what you said.",
  },
  keeping: "Your link and your data",
  link: {
    title: "Get a new link",
    text: "If somebody else may have seen the link to your inquiry, make a new one. The links before it then open nothing.",
    button: "Make a new link",
    done: "Your new link",
    mailed: "We also send it to you by mail.",
  },
  erase: {
    title: "Delete my inquiry and data",
    lead: "You are about to delete inquiry {reference}. It cannot be brought back, and it will not be answered.",
    goes: {
      title: "What is deleted",
      list: [
        "What you wrote and sent, and what we answered.",
        "Your name, e-mail address, phone number and country, as far as you gave them.",
        "The list of the mails that we sent you about it.",
      ],
    },
    stays: {
      title: "What stays",
      list: [
        "The number, and a check value that says nothing about you: they keep a late copy from bringing the inquiry back.",
        "Backups, for at most {days, number} days.",
        "Mails that you have got already. If the matter was passed on to another body, that body keeps its own records: please ask it.",
        "Law No. 94-V, article 12: personal data are kept until the purpose of collecting them is reached, unless a law says otherwise. We know of none that makes us keep yours.",
      ],
    },
    button: "Delete for good",
    back: "Do not delete",
    done: "Your inquiry has been deleted",
    receipt: "Inquiry {reference} was deleted on {at}. Write this down if you need a receipt: this page will not stay.",
  },
  links: {
    open: "Lost your link?",
    title: "Get the links to my inquiries",
    text: "Give the e-mail address under which you asked. If there are open inquiries, one mail with their links goes to it. Inquiries for which you wanted no mails are not in it.",
    button: "Send me my links",
    sent: {
      title: "If we know the address, a mail is on its way",
      text: "We say the same for every address, so that nobody can find out who has asked here. If no mail comes within an hour, look among the unwanted mails, or ask again.",
    },
  },
};
