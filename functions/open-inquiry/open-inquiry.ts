/** Makes the inquiry exist, exactly once. */
import type { InquiryRouted } from "../../shared/contracts/inquiry-messages.ts";
import { dueChange } from "../../shared/domain/due-change.ts";
import type { Entry, NewEntry } from "../../shared/domain/entry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { openedInquiry } from "../../shared/domain/opening.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { FALLBACK_TOPIC, isTopic } from "../../shared/domain/topic.ts";
import { log } from "../../shared/platform/log.ts";

/** What opening needs from outside. */
export type OpenDeps = {
  readonly inquiries: {
    create(inquiry: Inquiry, opening: Entry): Promise<"created" | "duplicate">;
    find(reference: Reference): Promise<Inquiry | "erased" | undefined>;
    append(after: Inquiry, entry: NewEntry): Promise<Inquiry>;
  };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/**
 * Stores the inquiry as new. Safe to repeat: the same request is stored once, and another one under the same
 * reference is refused loudly.
 * @throws ReferenceCollisionError if another request holds the reference
 */
export async function openInquiry(routed: InquiryRouted, deps: OpenDeps): Promise<void> {
  const { text, subject, declaredTopic, answers, ...accepted } = routed.inquiry;
  const topic = isTopic(routed.topic) ? routed.topic : FALLBACK_TOPIC;
  const declared = declaredTopic !== undefined && isTopic(declaredTopic) ? declaredTopic : undefined;
  const { inquiry, entry } = openedInquiry(
    { ...accepted, topic, priority: routed.priority, ...(routed.routing && { routing: routed.routing }) },
    { text, subject, answers, declaredTopic: declared },
  );
  const outcome = await deps.inquiries.create(inquiry, entry);
  log.info(outcome === "created" ? "inquiry-opened" : "inquiry-already-open", { reference: inquiry.reference, topic });
  await catchUpWithClock(inquiry, outcome, deps);
}

/**
 * One that comes late, after days in a dead-letter queue, may be due already. The deadline watch reads forward only,
 * so what is due at birth is noted here; a redelivery after a crash in between notes it then.
 */
async function catchUpWithClock(inquiry: Inquiry, outcome: "created" | "duplicate", deps: OpenDeps): Promise<void> {
  if (dueChange(inquiry, deps.now()) === undefined) return;
  const stored = outcome === "created" ? inquiry : await deps.inquiries.find(inquiry.reference);
  if (stored === undefined || stored === "erased") return;
  const change = dueChange(stored, deps.now());
  if (change !== undefined) await deps.inquiries.append(change.after, change.entry);
}
