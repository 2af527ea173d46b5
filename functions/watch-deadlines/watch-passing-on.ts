/** Notes where the limit for passing a matter on to the body that decides comes near, or has passed. */
import { passOnChange } from "../../shared/domain/due-change.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { log } from "../../shared/platform/log.ts";
import { type NoteDeps, noteChange } from "./note-change.ts";

/** What watching needs from outside; `now` is ISO 8601, UTC, ms. */
export type PassOnDeps = NoteDeps & { readonly now: () => string };

/**
 * Notes it of each inquiry; the inquiry itself says whether it is still so. Safe to repeat: each state is noted once.
 * @param near inquiries whose state is another one than they know of, as the count of the desk saw them
 * @throws AggregateError if some could not be noted; the others have been
 */
export async function watchPassingOn(near: readonly Reference[], deps: PassOnDeps): Promise<void> {
  const now = deps.now();
  const failures: unknown[] = [];
  let noted = 0;
  for (const reference of near) {
    try {
      if (await noteChange(reference, (inquiry) => passOnChange(inquiry, now), deps)) noted += 1;
    } catch (error) {
      failures.push(error);
      log.error("deadline-look-failed", { reference, error });
    }
  }
  if (noted > 0) log.info("deadlines-noted", { kind: "pass-on", count: noted });
  if (failures.length > 0) throw new AggregateError(failures, "Some limits for passing on could not be noted");
}
