/** The mails' texts in German. */
import type { MailTexts } from "./mail-texts.ts";

export const DE: MailTexts = {
  greeting: "Guten Tag,",
  link: "Unter diesem Link sehen Sie den Stand Ihrer Anfrage und können uns schreiben:",
  keepLink: "Geben Sie den Link niemandem: Wer ihn hat, kann Ihre Anfrage lesen.",
  automatic: "Diese E-Mail wurde automatisch gesendet; bitte antworten Sie nicht darauf.",
  unasked: "Haben Sie uns nichts gesendet, beachten Sie sie nicht.",
  answerByLink:
    "Bitte antworten Sie nicht auf diese E-Mail: Dieses Postfach liest niemand. Schreiben Sie uns über den Link.",
  sender: "Einheitliches Kontaktzentrum der Stiftung „Otandastar“",
  acknowledgement: {
    waits:
      "Bitte öffnen Sie den Link unten: Dann erreicht Ihre Anfrage die Bearbeiter sofort. Sonst geschieht das innerhalb von zehn Minuten.",
    subject: "Anfrage {reference} eingegangen",
    received: "Ihre Anfrage ist eingegangen. Ihre Nummer: {reference}.",
    answerBy:
      "Antwort spätestens am {date}. Das sind {days, plural, one {# Arbeitstag} other {# Arbeitstage}}; Samstage, Sonntage und Feiertage Kasachstans zählen nicht.",
    next: "Jemand aus dem Zentrum liest nun Ihre Anfrage und bereitet eine Antwort vor. Ist eine andere Stelle zuständig, erfahren Sie es.",
  },
  news: {
    subject: "Neues zu Anfrage {reference}",
    open: "Zu Ihrer Anfrage {reference} gibt es Neues. Bitte öffnen Sie den Link, um es zu lesen.",
    later: "Sobald Sie den Link geöffnet haben, enthalten spätere E-Mails den ganzen Text.",
  },
  answer: {
    subject: "Antwort auf Anfrage {reference}",
    above: "Die Antwort auf Ihre Anfrage {reference}:",
  },
  question: {
    subject: "Frage zu Anfrage {reference}",
    above: "Um Ihre Anfrage {reference} zu beantworten, müssen wir noch wissen:",
    clock:
      "Bis zu Ihrer Antwort ruht die Frist. Kommt {days, plural, one {# Tag} other {# Tage}} lang keine Antwort, wird die Anfrage abgeschlossen.",
  },
  referral: {
    subject: "Anfrage {reference} weitergegeben",
    passedOn: "Ihre Anfrage {reference} wurde an die zuständige Stelle weitergegeben: {to}.",
    decides: "Darüber entscheidet diese Stelle.",
  },
  extension: {
    subject: "Mehr Zeit für Anfrage {reference}",
    newDate: "Für Ihre Anfrage {reference} brauchen wir mehr Zeit. Antwort nun spätestens am {date}.",
    reason: "Der Grund:",
  },
  fileRefused: {
    subject: "Eine Datei zu Anfrage {reference} wurde abgelehnt",
    above:
      "Eine Datei, die Sie Ihrer Anfrage {reference} hinzugefügt haben, wurde abgelehnt und gelöscht. Welche und warum, steht auf der Seite hinter dem Link; dort können Sie eine andere hinzufügen.",
  },
  newAddress: {
    subject: "Bestätigen Sie Ihre Adresse für Anfrage {reference}",
    above:
      "Diese Adresse wurde für die Anfrage {reference} angegeben. Bitte öffnen Sie den Link, um zu bestätigen, dass es Ihre ist: Bis dahin enthalten E-Mails nur einen Hinweis. Früher gesendete Links öffnen die Anfrage nicht mehr.",
  },
  closed: {
    subject: "Anfrage {reference} abgeschlossen",
    above:
      "Ihre Anfrage {reference} wurde ohne weitere Antwort abgeschlossen. Ist Ihre Frage noch offen, schreiben Sie uns über den Link: Die Anfrage wird dann wieder geöffnet.",
  },
  freshLink: {
    subject: "Neuer Link zu Anfrage {reference}",
    above: "Sie haben um einen neuen Link zu Ihrer Anfrage {reference} gebeten. Frühere Links öffnen sie nicht mehr.",
  },
  links: {
    subject: "Links zu Ihren Anfragen",
    above: "Auf unserer Seite wurde um die Links zu den offenen Anfragen dieser Adresse gebeten:",
    notYou: "Waren Sie es nicht, beachten Sie diese E-Mail nicht: Die Links wurden nur Ihnen gesendet.",
  },
  erased: {
    subject: "Anfrage {reference} gelöscht",
    done: "Wie gewünscht wurde die Anfrage {reference} gelöscht, mit allem, was Sie darin geschrieben und gesendet haben, und den Daten über Sie.",
    left: "Geblieben ist nur die Nummer ohne Daten über Sie, damit die Anfrage nicht versehentlich wiederkehrt. Die Links öffnen nichts mehr.",
  },
};
