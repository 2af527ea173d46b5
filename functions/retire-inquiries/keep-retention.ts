/** One day's run: what is kept long enough goes, then the dead letters of what has gone. */
import { type DiscardDeps, discardLateLetters } from "./discard-late-letters.ts";
import { type RetireDeps, retireInquiries } from "./retire-inquiries.ts";

/**
 * Safe to repeat. A topic that cannot be gone through keeps no letter of an erased inquiry for a day longer.
 * @throws AggregateError if a topic or a queue could not be gone through, each told in the log; the others have been
 */
export async function keepRetention(deps: RetireDeps & DiscardDeps): Promise<void> {
  try {
    await retireInquiries(deps);
  } finally {
    await discardLateLetters(deps);
  }
}
