/** The parts of an inquiry's view that are made of its snapshot and its entries alone. */
import { type DeskEntry, type DeskInquiry, deskEntry } from "../../shared/contracts/desk/inquiry.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import type { OperatorId } from "../../shared/domain/desk/operator.ts";
import { type TimeLimit, timeLimitsOf } from "../../shared/domain/desk/time-limits.ts";
import { passOnStateAt } from "../../shared/domain/due-change.ts";
import type { Author, Entry } from "../../shared/domain/entry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { withdrawnVersions } from "../../shared/domain/life.ts";
import { workingMinutesBetween } from "../../shared/domain/working-time.ts";
import { colleagueOf } from "./queue-rows.ts";

type Names = ReadonlyMap<OperatorId, string>;

/** Of the snapshot, what the desk sees as it stands there. */
type Shown = Omit<
  DeskInquiry,
  "limits" | "merged" | "entries" | "files" | "mails" | "earlier" | "present" | "draft" | "mayDo"
>;

/** The snapshot as the desk sees it: without digests and the numbers of its links. */
export function snapshotView(inquiry: Inquiry, names: Names): Shown {
  const { reference, version, status, topic, priority, channel, language, person, contact } = inquiry;
  const { receivedAt, registeredOn, updatedAt, dueState, undelivered, routing, follows, addressProven } = inquiry;
  const columns = { reference, version, status, topic, priority, channel, language, person, contact };
  return {
    ...columns,
    receivedAt,
    registeredOn,
    updatedAt,
    dueState,
    addressProven: addressProven === true,
    ...(undelivered === undefined ? {} : { undelivered }),
    ...(routing === undefined ? {} : { routing }),
    ...(follows === undefined ? {} : { follows }),
    ...deskFields(inquiry, names),
  };
}

function deskFields({ assignee, mergedInto }: Inquiry, names: Names): Pick<Shown, "assignee" | "mergedInto"> {
  return {
    ...(assignee === undefined ? {} : { assignee: colleagueOf(assignee, names) }),
    ...(mergedInto === undefined ? {} : { mergedInto }),
  };
}

/** The limits with the working time that is left of each. */
export function limitsView(inquiry: Inquiry, now: string): DeskInquiry["limits"] {
  const { outer, inner, passOn } = timeLimitsOf(inquiry);
  const view = ({ dueAt, countedDays, skippedDays }: TimeLimit): DeskInquiry["limits"]["outer"] => ({
    dueAt,
    workingMinutesLeft: workingMinutesBetween(now, dueAt),
    countedDays: [...countedDays],
    skippedDays: [...skippedDays],
  });
  const state = passOnStateAt(inquiry, now);
  const isWatched = passOn !== undefined && state !== undefined;
  return { outer: view(outer), inner: view(inner), ...(isWatched ? { passOn: { ...view(passOn), state } } : {}) };
}

/**
 * The history as the desk sees it, with names. What was taken back stands where it was, marked; the entry that took it
 * back says nothing more.
 */
export function entriesView(entries: readonly Entry[], names: Names): DeskEntry[] {
  const withdrawn = withdrawnVersions(entries);
  return entries
    .filter(({ kind }) => kind !== "withdrawn")
    .map((entry) =>
      // The contract lets through what it names: an entry also holds digests and the files' ids.
      parseContract(
        deskEntry,
        { ...entry, by: authorView(entry.by, names), withdrawn: withdrawn.has(entry.version) },
        "entry",
      ),
    );
}

function authorView(by: Author, names: Names): DeskEntry["by"] {
  return by.role === "operator" ? { role: "operator", ...colleagueOf(by.operator, names) } : by;
}

/** Everybody who is named in an inquiry. */
export function operatorsOf({ assignee }: Inquiry, entries: readonly Entry[]): readonly OperatorId[] {
  const authors = entries.flatMap(({ by }) => (by.role === "operator" ? [by.operator] : []));
  return [...authors, ...(assignee === undefined ? [] : [assignee])];
}
