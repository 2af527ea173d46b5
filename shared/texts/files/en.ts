/** Texts about files in English. */
import type { FileTexts } from "./file-texts.ts";

export const EN: FileTexts = {
  title: "Files",
  unnamed: "File {number, number}",
  lead: "You can add up to {count} files of up to {megabytes} MB each: PDF, photographs ({photographs}), {docx}, {odt} or plain text ({txt}). Every file is checked for viruses before anybody can read it.",
  label: "What is it?",
  labelHint: "For example: passport. You may leave this empty.",
  add: "Add a file",
  choose: "Choose a file",
  send: "Send the file",
  back: "Back to your inquiry",
  minutes:
    "The file can be sent within {minutes, plural, one {# minute} other {# minutes}}. If it takes you longer, go back and begin again.",
  larger:
    "A file larger than {megabytes} MB is deleted after it has come, and your inquiry’s page tells you so. Beyond {most} MB a page in English appears instead (EntityTooLarge): go back with your browser’s button and choose a smaller one.",
  full: "No more files can be added to this inquiry. If you have more to show, write to us about it.",
  sending: "The file is being sent",
  failed: "The file could not be sent. Please try again.",
  tooLarge: "This file is larger than {megabytes} MB.",
  empty: "This file is empty: nothing is in it.",
  wrongKind: "Files of this kind cannot be taken. A photograph or a PDF of it will do.",
  states: {
    awaited: "Not received yet. If you have just sent it, look again in a minute.",
    quarantined: "Received, being checked for viruses. Look again in a minute.",
    clean: "Received",
    infected: "Deleted: something harmful was found in it.",
  },
  refusals: {
    kind: "Deleted: what is in it is not one of the kinds of files that can be taken. A photograph or a PDF of it will do.",
    size: "Deleted: it is larger than {megabytes} MB. Please send a smaller one; a photograph of the page will do.",
    empty: "Deleted: nothing was in it. Please look at the file on your device and send it again.",
    "not-checked": "Deleted: it could not be checked for viruses. Please send it again, without a password.",
  },
};
