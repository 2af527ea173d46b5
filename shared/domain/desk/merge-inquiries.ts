/** Two inquiries of one person in one matter become one, and two again. */
import type { MergeEntry } from "../entry.ts";
import { type Inquiry, isOpen } from "../inquiry.ts";
import { type Change, changeBy, changeByUndoing } from "../life.ts";
import type { Reference } from "../reference.ts";
import { authorOf } from "./author-of.ts";
import { type Doing, type Known, permit } from "./permitted-actions.ts";
import { ActionRefusedError, type RefusalCode } from "./refused-action.ts";

/** What changes when two inquiries are joined or separated: both, or neither. */
export type MergeChanges = { readonly source: Change; readonly target: Change };

/**
 * Joins the source to the target: it is closed as long as it is joined. The target keeps the earlier limits of the two,
 * and is urgent if one was.
 * @throws ActionRefusedError
 */
export function mergeChanges(source: Known, target: Known, doing: Doing): MergeChanges {
  permit("merge", source, doing);
  const reason =
    whyNot(source.inquiry, target.inquiry) ?? (takesOthers(target.inquiry) ? undefined : "target-not-open");
  if (reason !== undefined) throw new ActionRefusedError(reason);
  const by = authorOf(doing);
  const into: MergeEntry = { kind: "merged", direction: "into", reference: target.inquiry.reference };
  return {
    source: changeBy(source.inquiry, { ...into, ...by }),
    target: changeBy(target.inquiry, { ...joining(source.inquiry, target.inquiry), ...by }),
  };
}

function joining(source: Inquiry, target: Inquiry): MergeEntry {
  const { reference, dueAt, innerDueAt, priority } = source;
  const becomesUrgent = priority === "urgent" && target.priority !== "urgent";
  return {
    kind: "merged",
    direction: "from",
    reference,
    dueAt,
    innerDueAt,
    ...(becomesUrgent ? { urgent: true } : {}),
  };
}

function whyNot(source: Inquiry, target: Inquiry): RefusalCode | undefined {
  if (source.reference === target.reference) return "same-inquiry";
  if (!isSamePerson(source, target)) return "not-same-person";
  return source.receivedAt < target.receivedAt ? "merge-into-earlier" : undefined;
}

function takesOthers(inquiry: Inquiry): boolean {
  return isOpen(inquiry) && inquiry.mergedInto === undefined;
}

/** Whether two inquiries name the same person: by their address, or by their phone. */
function isSamePerson(one: Inquiry, other: Inquiry): boolean {
  const hasSameAddress = one.personKey !== undefined && one.personKey === other.personKey;
  return hasSameAddress || (one.person.phone !== undefined && one.person.phone === other.person.phone);
}

/**
 * Whether who reads one inquiry may read the other. A name, an address or a phone can be typed by anybody: only who has
 * opened a mailed link of both has shown that they are one person, with one mailbox.
 */
export function isProvenSamePerson(one: Inquiry, other: Inquiry): boolean {
  const areProven = one.addressProven === true && other.addressProven === true;
  return areProven && one.personKey !== undefined && one.personKey === other.personKey;
}

/**
 * Separates the source from the target: it stands again where it stood.
 * @param target undefined if it has been erased
 * @throws ActionRefusedError
 */
export function unmergeChanges(
  source: Known,
  target: Known | undefined,
  doing: Doing,
): { readonly source: Change; readonly target?: Change } {
  permit("unmerge", source, doing);
  const { inquiry, entries } = source;
  if (target !== undefined && target.inquiry.reference !== inquiry.mergedInto)
    throw new ActionRefusedError("not-merged");
  const { mergedInto = inquiry.reference, reference } = inquiry;
  const by = authorOf(doing);
  const cut = changeByUndoing(inquiry, entries, { kind: "unmerged", direction: "into", reference: mergedInto, ...by });
  if (target === undefined) return { source: cut };
  return { source: cut, target: changeBy(target.inquiry, { kind: "unmerged", direction: "from", reference, ...by }) };
}

/** The inquiries that are joined to this one, by its history; one of them may since have gone back to the desk by itself. */
export function mergedReferences(entries: Known["entries"]): readonly Reference[] {
  const joined = new Set<Reference>();
  for (const entry of entries) {
    if (entry.kind === "merged" && entry.direction === "from") joined.add(entry.reference);
    if (entry.kind === "unmerged" && entry.direction === "from") joined.delete(entry.reference);
  }
  return [...joined];
}
