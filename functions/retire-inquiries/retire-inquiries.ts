/** Carries out retention: what was closed longer ago than its topic is kept for is erased, as if its person had asked. */
import { VersionConflictError } from "../../shared/domain/errors.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { isRetired, retiredBefore } from "../../shared/domain/retention.ts";
import { TOPIC_CODES, type Topic } from "../../shared/domain/topic.ts";
import { everyPart } from "../../shared/platform/every-part.ts";
import { log } from "../../shared/platform/log.ts";

/** What retiring needs from outside. */
export type RetireDeps = {
  readonly inquiries: { find(reference: Reference): Promise<Inquiry | "erased" | undefined> };
  readonly settled: {
    find(look: { status: "closed"; topic: Topic; upTo: string }): AsyncIterable<{ readonly reference: Reference }>;
  };
  readonly erasure: { begin(inquiry: Inquiry, erased: { at: string }): Promise<void> };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/**
 * Goes through what is due in every topic, the longest closed first. Safe to repeat and to be cut off: what is erased has
 * left the index, and the next day goes on. Nobody is mailed: the person was told at the outset how long data are kept.
 * @throws AggregateError if a topic could not be gone through; the others have been
 */
export async function retireInquiries(deps: RetireDeps): Promise<void> {
  const now = deps.now();
  await everyPart(
    TOPIC_CODES.map((topic) => retireTopic(topic, now, deps)),
    "retirement-failed",
  );
}

async function retireTopic(topic: Topic, now: string, deps: RetireDeps): Promise<void> {
  let retired = 0;
  for await (const { reference } of deps.settled.find({ status: "closed", topic, upTo: retiredBefore(topic, now) })) {
    if (await retire(reference, now, deps)) retired += 1;
  }
  log.info("inquiries-retired", { topic, count: retired });
}

async function retire(reference: Reference, now: string, { inquiries, erasure }: RetireDeps): Promise<boolean> {
  const inquiry = await inquiries.find(reference);
  if (inquiry === undefined || inquiry === "erased" || !isRetired(inquiry, now)) return false;
  try {
    await erasure.begin(inquiry, { at: now });
    return true;
  } catch (error) {
    // Somebody changed it at this very moment; tomorrow decides anew.
    if (error instanceof VersionConflictError) return false;
    throw error;
  }
}
