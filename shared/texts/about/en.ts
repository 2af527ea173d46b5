/** The pages about the centre and about people's data in English. */
import type { AboutTexts } from "./about-texts.ts";

export const EN: AboutTexts = {
  privacy: {
    title: "Your data",
    lead: "What we keep when you write to us, and what you can do about it.",
    kept: {
      title: "What is kept",
      text: [
        "What you write and send: your question, your answers, files, and, if you gave them, your name, e-mail, phone and country.",
        "What the centre answers and does, with the dates, and whether mails to you arrived.",
        "The network address of your device is not kept with the inquiry. In coded form it is used for a short time to see how much comes from one network.",
      ],
    },
    purpose: {
      title: "What for",
      text: [
        "To answer your inquiry, and for nothing else. Statistics count inquiries by topic, language and country, without names.",
      ],
    },
    seen: {
      title: "Who sees it",
      text: [
        "The centre’s operators. If another body of Kazakhstan is responsible, the inquiry may be passed on to it, and you are told to which.",
        "The centre contacts neither your relatives nor the authorities of other countries about you.",
      ],
    },
    place: {
      title: "Where it is kept",
      text: [
        "In a data centre of Amazon Web Services. Country: {country}.",
        "Law No. 94-V of Kazakhstan (article 12) asks that bases of personal data be kept in Kazakhstan. If it matters to you where your data lie, leave out your name, e-mail and phone: a consultation needs none of them.",
      ],
    },
    term: {
      title: "For how long",
      text: [
        "An answered inquiry is closed when nobody has written for {closeDays, plural, one {# day} other {# days}}.",
        "An inquiry for which we wait for your reply is closed after {waitDays, plural, one {# day} other {# days}} without one.",
        "It is deleted {shortDays, plural, one {# day} other {# days}} after closing, and after {longDays, plural, one {# day} other {# days}} in matters that themselves take long, such as citizenship. Backup copies last up to {backupDays, plural, one {# day} other {# days}} longer.",
      ],
    },
    yours: {
      title: "What you can do",
      text: [
        "Open the link to your inquiry: there you see what was said, can add to it, and can have it deleted with all data about you.",
        "You withdraw your consent in the same way, or by writing so in the inquiry.",
      ],
    },
    quiet: {
      title: "Mails, cookies and safety",
      text: [
        "You choose whether we mail you the answer, only a number and a link, or nothing at all.",
        "This site uses one cookie for each inquiry that you open, and one so that nothing is sent twice; they go when you close the browser. Nothing is loaded from other sites, and your visits are not tracked.",
        "On a shared computer, close the whole browser when you are done.",
      ],
    },
  },
  about: {
    title: "About the centre",
    lead: "The Unified Contact Center of the Otandastar Foundation informs compatriots and returnees about moving, citizenship, settling in, work and more.",
    does: {
      title: "What the centre does",
      text: [
        "It explains and refers. It decides nothing and gives no status: that is for the state bodies responsible.",
      ],
    },
    appeal: {
      title: "Consultation or appeal?",
      text: [
        "Without your name we answer as a consultation; any name will do.",
        "An official appeal needs your full name (article 63). This site never asks for an IIN.",
        "Either way the inquiry gets a number of its own and is answered within {days, plural, one {# working day} other {# working days}}.",
      ],
    },
    time: {
      title: "When you are answered",
      text: [
        "Within {days, plural, one {# working day} other {# working days}} (article 76). Saturdays, Sundays and public holidays of Kazakhstan do not count; what comes after hours is registered on the next working day (article 64).",
        "If another body is responsible, the inquiry is passed on within {passOnDays, plural, one {# working day} other {# working days}}, and you are told at the same time (article 76).",
        "Articles of the Administrative Procedural and Process-Related Code of Kazakhstan (350-VI); checked on {checked}.",
      ],
    },
    access: {
      title: "For everybody",
      text: [
        "Every page works without JavaScript, by keyboard, with screen readers, in text browsers and on small phones, and can be printed.",
        "If something does not work for you, please tell us: ask a question here, whatever the topic.",
      ],
    },
    languages: {
      title: "Languages and alphabets",
      text: [
        "Ask in any language and any alphabet; choose the one in which you want to be answered.",
        "Kazakh pages in Latin and Arabic letters were converted from the Cyrillic by a program. Where they differ, the Cyrillic text counts.",
      ],
    },
  },
};
