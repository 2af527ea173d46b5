/** Sends the rows of an import file, several at a time; what one row meets does not concern the others. */
import type { FieldError } from "../shared/domain/errors.ts";
import { canonicalJson } from "../shared/domain/inquiry-identity.ts";
import { digest } from "../shared/platform/keyed-digest.ts";
import type { InquiryRow } from "./inquiry-row.ts";
import { PortalUnavailableError, type SubmitOutcome } from "./portal-client.ts";

/** What became of a row. "unsent" is one that the portal gave no clear answer to: run the import again. */
export type RowOutcome = { readonly line: number } & (
  | { readonly outcome: "accepted"; readonly reference: string; readonly statusUrl: string }
  | { readonly outcome: "accepted-before"; readonly reference: string }
  | { readonly outcome: "refused"; readonly errors: readonly FieldError[] }
  | { readonly outcome: "unsent"; readonly reason: string }
);

/** A row that can be sent has the key under which it is sent. */
type KeyedRow =
  | Extract<InquiryRow, { errors: unknown }>
  | (Extract<InquiryRow, { request: unknown }> & { readonly key: string });

export type ImportDeps = {
  readonly portal: { submit(request: unknown, idempotencyKey: string): Promise<SubmitOutcome> };
  readonly journal: {
    reference(key: string): string | undefined;
    remember(row: { key: string; line: number; reference: string }): void;
  };
  readonly report: (outcome: RowOutcome) => Promise<void>;
  /** Requests under way at once. */
  readonly concurrency: number;
};

/**
 * Sends every row that the journal does not know yet. It ends early when the portal cannot be reached: the rows that
 * are left then have no outcome, and a repeat of the import continues with them.
 * @param fileName without its folder; it is part of each row's key
 */
export async function importRows(rows: readonly InquiryRow[], fileName: string, deps: ImportDeps): Promise<void> {
  const queue = keyedRows(fileName, rows).values();
  let reachable = true;
  const work = async (): Promise<void> => {
    for (const row of queue) {
      const outcome = await sendRow(row, deps);
      await deps.report(outcome);
      if (outcome.outcome === "unsent") reachable = false;
      if (!reachable) return;
    }
  };
  await Promise.all(Array.from({ length: deps.concurrency }, work));
}

/**
 * Gives each row its Idempotency-Key, by what it says and how often the file has said it before, never by its line: a
 * row stays the same inquiry when rows before it are added, mended, deleted or sorted, and two people who ask the same
 * are two inquiries.
 */
export function keyedRows(fileName: string, rows: readonly InquiryRow[]): readonly KeyedRow[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    if ("errors" in row) return row;
    const content = digest(canonicalJson(row.request));
    const occurrence = (counts.get(content) ?? 0) + 1;
    counts.set(content, occurrence);
    return { ...row, key: digest(canonicalJson([fileName, content, occurrence])) };
  });
}

async function sendRow(row: KeyedRow, deps: ImportDeps): Promise<RowOutcome> {
  const { line } = row;
  if ("errors" in row) return { line, outcome: "refused", errors: row.errors };
  const { key } = row;
  const before = deps.journal.reference(key);
  if (before !== undefined) return { line, outcome: "accepted-before", reference: before };
  try {
    const answer = await deps.portal.submit(row.request, key);
    if (answer.outcome === "refused") return { line, outcome: "refused", errors: fieldErrors(answer) };
    const { reference, statusUrl } = answer;
    deps.journal.remember({ key, line, reference });
    return { line, outcome: "accepted", reference, statusUrl };
  } catch (error) {
    if (error instanceof PortalUnavailableError) return { line, outcome: "unsent", reason: error.message };
    throw error;
  }
}

function fieldErrors({ problem }: Extract<SubmitOutcome, { outcome: "refused" }>): readonly FieldError[] {
  const { errors = [], title, detail, type } = problem;
  return errors.length > 0 ? errors : [{ pointer: "", code: type, detail: detail ?? title }];
}
