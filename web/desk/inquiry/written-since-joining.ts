/** What was written in an inquiry since another was joined to it: by a separation it stays where it was written. */
import type { DeskEntry } from "../../../shared/contracts/desk/inquiry.ts";

/**
 * @param entries of the inquiry that goes on
 * @param joined the other one's reference
 */
export function writtenSinceJoining(entries: readonly DeskEntry[], joined: string): readonly DeskEntry[] {
  const since = entries.findLastIndex(
    (entry) => entry.kind === "merged" && entry.direction === "from" && entry.reference === joined,
  );
  return since < 0 ? [] : entries.slice(since + 1).filter(isWritten);
}

function isWritten(entry: DeskEntry): boolean {
  if (entry.kind === "reply" || entry.kind === "question") return !entry.withdrawn;
  return entry.kind === "message" || entry.kind === "note" || entry.kind === "referral";
}
