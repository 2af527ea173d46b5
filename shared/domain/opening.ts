/** How an inquiry begins: its first snapshot and its first entry. */
import { deadlinesFor } from "./deadline.ts";
import type { Entry } from "./entry.ts";
import { gistOf } from "./gist.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Topic } from "./topic.ts";
import type { Answers } from "./topic-question.ts";

/** What was accepted, before it is an inquiry: everything of the snapshot that the sender or the router decided. */
export type Accepted = Pick<
  Inquiry,
  | "reference"
  | "requestHash"
  | "topic"
  | "priority"
  | "channel"
  | "language"
  | "person"
  | "personKey"
  | "contact"
  | "unacknowledged"
  | "consentVersion"
  | "receivedAt"
  | "routing"
  | "follows"
>;

/** What the person wrote. */
export type OpeningText = {
  readonly text: string;
  readonly subject?: string | undefined;
  readonly declaredTopic?: Topic | undefined;
  readonly answers?: Answers | undefined;
};

/**
 * A new inquiry, version 1, and its opening entry. Deadlines count from when it was accepted, not from now:
 * a night in a queue does not cost the person a day.
 * @throws CalendarYearMissingError if its deadline falls into a year without a calendar
 */
export function openedInquiry(
  accepted: Accepted,
  opening: OpeningText,
): { readonly inquiry: Inquiry; readonly entry: Entry } {
  const { receivedAt } = accepted;
  const { registeredOn, dueAt, innerDueAt } = deadlinesFor(accepted);
  const inquiry: Inquiry = {
    ...accepted,
    version: 1,
    status: "new",
    linkVersion: 1,
    registeredOn,
    dueAt,
    innerDueAt,
    dueState: "ahead",
    passOnState: "ahead",
    updatedAt: receivedAt,
    gist: gistOf(opening),
  };
  const { subject, declaredTopic, answers } = opening;
  const entry: Entry = {
    version: 1,
    at: receivedAt,
    by: { role: "compatriot" },
    kind: "opened",
    text: opening.text,
    ...(subject === undefined ? {} : { subject }),
    ...(declaredTopic === undefined ? {} : { declaredTopic }),
    ...(answers === undefined ? {} : { answers }),
  };
  return { inquiry, entry };
}
