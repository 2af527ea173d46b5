/** Writes down what the clock asks of one inquiry. */
import type { NewEntry } from "../../shared/domain/entry.ts";
import { VersionConflictError } from "../../shared/domain/errors.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import type { Change } from "../../shared/domain/life.ts";
import type { Reference } from "../../shared/domain/reference.ts";

/** What noting needs from outside. */
export type NoteDeps = {
  readonly inquiries: {
    find(reference: Reference): Promise<Inquiry | "erased" | undefined>;
    append(after: Inquiry, entry: NewEntry): Promise<Inquiry>;
  };
};

/** How often a note is tried when others change the inquiry at the same time; the next minute tries again. */
const TRIES = 5;

/**
 * Notes a change at the version that stands.
 * @param decide the change that the inquiry needs now; undefined for none
 * @returns whether something was noted
 * @throws VersionConflictError if others kept writing
 */
export async function noteChange(
  reference: Reference,
  decide: (inquiry: Inquiry) => Change | undefined,
  deps: NoteDeps,
  triesLeft = TRIES,
): Promise<boolean> {
  const inquiry = await deps.inquiries.find(reference);
  if (inquiry === undefined || inquiry === "erased") return false;
  const change = decide(inquiry);
  if (change === undefined) return false;
  try {
    await deps.inquiries.append(change.after, change.entry);
    return true;
  } catch (error) {
    if (!(error instanceof VersionConflictError) || triesLeft <= 1) throw error;
    return noteChange(reference, decide, deps, triesLeft - 1);
  }
}
