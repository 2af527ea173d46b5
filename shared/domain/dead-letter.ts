/** Words about messages that were given up on. */

/** The reason of what SQS moved by itself: every delivery ended in a crash or a timeout, or nobody answered for it. */
export const MOVED_BY_SQS = "receive-limit";
