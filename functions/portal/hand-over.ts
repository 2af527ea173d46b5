/** Hands an accepted inquiry to its queue: at once, or after a wait that its person can end sooner. */
import { parseReference, type Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { log } from "../../shared/platform/log.ts";

/** A message with the inquiry, ready for its queue. */
export type HandedMessage = { readonly body: string; readonly reference: Reference; readonly group: string };

type Held = { readonly body: string; readonly group: string };

/** What handing over needs from outside. */
export type HandOverDeps = {
  readonly intakeQueue: { send(message: HandedMessage): Promise<void> };
  readonly heldQueue: { send(message: HandedMessage & { readonly delaySeconds: number }): Promise<void> };
  /** Copies of what waits; shared/adapters/held-inquiries.ts keeps them. */
  readonly held: {
    keep(reference: Reference, message: Held, until: number): Promise<void>;
    find(reference: Reference): Promise<Held | undefined>;
    forget(reference: Reference): Promise<void>;
  };
  /** How long an inquiry without proof waits, in seconds; at most 900, SQS's limit. */
  readonly holdSeconds: number;
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/** Seconds that the copy outlives the wait: a link opened late finds it, and finds the inquiry there already. */
const KEPT_SECONDS = 3_600;

/**
 * Sends the inquiry on its way. The queue is what accepts it, waiting or not, so nothing of this can lose it; the copy
 * that lets the person end the wait comes after, and without it they wait to the end.
 * @throws TemporarilyUnavailableError if the queue does not take it
 */
export async function handOver(message: HandedMessage, waits: boolean, deps: HandOverDeps): Promise<void> {
  if (!waits) return reach(deps.intakeQueue.send(message));
  const { reference, body, group } = message;
  const until = Math.ceil(Date.parse(deps.now()) / 1000) + deps.holdSeconds + KEPT_SECONDS;
  await reach(deps.heldQueue.send({ ...message, delaySeconds: deps.holdSeconds }));
  await deps.held.keep(reference, { body, group }, until).catch((error: unknown) => {
    log.error("hold-not-kept", { reference, error });
  });
}

/**
 * Ends the wait: the person has opened the link that was mailed to them. Safe to repeat, and safe against the wait's own
 * end: consumers store an inquiry once. What fails here is logged only, for the queue's own copy comes anyway.
 */
export async function endWait(reference: Reference, deps: HandOverDeps): Promise<void> {
  try {
    const held = await deps.held.find(reference);
    if (held === undefined) return;
    await deps.intakeQueue.send({ ...held, reference });
    await deps.held.forget(reference);
    log.info("wait-ended", { reference });
  } catch (error) {
    log.error("wait-not-ended", { reference, error });
  }
}

/** Whether an accepted inquiry is waiting; no, if that cannot be found out: the page is shown without saying so. */
export async function isWaiting(text: string, { held }: Pick<HandOverDeps, "held">): Promise<boolean> {
  const reference = parseReference(text);
  if (reference === undefined) return false;
  try {
    return (await held.find(reference)) !== undefined;
  } catch (error) {
    log.error("wait-not-known", { reference, error });
    return false;
  }
}
