/** What each entry of a history does to the inquiry: the one description of it. Who may make which is decided elsewhere. */
import { deadlinesFor, dueStateAt } from "./deadline.ts";
import type { Author, Entry, FileEntry, MergeEntry, NewEntry } from "./entry.ts";
import { afterPersonWrote, backOnDesk, type Inquiry, transition, withClockGoing } from "./inquiry.ts";
import type { Topic } from "./topic.ts";
import { laterByWorkingMinutes, workingMinutesBetween } from "./working-time.ts";

/** A change that somebody asks for: the inquiry after it, and the entry that records it. */
export type Change = { readonly after: Inquiry; readonly entry: NewEntry };

/**
 * The inquiry after one more entry.
 * @throws TransitionNotAllowedError if its status does not allow it
 */
function afterEntry(inquiry: Inquiry, entry: NewEntry): Inquiry {
  const { at } = entry;
  switch (entry.kind) {
    case "message":
      return backOnDesk(inquiry, at);
    case "file":
      return afterFile(inquiry, entry, at);
    case "solved":
      return transition(inquiry, inquiry.status === "resolved" ? "closed" : "resolved", at);
    case "closed":
      return transition(inquiry, "closed", at);
    case "feedback":
      return { ...inquiry, feedback: { solved: entry.solved, rating: entry.rating }, updatedAt: at };
    case "deadline":
      return { ...inquiry, dueState: entry.dueState, updatedAt: at };
    default:
      return afterOperator(inquiry, entry);
  }
}

/** What operators do to the status. */
function afterOperator(inquiry: Inquiry, entry: NewEntry): Inquiry {
  const { at } = entry;
  switch (entry.kind) {
    case "taken":
      return { ...(inquiry.status === "new" ? transition(inquiry, "assigned", at) : inquiry), ...assigneeBy(entry.by) };
    case "released":
      return released(inquiry, at);
    case "reply":
      return answered(replied(inquiry, entry.resolves === true, entry), at);
    case "question":
      return transition(workedOn(inquiry, entry), "awaiting-compatriot", at);
    case "referral":
      return answered(transition(workedOn(inquiry, entry), "referred", at), at);
    case "resolved":
      return transition(workedOn(inquiry, entry), "resolved", at);
    case "reopened":
      return { ...inHand(inquiry, at), ...assigneeBy(entry.by) };
    default:
      return afterOther(inquiry, entry);
  }
}

function afterOther(inquiry: Inquiry, entry: NewEntry): Inquiry {
  const { at } = entry;
  switch (entry.kind) {
    case "extension":
      return extended(inquiry, entry.dueAt, at);
    case "transfer":
      return transferred(inquiry, entry.to, at);
    case "merged":
      return merged(inquiry, entry, at);
    case "pass-on-due":
      return { ...inquiry, passOnState: entry.dueState, updatedAt: at };
    case "unmerged":
      return entry.direction === "into" ? onItsOwn(inquiry, at) : inquiry;
    case "mail-undelivered":
    case "link-renewed":
    case "contact-changed":
      return { ...inquiry, updatedAt: at };
    default:
      return inquiry;
  }
}

/** A file that can be read is something the person said: it brings the inquiry back to the desk, as a message does. */
function afterFile(inquiry: Inquiry, { outcome }: FileEntry, at: string): Inquiry {
  const unchanged = { ...inquiry, updatedAt: at };
  return outcome === "clean" ? (afterPersonWrote(inquiry, at) ?? unchanged) : unchanged;
}

function assigneeBy(by: Author): Pick<Inquiry, "assignee"> {
  return by.role === "operator" ? { assignee: by.operator } : {};
}

/** Who has it keeps it; what nobody has is from here on theirs who work on it. */
function workedOn(inquiry: Inquiry, { at, by }: NewEntry): Inquiry {
  const owner = inquiry.assignee === undefined ? assigneeBy(by) : {};
  return { ...inHand(inquiry, at), ...owner };
}

function inHand(inquiry: Inquiry, at: string): Inquiry {
  return inquiry.status === "assigned" ? { ...inquiry, updatedAt: at } : transition(inquiry, "assigned", at);
}

/** What another body decides stays with it, whatever the centre adds. */
function replied(inquiry: Inquiry, resolves: boolean, entry: NewEntry): Inquiry {
  if (resolves) return transition(workedOn(inquiry, entry), "resolved", entry.at);
  return inquiry.status === "referred" ? { ...inquiry, updatedAt: entry.at } : workedOn(inquiry, entry);
}

/** Nothing is left to pass on: the centre dealt with it itself, or has passed it on. */
function answered({ passOnState: _kept, ...inquiry }: Inquiry, at: string): Inquiry {
  return { ...inquiry, firstAnsweredAt: inquiry.firstAnsweredAt ?? at };
}

/** What waits for the person, or for another body, goes on waiting, only that nobody has it. */
function released({ assignee: _before, ...inquiry }: Inquiry, at: string): Inquiry {
  return inquiry.status === "assigned" ? transition(inquiry, "new", at) : inquiry;
}

/** The desk works by the new date too. It holds for what the person has let pass by now: the wait counts from here. */
function extended(inquiry: Inquiry, dueAt: string, at: string): Inquiry {
  const limits = { dueAt, innerDueAt: dueAt, dueState: dueStateAt(dueAt, at) };
  return { ...inquiry, ...limits, ...(inquiry.awaitedSince === undefined ? {} : { awaitedSince: at }), updatedAt: at };
}

/**
 * The new topic's service level counts from the receipt: moving it costs the person no day. What was added to the inner
 * limit (the person let time pass, an extension) or taken from it (an older inquiry was joined) stays so.
 */
function transferred(inquiry: Inquiry, topic: Topic, at: string): Inquiry {
  const going = withClockGoing(inquiry, at);
  const { assignee: _before, ...moved } = going.status === "new" ? going : transition(going, "new", at);
  const added = workingMinutesBetween(deadlinesFor(inquiry).innerDueAt, going.innerDueAt);
  const level = deadlinesFor({ ...inquiry, topic }).innerDueAt;
  const innerDueAt = added >= 0 ? laterByWorkingMinutes(level, added) : earlier(level, going.innerDueAt);
  return { ...moved, topic, innerDueAt, dueState: dueStateAt(innerDueAt, at), updatedAt: at };
}

/** One is closed and points to the other; the other keeps what was promised in either. */
function merged(inquiry: Inquiry, entry: MergeEntry, at: string): Inquiry {
  if (entry.direction === "into") {
    const { feedback: _none, ...rest } = withClockGoing(inquiry, at);
    return {
      ...rest,
      status: "closed",
      closedAt: at,
      resolvedAt: inquiry.resolvedAt ?? at,
      mergedInto: entry.reference,
      updatedAt: at,
    };
  }
  const innerDueAt = earlier(inquiry.innerDueAt, entry.innerDueAt);
  const isRunning = inquiry.status !== "awaiting-compatriot";
  return {
    ...inquiry,
    ...(entry.urgent === true ? { priority: "urgent" } : {}),
    dueAt: earlier(inquiry.dueAt, entry.dueAt),
    innerDueAt,
    ...(isRunning ? { dueState: dueStateAt(innerDueAt, at) } : {}),
    updatedAt: at,
  };
}

/** The clock went on unwatched while it was joined to another. */
function onItsOwn({ mergedInto: _left, ...inquiry }: Inquiry, at: string): Inquiry {
  const isRunning = inquiry.status === "new" || inquiry.status === "assigned" || inquiry.status === "referred";
  return { ...inquiry, ...(isRunning ? { dueState: dueStateAt(inquiry.innerDueAt, at) } : {}), updatedAt: at };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** The change that an entry makes. */
export function changeBy(inquiry: Inquiry, entry: NewEntry): Change {
  return { entry, after: afterEntry(inquiry, entry) };
}

/**
 * The change by an entry that undoes an earlier one: the inquiry as it would stand if that had never been.
 * @param entry `withdrawn`, or `unmerged` of the inquiry that had been joined to another
 */
export function changeByUndoing(inquiry: Inquiry, entries: readonly Entry[], entry: NewEntry): Change {
  return { entry, after: replayed(inquiry, [...entries, { ...entry, version: inquiry.version + 1 }]) };
}

/** The inquiry as its history makes it; what no entry tells (who asks, how they are reached) is taken as it stands. */
export function replayed(inquiry: Inquiry, entries: readonly Entry[]): Inquiry {
  return standing(entries).reduce(afterEntry, asOpened(inquiry, entries));
}

/** Entries without those that were undone: replies taken back, and joining another inquiry where that was cut again. */
function standing(entries: readonly Entry[]): readonly Entry[] {
  const undone = withdrawnVersions(entries);
  const joined: number[] = [];
  for (const entry of entries) {
    if (entry.kind === "merged" && entry.direction === "into") joined.push(entry.version);
    if (entry.kind === "unmerged" && entry.direction === "into") undone.add(joined.pop() ?? 0);
  }
  return entries.filter(({ version }) => !undone.has(version));
}

/** The versions of what was taken back in time. */
export function withdrawnVersions(entries: readonly Entry[]): Set<number> {
  return new Set(entries.flatMap((entry) => (entry.kind === "withdrawn" ? [entry.of] : [])));
}

function asOpened(inquiry: Inquiry, entries: readonly Entry[]): Inquiry {
  const { assignee: _1, awaitedSince: _2, resolvedAt: _3, closedAt: _4, ...withoutTimes } = inquiry;
  const { firstAnsweredAt: _5, mergedInto: _6, feedback: _7, ...rest } = withoutTimes;
  const transfer = entries.find((entry) => entry.kind === "transfer");
  const becameUrgent = entries.some((entry) => entry.kind === "merged" && "urgent" in entry);
  const topic = transfer?.kind === "transfer" ? transfer.from : inquiry.topic;
  const priority = becameUrgent ? "normal" : inquiry.priority;
  const { dueAt, innerDueAt } = deadlinesFor({ receivedAt: inquiry.receivedAt, topic, priority });
  const opened: Inquiry = {
    ...rest,
    status: "new",
    topic,
    priority,
    dueAt,
    innerDueAt,
    dueState: "ahead",
    passOnState: "ahead",
  };
  return { ...opened, updatedAt: inquiry.receivedAt };
}
