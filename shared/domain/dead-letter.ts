/** Words about messages that were given up on. */
import type { Reference } from "./reference.ts";

/** The reason of what SQS moved by itself: every delivery ended in a crash or a timeout, or nobody answered for it. */
export const MOVED_BY_SQS = "receive-limit";

/** The reason of a message whose reference another request holds: its person's inquiry is in it, and nowhere else. */
export const REFERENCE_COLLISION = "reference-collision";

/**
 * The attribute that keeps a message's first id: SQS gives a new one whenever a dead letter is sent or sent back, and people look
 * for one id in logs and lists.
 */
export const FIRST_MESSAGE_ID = "firstMessageId";

/**
 * The inquiry with whose erasure a dead letter goes.
 * @returns undefined for what is nobody's, and for a collision: it bears the reference of one inquiry and holds another's words
 */
export function erasedWith(letter: {
  readonly reference?: Reference | undefined;
  readonly reason?: string | undefined;
}): Reference | undefined {
  return letter.reason === REFERENCE_COLLISION ? undefined : letter.reference;
}
