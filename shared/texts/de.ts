/** The portal's texts in German. */
import type { Texts } from "./texts.ts";

export const DE: Texts = {
  site: {
    name: "Einheitliches Kontaktzentrum",
    organisation: "Stiftung „Otandastar“",
    skipToContent: "Zum Inhalt",
    languages: "Sprache der Seite",
    informsOnly: "Das Zentrum erklärt und verweist weiter. Entscheidungen treffen die zuständigen staatlichen Stellen.",
    kazakhstanTime: "Alle Zeiten sind Zeiten von Kasachstan (UTC+5).",
    askHere: "Frage stellen",
  },
  ask: {
    title: "Frage stellen",
    lead: "Schreiben Sie in Ihren eigenen Worten. Sie erhalten innerhalb von {days, plural, one {# Arbeitstag} other {# Arbeitstagen}} eine Antwort.",
    optional: "freiwillig",
    text: "Ihre Frage",
    textHint: "In jeder Sprache und jeder Schrift, bis zu {max, number} Zeichen.",
    topic: "Worum geht es?",
    topicUnsure: "Ich weiß es nicht, das Zentrum soll es bestimmen",
    aboutYou: "Über Sie",
    name: "Ihr Name",
    nameHint:
      "Sie können das Feld leer lassen: Dann antworten wir als Beratung. Für eine förmliche Eingabe brauchen wir Ihren vollen Namen.",
    country: "In welchem Land sind Sie jetzt?",
    countryUnsaid: "Das möchte ich nicht angeben",
    answerLanguage: "In welcher Sprache sollen wir antworten?",
    contact: "Wie sollen wir Sie erreichen?",
    email: "E-Mail",
    emailHint: "Nur nötig, wenn Sie E-Mails von uns möchten.",
    safety: {
      title: "Könnte jemand anderes Ihre E-Mails oder Ihr Telefon lesen?",
      text: "Dann wählen Sie den zweiten oder dritten Weg. Schließen Sie an einem gemeinsam genutzten Computer am Ende den ganzen Browser.",
    },
    consent: "Einwilligung",
    continue: "Weiter",
    errors: "Bitte berichtigen Sie dies",
  },
  contact: {
    answer: {
      title: "Antwort per E-Mail",
      text: "Zuerst kommt eine Bestätigung mit Nummer, Datum und Link.",
    },
    notice: {
      title: "Nur mitteilen, dass es Neues gibt",
      text: "Die E-Mail enthält eine Nummer und einen Link: weder Thema noch Ihren Namen.",
    },
    none: {
      title: "Keine E-Mail, ich sehe hier nach",
      text: "Nummer und Link speichern Sie auf der nächsten Seite.",
    },
  },
  check: {
    title: "Prüfen und absenden",
    lead: "Noch ist nichts abgesendet.",
    notGiven: "nicht angegeben",
    agreed: "Erteilt",
    send: "Absenden",
    change: "Ändern",
    notSent:
      "Nicht abgesendet: Der Dienst ist gerade überlastet. Was Sie geschrieben haben, steht noch auf dieser Seite. Klicken Sie in einigen Sekunden noch einmal auf „Absenden“.",
  },
  proof: {
    title: "Eine kurze Prüfung vor dem Senden",
    lead: "Über Ihre Internetverbindung kamen zuletzt viele Anfragen; vielleicht teilen Sie sie mit anderen. Eine kurze Prüfung hält Programme fern, die massenhaft senden. Was Sie geschrieben haben, bleibt erhalten.",
    working:
      "Ihr Gerät löst eine kleine Rechenaufgabe. Das dauert einige Sekunden, danach wird Ihre Anfrage von selbst gesendet.",
    wait: {
      title: "Ohne die Prüfung",
      text: "Sie können auch ohne sie senden. Ihre Anfrage ist sofort angenommen und erreicht die Bearbeiter innerhalb von zehn Minuten oder sobald Sie den Link in der E-Mail öffnen, die wir Ihnen senden. Nichts geht verloren, die Frist zählt ab jetzt.",
    },
    send: "Ohne Prüfung senden",
    leaveEmpty: "Dieses Feld leer lassen",
  },
  held: {
    title: "Ihre Anfrage wartet einige Minuten",
    text: "Sie wurde ohne die Prüfung gesendet und erreicht die Bearbeiter deshalb innerhalb von zehn Minuten. Wenn Sie eine E-Mail von uns bekommen, öffnen Sie den Link darin, dann ist das Warten sofort vorbei. Mehr müssen Sie nicht tun; die Frist zählt ab jetzt.",
  },
  received: {
    title: "Ihre Anfrage ist eingegangen",
    reference: "Nummer Ihrer Anfrage",
    link: "Link zu Ihrer Anfrage",
    linkHint: "Geben Sie den Link niemandem: Wer ihn hat, kann Ihre Anfrage lesen.",
    next: "Wie es weitergeht",
    nextSteps: [
      "Jemand aus dem Zentrum liest Ihre Anfrage und bereitet eine Antwort vor. Ist eine andere Stelle zuständig, erfahren Sie es.",
      "Antwort spätestens am {answerBy}. Das sind {days, plural, one {# Arbeitstag} other {# Arbeitstage}}; Samstage, Sonntage und Feiertage Kasachstans zählen nicht.",
      "Wenn Sie E-Mails gewählt haben, kommt in wenigen Minuten eine Bestätigung. Auch wenn sie nicht kommt, ist Ihre Anfrage eingegangen.",
    ],
    keep: {
      title: "Wenn Sie keine E-Mails bekommen, bewahren Sie dies auf",
      text: "Schreiben Sie die Nummer auf und speichern Sie den Link. Ohne den Link können Sie Ihre Anfrage hier nicht ansehen.",
    },
    open: "Meine Anfrage öffnen",
  },
  status: {
    title: "Ihre Anfrage",
    reference: "Nummer",
    state: "Stand",
    topic: "Thema",
    receivedOn: "Eingegangen",
    answerBy: "Antwort spätestens",
    answerByHint: "{days, plural, one {# Arbeitstag} other {# Arbeitstage}}: Wochenenden und Feiertage zählen nicht.",
    conversation: "Schriftwechsel",
    you: "Sie",
    centre: "Das Zentrum",
    add: "Noch einmal schreiben",
    addLabel: "Ihre Nachricht",
    send: "Senden",
  },
  states: {
    new: { title: "Eingegangen", text: "Ihre Anfrage wartet auf Bearbeitung." },
    assigned: { title: "In Bearbeitung", text: "Jemand aus dem Zentrum bearbeitet Ihre Anfrage." },
    "awaiting-compatriot": {
      title: "Wir brauchen Ihre Antwort",
      text: "Bitte lesen Sie die letzte Nachricht und antworten Sie unten. Bis dahin ruht die Frist.",
    },
    referred: { title: "An die zuständige Stelle weitergegeben", text: "Darüber entscheidet diese Stelle." },
    resolved: { title: "Beantwortet", text: "Ist noch etwas unklar, schreiben Sie unten." },
    closed: {
      title: "Abgeschlossen",
      text: "Wenn Sie innerhalb von {days, plural, one {# Tag} other {# Tagen}} nach dem Abschluss hier schreiben, wird Ihre Anfrage wieder geöffnet.",
    },
  },
  registering: {
    title: "Eingegangen, wird registriert",
    text: "Ihre Anfrage ist eingegangen und geht nicht verloren. Die Registrierung dauert meist wenige Sekunden; laden Sie diese Seite gleich noch einmal.",
    reload: "Seite neu laden",
  },
  problems: {
    "not-found": {
      title: "Diese Seite können wir nicht zeigen",
      text: "Der Link ist vielleicht unvollständig, abgelaufen oder in diesem Browser noch nicht geöffnet worden. Um Ihre Anfrage zu sehen, öffnen Sie den ganzen Link aus der E-Mail oder den, den Sie gespeichert haben.",
    },
    "not-valid": {
      title: "Wir konnten das Gesendete nicht lesen",
      text: "Bitte gehen Sie zurück und versuchen Sie es noch einmal.",
    },
    "too-large": {
      title: "Der Text ist zu lang",
      text: "Bitte gehen Sie zurück und kürzen Sie den Text auf höchstens {max, number} Zeichen.",
    },
    "inquiry-closed": {
      title: "Diese Anfrage ist abgeschlossen",
      text: "Der Abschluss liegt mehr als {days, plural, one {# Tag} other {# Tage}} zurück. Bitte stellen Sie eine neue Frage und nennen Sie darin die Nummer dieser Anfrage.",
    },
    "too-many": {
      title: "Zu viele Anfragen",
      text: "Über Ihre Internetverbindung kam in kurzer Zeit zu viel; vielleicht teilen Sie sie mit anderen. Bitte versuchen Sie es später noch einmal. Was Sie vorher gesendet haben, ist nicht verloren.",
    },
    unavailable: {
      title: "Der Dienst ist gerade überlastet",
      text: "Bitte versuchen Sie es in einigen Sekunden noch einmal.",
    },
    fault: {
      title: "Bei uns ist ein Fehler aufgetreten",
      text: "Das tut uns leid. Bitte versuchen Sie es etwas später noch einmal.",
    },
  },
  fieldErrors: {
    required: "Bitte füllen Sie dieses Feld aus",
    "text-required": "Bitte schreiben Sie Ihre Frage",
    "contact-required": "Bitte wählen Sie, wie wir Sie erreichen sollen",
    "consent-required": "Um Ihre Frage anzunehmen, brauchen wir Ihre Einwilligung",
    "too-short": "Das ist zu kurz",
    "too-long": "Das ist zu lang, bitte kürzen",
    "too-many": "Das sind zu viele",
    "wrong-type": "So ein Wert ist hier nicht möglich",
    "wrong-format": "Das Format stimmt nicht",
    "not-allowed": "Bitte wählen Sie aus der Liste",
    "not-valid": "Dieser Wert ist nicht gültig",
    "unknown-field": "Dieses Feld gibt es nicht",
    "email-not-valid": "Bitte geben Sie eine einzige E-Mail-Adresse an, zum Beispiel aigerim@example.org",
    "email-needed": "Für E-Mails brauchen wir Ihre Adresse; oder wählen Sie „Keine E-Mail“",
    "phone-not-valid": "Bitte geben Sie die Nummer mit Ländervorwahl an, zum Beispiel +77010000000",
    "country-not-valid": "Bitte wählen Sie das Land aus der Liste",
    "date-not-valid": "Bitte geben Sie einen Tag an, zum Beispiel 2026-05-31",
    "other-topic": "Diese Frage gehört zu einem anderen Thema",
    "reference-not-valid": "Die Nummer hat 12 Zeichen, zum Beispiel 7K3M-Q9XD-2V4D",
    "idempotency-key-not-valid": "Die Seite ist veraltet, bitte senden Sie noch einmal",
    "not-json": "Wir konnten das Gesendete nicht lesen",
    "not-utf-8": "Der Text muss in UTF-8 kodiert sein",
  },
  consents: {
    "2026-11":
      "Ich willige ein, dass das Zentrum die Daten, die ich hier angebe, erhebt, speichert und verwendet, um diese Anfrage zu beantworten, und nur dafür. Ist eine andere Stelle Kasachstans zuständig, darf das Zentrum ihr die Anfrage weitergeben und teilt es mir mit. Ich kann die Einwilligung jederzeit widerrufen, indem ich es in meiner Anfrage schreibe.",
  },
};
