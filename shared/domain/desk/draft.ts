/** What an operator has begun to write in an inquiry and not sent: kept here, so that no device loses it. */

/** What it is going to be. */
export const DRAFT_KINDS = ["reply", "question", "note"] as const;

/** A draft of one operator in one inquiry. */
export type Draft = {
  readonly text: string;
  readonly kind: (typeof DRAFT_KINDS)[number];
  /** ISO 8601, UTC, ms; it is the draft's version, too: the next save names the one that it was based on. */
  readonly savedAt: string;
};
