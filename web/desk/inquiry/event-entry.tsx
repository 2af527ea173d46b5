/** An entry that is no message: one line that says what happened, with the words that belong to it. */
import { Link } from "wouter";
import type { DeskEntry } from "../../../shared/contracts/desk/inquiry.ts";
import { ownerLabel, topicLabel } from "../format/names.ts";
import { date } from "../format/times.ts";
import type { DeskLanguage } from "../settings/settings.ts";
import type { DeskTexts } from "../texts/kk.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { AnswerGiven } from "./answer-given.tsx";
import { Who } from "./entry-who.tsx";

type EventKind = Exclude<DeskEntry["kind"], "opened" | "message" | "reply" | "question" | "note">;
export type EventOf = Extract<DeskEntry, { readonly kind: EventKind }>;

export function EventEntry({ entry }: { readonly entry: EventOf }) {
  const eventText = useEventText();
  const label = entry.kind === "answer-linked" ? <AnswerGiven {...entry} /> : eventText(entry);
  const text = "text" in entry ? entry.text : entry.kind === "feedback" ? entry.comment : undefined;
  return (
    <li className={`entry event ${entry.kind}`}>
      <Who entry={entry} label={label} />
      {"reference" in entry && <Link href={`/inquiries/${entry.reference}`}>{entry.reference}</Link>}
      {text !== undefined && (
        <p className="words" dir="auto">
          {text}
        </p>
      )}
    </li>
  );
}

function useEventText(): (entry: EventOf) => string {
  const texts = useTexts();
  const [language] = useLanguage();
  return (entry) => aboutTheInquiry(entry, texts, language) ?? aboutThePerson(entry, texts);
}

function aboutTheInquiry(entry: EventOf, { entries }: DeskTexts, language: DeskLanguage): string | undefined {
  switch (entry.kind) {
    case "transfer":
      return entries.transfer(topicLabel(language, entry.from), topicLabel(language, entry.to));
    case "referral":
      return entries.referral(bodyName(entry, language));
    case "extension":
      return entries.extension(date(language, entry.dueAt));
    case "merged":
      return entry.direction === "from" ? entries.mergedFrom : entries.mergedInto;
    case "unmerged":
      return entries.unmerged;
    case "deadline":
      return entries.deadline[entry.dueState];
    case "pass-on-due":
      return entries.passOnDue[entry.dueState];
    default:
      return undefined;
  }
}

/** In the operator's language; an entry that says no more, as the person reads it. */
function bodyName({ to, ownerOf }: Extract<EventOf, { readonly kind: "referral" }>, language: DeskLanguage): string {
  return ownerOf === undefined ? to : ownerLabel(language, ownerOf);
}

function aboutThePerson(entry: EventOf, { entries, statesOfMail, fileStates, contactFields }: DeskTexts): string {
  switch (entry.kind) {
    case "feedback":
      return entries.feedback(entry.solved, entry.rating);
    case "file":
      return entries.file(entry.title, fileStates[entry.outcome]);
    case "mail-undelivered":
      return entries.mailUndelivered(statesOfMail[entry.outcome]);
    case "contact-changed":
      return entries.contactChanged(entry.fields.map((field) => contactFields[field]).join(", "));
    default:
      return plainText(entry.kind, entries.plain);
  }
}

/** Kinds without anything of their own to tell. */
function plainText(kind: string, plain: DeskTexts["entries"]["plain"]): string {
  return Object.entries(plain).find(([name]) => name === kind)?.[1] ?? kind;
}
