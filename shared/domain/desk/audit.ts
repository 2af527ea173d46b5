/** The audit of the desk: who did what, to which inquiry, when and from where; never a word of anybody's text. */
import type { Inquiry } from "../inquiry.ts";
import type { Reference } from "../reference.ts";
import type { OperatorId } from "./operator.ts";

/** Everything of the desk that is audited. Never reworded: whoever looks back years later searches by these. */
export const AUDIT_EVENTS = [
  "absence-changed",
  "signed-out-everywhere",
  "next-taken",
  "inquiry-logged",
  "inquiry-read",
  "file-fetched",
  "inquiry-taken",
  "inquiry-released",
  "reply-sent",
  "question-sent",
  "reply-withdrawn",
  "note-added",
  "inquiry-transferred",
  "inquiry-referred",
  "inquiry-extended",
  "inquiry-resolved",
  "inquiry-reopened",
  "inquiry-merged",
  "inquiry-unmerged",
  "answer-linked",
  "contact-proposed",
  "contact-changed",
  "inquiry-erased",
  "inquiries-searched",
  "template-changed",
  "template-deleted",
  "report-downloaded",
  "operator-changed",
  "letters-redriven",
  "letters-discarded",
  "audit-read",
] as const;
export type AuditEvent = (typeof AUDIT_EVENTS)[number];

/** Fields whose values may stand in the audit: codes, ids and times, nothing that a person wrote or that reaches them. */
const TOLD_FIELDS = [
  "status",
  "topic",
  "priority",
  "dueAt",
  "innerDueAt",
  "contact",
  "assignee",
  "mergedInto",
] as const;

/** Of a field that changed: before and after, as far as it may be told. */
export type Difference = Readonly<Record<string, { readonly before?: string; readonly after?: string }>>;

/** One line of the audit. */
export type AuditRecord = {
  /** ISO 8601, UTC, ms. */
  readonly at: string;
  /** With `at`, the line's key: a request that is repeated by the network is one line. */
  readonly requestId: string;
  readonly by: { readonly id: OperatorId; readonly name: string };
  readonly event: AuditEvent;
  readonly reference?: Reference;
  /** The caller's address. */
  readonly from: string;
  readonly difference?: Difference;
};

/** Where a line stands among those of its day: the cursor of a page. */
export function auditPlace({ at, requestId }: Pick<AuditRecord, "at" | "requestId">): string {
  return `${at}#${requestId}`;
}

/** Whether a text has the form of such a place. */
export function isAuditPlace(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#\S+$/.test(text);
}

/** What a change made of the fields that may be told; of a person's address only that it is another one. */
export function differenceOf(before: Inquiry, after: Inquiry): Difference {
  const changed = TOLD_FIELDS.filter((field) => told(before, field) !== told(after, field)).map((field) => {
    const [was, is] = [told(before, field), told(after, field)];
    return [
      field,
      { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) },
    ] as const;
  });
  const reached = (["email", "phone"] as const).filter((field) => before.person[field] !== after.person[field]);
  return Object.fromEntries([...changed, ...reached.map((field) => [field, {}] as const)]);
}

function told(inquiry: Inquiry, field: (typeof TOLD_FIELDS)[number]): string | undefined {
  const fields: Readonly<Partial<Record<(typeof TOLD_FIELDS)[number], string>>> = inquiry;
  return fields[field];
}
