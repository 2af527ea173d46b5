/** Closes what was answered, or asked of its person, some time ago and has stayed quiet since; a word from them opens it again. */
import type { NewEntry } from "../../shared/domain/entry.ts";
import { VersionConflictError } from "../../shared/domain/errors.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { type CLOSE_DAYS, closeChange } from "../../shared/domain/resolution.ts";
import { closedBefore } from "../../shared/domain/retention.ts";
import type { Topic } from "../../shared/domain/topic.ts";
import { log } from "../../shared/platform/log.ts";

/** What closing needs from outside. */
export type CloseDeps = {
  readonly inquiries: {
    find(reference: Reference): Promise<Inquiry | "erased" | undefined>;
    append(after: Inquiry, entry: NewEntry): Promise<Inquiry>;
  };
  readonly settled: {
    find(look: {
      status: keyof typeof CLOSE_DAYS;
      topic: Topic;
      upTo: string;
    }): AsyncIterable<{ readonly reference: Reference }>;
  };
};

/**
 * Closes a topic's inquiries that are due. No watermark is needed: what is closed has left this part of the index.
 * @param now ISO 8601, UTC, ms
 */
export async function closeQuiet(topic: Topic, now: string, deps: CloseDeps): Promise<void> {
  let closed = 0;
  for (const status of ["resolved", "awaiting-compatriot"] as const) {
    for await (const { reference } of deps.settled.find({ status, topic, upTo: closedBefore(status, now) })) {
      if (await close(reference, now, deps)) closed += 1;
    }
  }
  if (closed > 0) log.info("inquiries-closed", { topic, count: closed });
}

async function close(reference: Reference, now: string, { inquiries }: CloseDeps): Promise<boolean> {
  const inquiry = await inquiries.find(reference);
  if (inquiry === undefined || inquiry === "erased") return false;
  const change = closeChange(inquiry, now);
  if (change === undefined) return false;
  try {
    await inquiries.append(change.after, change.entry);
    return true;
  } catch (error) {
    // Somebody wrote at this very moment: the next minute looks again, if it still has to be closed.
    if (error instanceof VersionConflictError) return false;
    throw error;
  }
}
