/** Texts about files in German. */
import type { FileTexts } from "./file-texts.ts";

export const DE: FileTexts = {
  title: "Dateien",
  unnamed: "Datei {number, number}",
  lead: "Sie können bis zu {count} Dateien von je höchstens {megabytes} MB hinzufügen: PDF, Fotos ({photographs}), {docx}, {odt} oder reinen Text ({txt}). Jede Datei wird auf Viren geprüft, bevor jemand sie lesen kann.",
  label: "Was ist es?",
  labelHint: "Zum Beispiel: Reisepass. Das Feld darf leer bleiben.",
  add: "Datei hinzufügen",
  choose: "Datei auswählen",
  send: "Datei senden",
  back: "Zurück zu Ihrer Anfrage",
  minutes:
    "Die Datei kann innerhalb von {minutes, plural, one {# Minute} other {# Minuten}} gesendet werden. Wenn es länger dauert, gehen Sie zurück und beginnen Sie neu.",
  larger:
    "Eine Datei über {megabytes} MB wird nach dem Eingang gelöscht; auf der Seite Ihrer Anfrage steht es dann. Über {most} MB erscheint stattdessen eine englische Seite (EntityTooLarge): Gehen Sie mit der Zurück-Taste des Browsers zurück und wählen Sie eine kleinere.",
  full: "Zu dieser Anfrage können keine weiteren Dateien hinzugefügt werden. Wenn Sie noch etwas zeigen möchten, schreiben Sie uns.",
  sending: "Die Datei wird gesendet",
  failed: "Die Datei konnte nicht gesendet werden. Bitte versuchen Sie es noch einmal.",
  tooLarge: "Diese Datei ist größer als {megabytes} MB.",
  empty: "Diese Datei ist leer.",
  wrongKind: "Dateien dieser Art können nicht angenommen werden. Ein Foto oder ein PDF davon genügt.",
  states: {
    awaited: "Noch nicht eingegangen. Wenn Sie sie gerade gesendet haben, sehen Sie in einer Minute noch einmal nach.",
    quarantined: "Eingegangen, wird auf Viren geprüft. Sehen Sie in einer Minute noch einmal nach.",
    clean: "Eingegangen",
    infected: "Gelöscht: Darin wurde etwas Schädliches gefunden.",
  },
  refusals: {
    kind: "Gelöscht: Dateien mit solchem Inhalt werden nicht angenommen. Ein Foto oder ein PDF davon genügt.",
    size: "Gelöscht: Sie ist größer als {megabytes} MB. Bitte senden Sie eine kleinere; ein Foto der Seite genügt.",
    empty: "Gelöscht: Sie war leer. Bitte prüfen Sie die Datei auf Ihrem Gerät und senden Sie sie noch einmal.",
    "not-checked":
      "Gelöscht: Sie konnte nicht auf Viren geprüft werden. Bitte senden Sie sie noch einmal, ohne Kennwort.",
  },
};
