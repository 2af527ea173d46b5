/** What a person may see of the history of their inquiry. */
import type { Entry } from "./entry.ts";
import type { Inquiry } from "./inquiry.ts";
import { replayed, withdrawnVersions } from "./life.ts";

/**
 * The kinds of entry that a person sees. Everything else is the desk's: notes, deadlines, mails that did not arrive;
 * feedback is shown beside the conversation, and what happened to links is no part of it.
 */
const SEEN_BY_PERSON = [
  "opened",
  "message",
  "reply",
  "question",
  "referral",
  "extension",
  "solved",
  "closed",
] as const satisfies readonly Entry["kind"][];

/** An entry that a person may see. */
export type SeenEntry = Extract<Entry, { kind: (typeof SEEN_BY_PERSON)[number] }>;

/**
 * The conversation as the person may see it now, oldest first. A reply or a question stays hidden while the operator
 * can still take it back, and for good once they have.
 * @param now ISO 8601, UTC, ms
 */
export function seenByPerson(entries: readonly Entry[], now: string): readonly SeenEntry[] {
  const withdrawn = withdrawnVersions(entries);
  return entries.filter(isOfConversation).filter((entry) => !withdrawn.has(entry.version) && !isHidden(entry, now));
}

/**
 * The inquiry as the person may see it now: what can still be taken back has changed nothing yet.
 * @param now ISO 8601, UTC, ms
 */
export function inquirySeenByPerson(inquiry: Inquiry, entries: readonly Entry[], now: string): Inquiry {
  const shown = entries.filter((entry) => !isHidden(entry, now));
  return shown.length === entries.length ? inquiry : replayed(inquiry, shown);
}

function isHidden(entry: Entry, now: string): boolean {
  return "visibleFrom" in entry && entry.visibleFrom > now;
}

function isOfConversation(entry: Entry): entry is SeenEntry {
  const kinds: readonly Entry["kind"][] = SEEN_BY_PERSON;
  return kinds.includes(entry.kind);
}
