/** The pages about the centre and about people's data in German. */
import type { AboutTexts } from "./about-texts.ts";

export const DE: AboutTexts = {
  privacy: {
    title: "Ihre Daten",
    lead: "Was wir aufbewahren, wenn Sie uns schreiben, und was Sie tun können.",
    kept: {
      title: "Was aufbewahrt wird",
      text: [
        "Was Sie schreiben und senden: Ihre Frage, Ihre Antworten, Dateien und, falls angegeben, Name, E-Mail-Adresse, Telefonnummer und Land.",
        "Was das Zentrum antwortet und tut, mit Datum, und ob E-Mails bei Ihnen angekommen sind.",
        "Die Netzwerkadresse Ihres Geräts wird nicht mit der Anfrage aufbewahrt. Verschlüsselt dient sie kurze Zeit dazu, zu sehen, wie viel aus einem Netz kommt.",
      ],
    },
    purpose: {
      title: "Wofür",
      text: [
        "Um Ihre Anfrage zu beantworten, und nur dafür. Die Statistik zählt Anfragen nach Thema, Sprache und Land, ohne Namen.",
      ],
    },
    seen: {
      title: "Wer es sieht",
      text: [
        "Die Mitarbeitenden des Zentrums. Ist eine andere Stelle Kasachstans zuständig, kann die Anfrage an sie weitergegeben werden; Sie erfahren, an welche.",
        "Das Zentrum wendet sich Ihretwegen weder an Ihre Verwandten noch an Behörden anderer Länder.",
      ],
    },
    place: {
      title: "Wo es aufbewahrt wird",
      text: [
        "In einem Rechenzentrum von Amazon Web Services. Land: {country}.",
        "Das Gesetz Kasachstans Nr. 94-V (Artikel 12) verlangt, dass Datenbanken mit personenbezogenen Daten in Kasachstan geführt werden. Ist Ihnen wichtig, wo Ihre Daten liegen, lassen Sie Name, E-Mail-Adresse und Telefonnummer weg: Eine Beratung braucht sie nicht.",
      ],
    },
    term: {
      title: "Wie lange",
      text: [
        "Eine beantwortete Anfrage wird abgeschlossen, wenn {closeDays, plural, one {# Tag} other {# Tage}} lang niemand geschrieben hat.",
        "Eine Anfrage, zu der wir auf Ihre Antwort warten, wird abgeschlossen, wenn {waitDays, plural, one {# Tag} other {# Tage}} lang keine kommt.",
        "Sie wird {shortDays, plural, one {# Tag} other {# Tage}} nach dem Abschluss gelöscht, in Sachen, die selbst lange dauern, etwa der Staatsangehörigkeit, nach {longDays, plural, one {# Tag} other {# Tagen}}. Sicherungskopien bestehen bis zu {backupDays, plural, one {# Tag} other {# Tage}} länger.",
      ],
    },
    yours: {
      title: "Was Sie tun können",
      text: [
        "Öffnen Sie den Link zu Ihrer Anfrage: Dort sehen Sie, was geschrieben wurde, können ergänzen und die Anfrage mit allen Daten über Sie löschen lassen.",
        "Ebenso widerrufen Sie Ihre Einwilligung, oder Sie schreiben es in der Anfrage.",
      ],
    },
    quiet: {
      title: "E-Mails, Cookies und Sicherheit",
      text: [
        "Sie wählen, ob wir Ihnen die Antwort senden, nur Nummer und Link oder gar nichts.",
        "Diese Website setzt ein Cookie für jede Anfrage, die Sie öffnen, und eines, damit nichts doppelt gesendet wird; sie verschwinden, wenn Sie den Browser schließen. Von anderen Websites wird nichts geladen, Ihre Besuche werden nicht verfolgt.",
        "An einem gemeinsam genutzten Computer schließen Sie am Ende den ganzen Browser.",
      ],
    },
  },
  about: {
    title: "Über das Zentrum",
    lead: "Das Einheitliche Kontaktzentrum der Stiftung „Otandastar“ informiert Landsleute und Rückkehrende über Umzug, Staatsangehörigkeit, Eingewöhnung, Arbeit und mehr.",
    does: {
      title: "Was das Zentrum tut",
      text: [
        "Es erklärt und verweist. Es entscheidet nicht und verleiht keinen Status: Das ist Sache der zuständigen staatlichen Stellen.",
      ],
    },
    appeal: {
      title: "Beratung oder förmliche Eingabe?",
      text: [
        "Ohne Ihren Namen antworten wir als Beratung; jeder Name genügt.",
        "Eine förmliche Eingabe braucht Ihren vollen Namen (Artikel 63). Eine IIN wird nur angegeben, wenn es sie gibt, und auf dieser Website nie verlangt.",
        "In jedem Fall bekommt die Anfrage ihre eigene Nummer und wird innerhalb von {days, plural, one {# Arbeitstag} other {# Arbeitstagen}} beantwortet.",
      ],
    },
    time: {
      title: "Wann Sie Antwort erhalten",
      text: [
        "Innerhalb von {days, plural, one {# Arbeitstag} other {# Arbeitstagen}} (Artikel 76). Samstage, Sonntage und Feiertage Kasachstans zählen nicht; was nach Dienstschluss kommt, wird am nächsten Arbeitstag registriert (Artikel 64).",
        "Ist eine andere Stelle zuständig, wird die Anfrage innerhalb von {passOnDays, plural, one {# Arbeitstag} other {# Arbeitstagen}} weitergegeben, und Sie erfahren es zugleich (Artikel 76).",
        "Artikel des Verwaltungsverfahrens- und Prozessgesetzbuchs Kasachstans (350-VI); geprüft am {checked}.",
      ],
    },
    access: {
      title: "Für alle",
      text: [
        "Jede Seite funktioniert ohne JavaScript, mit der Tastatur, mit Bildschirmleser, in Textbrowsern und auf kleinen Telefonen und lässt sich drucken.",
        "Wenn etwas bei Ihnen nicht funktioniert, sagen Sie es uns bitte: Stellen Sie hier eine Frage, gleich zu welchem Thema.",
      ],
    },
    languages: {
      title: "Sprachen und Schriften",
      text: [
        "Fragen Sie in jeder Sprache und jeder Schrift, und wählen Sie, in welcher wir antworten.",
        "Die kasachischen Seiten in lateinischer und arabischer Schrift hat ein Programm aus der kyrillischen übertragen. Weichen sie ab, gilt der kyrillische Text.",
      ],
    },
  },
};
