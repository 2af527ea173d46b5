/** What the desk may do to an inquiry: one rule for each action, for who asks to do it and for who asks what they may. */
import type { Entry } from "../entry.ts";
import type { Inquiry, InquiryStatus } from "../inquiry.ts";
import { DESK_ACTIONS, type DeskAction } from "./desk-actions.ts";
import { latestExtension } from "./latest-extension.ts";
import { may, type Operator } from "./operator.ts";
import { ActionRefusedError, type RefusalCode } from "./refused-action.ts";

/** An inquiry with its whole history. */
export type Known = { readonly inquiry: Inquiry; readonly entries: readonly Entry[] };

/** Who does something, and when (ISO 8601, UTC, ms). That they see the topic at all has been checked before. */
export type Doing = { readonly by: Operator; readonly at: string };

/** Why an action is refused; undefined if it is allowed. */
type Rule = (known: Known, doing: Doing) => RefusalCode | undefined;

const OPEN: readonly InquiryStatus[] = ["new", "assigned", "awaiting-compatriot", "referred"];
const OPEN_OR_RESOLVED: readonly InquiryStatus[] = [...OPEN, "resolved"];
const SETTLED: readonly InquiryStatus[] = ["resolved", "closed"];

const isOpen = whileIn(OPEN);
const isOpenOrResolved = whileIn(OPEN_OR_RESOLVED);

const RULES = {
  take: firstOf(isOpen, ({ inquiry }, { by }) => (inquiry.assignee === by.id ? "already-yours" : undefined)),
  release: firstOf(isOpen, ({ inquiry }, doing) =>
    inquiry.assignee === undefined ? "nobodys" : ownOrSupervised(inquiry.assignee, doing),
  ),
  reply: isOpenOrResolved,
  question: isOpenOrResolved,
  note: () => undefined,
  transfer: isOpen,
  refer: isOpen,
  extend: firstOf(isOpen, ({ inquiry }, { at }) =>
    latestExtension(inquiry, at) === undefined ? "limit-too-late" : undefined,
  ),
  resolve: isOpen,
  reopen: whileIn(SETTLED),
  merge: isOpenOrResolved,
  unmerge: ({ inquiry }) => (inquiry.mergedInto === undefined ? "not-merged" : undefined),
  "link-answer": isOpenOrResolved,
  "change-contact": isOpenOrResolved,
  erase: (_known, { by }) => (may(by.role, "erase-inquiries") ? undefined : "not-allowed"),
} as const satisfies Readonly<Record<DeskAction, Rule>>;

/** What somebody may do to an inquiry now. */
export function mayDo(known: Known, doing: Doing): readonly DeskAction[] {
  return DESK_ACTIONS.filter((action) => RULES[action](known, doing) === undefined);
}

/**
 * Lets an action pass, or not.
 * @throws ActionRefusedError with the reason
 */
export function permit(action: DeskAction, known: Known, doing: Doing): void {
  refuse(RULES[action](known, doing));
}

/** @throws ActionRefusedError unless there is no reason to */
export function refuse(reason: RefusalCode | undefined): void {
  if (reason !== undefined) throw new ActionRefusedError(reason);
}

/** Own work can be undone by whoever did it, and by those who answer for it. */
export function ownOrSupervised(owner: string | undefined, { by }: Doing): RefusalCode | undefined {
  return owner === by.id || by.role !== "operator" ? undefined : "not-yours";
}

function whileIn(statuses: readonly InquiryStatus[]): Rule {
  return ({ inquiry }) => {
    if (inquiry.mergedInto !== undefined) return "merged-inquiry";
    return statuses.includes(inquiry.status) ? undefined : "transition-not-allowed";
  };
}

function firstOf(...rules: readonly Rule[]): Rule {
  return (known, doing) => {
    for (const rule of rules) {
      const reason = rule(known, doing);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };
}
