/** The mails' texts in German. */
import type { MailTexts } from "./mail-texts.ts";

export const DE: MailTexts = {
  acknowledgement: {
    subject: "Anfrage {reference} eingegangen",
    greeting: "Guten Tag,",
    received: "Ihre Anfrage ist eingegangen. Ihre Nummer: {reference}.",
    answerBy:
      "Antwort spätestens am {date}. Das sind {days, plural, one {# Arbeitstag} other {# Arbeitstage}}; Samstage, Sonntage und Feiertage Kasachstans zählen nicht.",
    next: "Jemand aus dem Zentrum liest nun Ihre Anfrage und bereitet eine Antwort vor. Ist eine andere Stelle zuständig, erfahren Sie es.",
    link: "Unter diesem Link sehen Sie den Stand Ihrer Anfrage und können sie ergänzen:",
    keepLink: "Geben Sie den Link niemandem: Wer ihn hat, kann Ihre Anfrage lesen.",
    automatic:
      "Diese E-Mail wurde automatisch gesendet; bitte antworten Sie nicht darauf. Haben Sie uns nichts gesendet, beachten Sie sie nicht.",
    sender: "Einheitliches Kontaktzentrum",
  },
};
