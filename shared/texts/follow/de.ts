/** The texts of following an inquiry in German. */
import type { FollowTexts } from "./follow-texts.ts";

export const DE: FollowTexts = {
  days: {
    title: "Wie die Frist gezählt wird",
    counted: "{days, plural, one {# Arbeitstag} other {# Arbeitstage}}: vom {first} bis zum {last}.",
    weekends: "Samstage und Sonntage zählen nicht.",
    daysOff: "Auch diese freien Tage in Kasachstan zählen nicht:",
    putOff: "Der Termin war zuerst der {date} und wurde verschoben; der Grund steht im Schriftwechsel.",
  },
  events: {
    question: "Das Zentrum fragt Sie",
    referral: "Weitergegeben an: {to}",
    extension: "Neuer Termin für die Antwort: {date}",
    solved: "Sie haben mitgeteilt, dass die Sache erledigt ist.",
    closed: "Abgeschlossen, weil {days, plural, one {# Tag} other {# Tage}} lang niemand mehr geschrieben hat.",
    unanswered:
      "Abgeschlossen, weil die Frage des Zentrums {days, plural, one {# Tag} other {# Tage}} lang unbeantwortet blieb.",
  },
  reply: { title: "Beantworten Sie die Frage", label: "Ihre Antwort" },
  solve: {
    title: "Ist die Sache erledigt?",
    text: "Dann sagen Sie es uns, damit niemand weiter daran arbeitet. Kommt noch etwas, schreiben Sie einfach hier.",
    button: "Die Sache ist erledigt",
  },
  feedback: {
    title: "Was halten Sie von der Antwort?",
    solved: "Ist Ihre Sache erledigt?",
    yes: "Ja",
    no: "Nein",
    rating: "Wie gut war die Antwort?",
    ratingHint: "1 ist sehr schlecht, 5 ist sehr gut.",
    comment: "Was sollten wir wissen?",
    send: "Senden",
    thanks: "Danke. Sie können Ihre Angaben ändern.",
  },
  keeping: "Ihr Link und Ihre Daten",
  link: {
    title: "Neuen Link erhalten",
    text: "Könnte jemand anderes den Link zu Ihrer Anfrage gesehen haben, lassen Sie einen neuen erstellen. Frühere Links öffnen dann nichts mehr.",
    button: "Neuen Link erstellen",
    done: "Ihr neuer Link",
    mailed: "Wir senden ihn Ihnen auch per E-Mail.",
  },
  erase: {
    title: "Meine Anfrage und Daten löschen",
    lead: "Sie sind dabei, die Anfrage {reference} zu löschen. Sie lässt sich nicht wiederherstellen und wird nicht beantwortet.",
    goes: {
      title: "Was gelöscht wird",
      list: [
        "Was Sie geschrieben und gesendet haben und was wir geantwortet haben.",
        "Ihr Name, Ihre E-Mail-Adresse, Telefonnummer und Ihr Land, soweit angegeben.",
        "Die Liste der E-Mails, die wir Ihnen dazu gesendet haben.",
      ],
    },
    stays: {
      title: "Was bleibt",
      list: [
        "Die Nummer und ein Prüfwert, der nichts über Sie sagt: Sie verhindern, dass eine verspätete Kopie die Anfrage zurückbringt.",
        "Sicherungskopien, höchstens {days, number} Tage.",
        "E-Mails, die Sie schon erhalten haben. Wurde die Sache an eine andere Stelle weitergegeben, hat diese eigene Unterlagen: Bitte fragen Sie dort.",
        "Gesetz Nr. 94-V, Artikel 12: Personenbezogene Daten werden aufbewahrt, bis der Zweck der Erhebung erreicht ist, sofern ein Gesetz nichts anderes bestimmt. Uns ist keines bekannt, nach dem wir Ihre aufbewahren müssten.",
      ],
    },
    button: "Endgültig löschen",
    back: "Nicht löschen",
    done: "Ihre Anfrage ist gelöscht",
    receipt:
      "Die Anfrage {reference} wurde gelöscht: {at}. Notieren Sie sich das, wenn Sie einen Beleg brauchen: Diese Seite bleibt nicht bestehen.",
  },
  links: {
    open: "Link verloren?",
    title: "Links zu meinen Anfragen erhalten",
    text: "Geben Sie die E-Mail-Adresse an, unter der Sie angefragt haben. Gibt es offene Anfragen, geht eine E-Mail mit ihren Links dorthin. Anfragen, zu denen Sie keine E-Mails wollten, stehen nicht darin.",
    button: "Links senden",
    sent: {
      title: "Kennen wir die Adresse, ist eine E-Mail unterwegs",
      text: "Das sagen wir bei jeder Adresse, damit niemand erfährt, wer hier angefragt hat. Kommt innerhalb einer Stunde nichts, sehen Sie im Spam-Ordner nach oder fragen Sie noch einmal.",
    },
  },
};
