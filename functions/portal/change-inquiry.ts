/** Changes an inquiry on behalf of its person, against others who change it at the same time. */
import type { Known } from "../../shared/domain/desk/permitted-actions.ts";
import type { Entry, NewEntry } from "../../shared/domain/entry.ts";
import { VersionConflictError } from "../../shared/domain/errors.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import type { Change } from "../../shared/domain/life.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { log } from "../../shared/platform/log.ts";
import type { FindDeps, ValidLink } from "./find-inquiry.ts";
import { InquiryNotRegisteredError } from "./portal-errors.ts";
import { findShownInquiry } from "./shown-inquiry.ts";

/** What changing needs from outside. */
export type ChangeDeps = FindDeps & {
  readonly inquiries: {
    entries(reference: Reference): Promise<readonly Entry[]>;
    append(after: Inquiry, entry: NewEntry): Promise<Inquiry>;
  };
};

/** What each change is called in the log. */
const LOGGED: ReadonlyMap<Entry["kind"], string> = new Map([
  ["message", "message-added"],
  ["solved", "inquiry-solved"],
  ["feedback", "feedback-given"],
]);

/** Attempts against others who change the same inquiry; each is a read and a conditional write. */
const ATTEMPTS = 4;

/**
 * Changes it once. The inquiry is read before its entries, and the write holds only if it has not changed since: what
 * `decide` finds in the history is the whole history, so a repeat that is told by it cannot slip between.
 * @param decide the change to make, or undefined if there is nothing to change
 * @throws InquiryNotFoundError if there is no inquiry for this link
 * @throws InquiryNotRegisteredError if it is not in the table yet
 * @throws VersionConflictError if others kept changing it
 */
export async function changeInquiry(
  link: ValidLink,
  decide: (known: Known) => Change | undefined,
  deps: ChangeDeps,
): Promise<Known> {
  return againstOthers(async () => {
    const inquiry = await findShownInquiry(link, deps);
    if (inquiry === "being-registered") throw new InquiryNotRegisteredError();
    const entries = await reach(deps.inquiries.entries(inquiry.reference));
    const change = decide({ inquiry, entries });
    if (change === undefined) return { inquiry, entries };
    const next = await reach(deps.inquiries.append(change.after, change.entry));
    log.info(LOGGED.get(change.entry.kind) ?? "inquiry-changed", { reference: next.reference, version: next.version });
    return { inquiry: next, entries: [...entries, { ...change.entry, version: next.version }] };
  });
}

/**
 * Tries again while others are faster.
 * @throws VersionConflictError if they always are
 */
export async function againstOthers<T>(tryOnce: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce();
    } catch (error) {
      if (!(error instanceof VersionConflictError) || attempt === ATTEMPTS) throw error;
    }
  }
}
