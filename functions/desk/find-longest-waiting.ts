/** Who waits longest of all that was chosen from the queue, wherever a due date, a transfer or an extension has put them. */
import type { QueuePage } from "../../shared/contracts/desk/queue.ts";
import { byReceipt, type Waiting, waitsForDesk } from "../../shared/domain/desk/longest-waiting.ts";
import type { QueuedInquiry } from "../../shared/domain/desk/queued-inquiry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";

/** What finding needs from outside. */
export type LongestDeps = {
  /** As they were counted within the last minute, the longest waiting first; shared/adapters/longest-waiting-store.ts. */
  readonly longestWaiting: { find(): Promise<readonly Waiting[]> };
  readonly inquiries: { find(reference: Reference): Promise<Inquiry | "erased" | undefined> };
};

/** Inquiries that are looked at, at most: each has been answered or moved since the last count. */
const LOOKED_AT = 5;

/**
 * What was counted is up to a minute old, so it is believed only once the inquiry itself says the same.
 * @param rows of the queue that have been read, which are as they stand now
 * @param fits whether an inquiry is of what was chosen
 */
export async function findLongestWaiting(
  rows: readonly QueuedInquiry[],
  fits: (row: Waiting) => boolean,
  { longestWaiting, inquiries }: LongestDeps,
): Promise<QueuePage["longestWaiting"]> {
  const [first] = rows.filter(waitsForDesk).toSorted(byReceipt);
  const counted = await reach(longestWaiting.find());
  const earlier = counted.filter((row) => fits(row) && (first === undefined || byReceipt(row, first) < 0));
  for (const { reference } of earlier.slice(0, LOOKED_AT)) {
    const now = await reach(inquiries.find(reference));
    if (now !== undefined && now !== "erased" && waitsForDesk(now) && fits(now)) return told(now);
  }
  return first && told(first);
}

function told({ reference, receivedAt }: Waiting): NonNullable<QueuePage["longestWaiting"]> {
  return { reference, receivedAt };
}
