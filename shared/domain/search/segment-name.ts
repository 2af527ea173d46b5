/** Names of segments in their bucket. */
import type { Topic } from "../topic.ts";

/** New ones have what a batch wrote; merged ones have a topic's month. */
export const SEGMENT_PREFIXES = { new: "new/", merged: "merged/" } as const;

/**
 * How the names of the merged segments of a topic's month begin.
 * @param at any time in it, or `yyyy-mm`; ISO 8601, UTC
 */
export function mergedPrefix(topic: Topic, at: string): string {
  return `${SEGMENT_PREFIXES.merged}${topic}/${at.slice(0, "yyyy-mm".length)}/`;
}

/** Tells whether a segment can hold documents of these topics: a merged one holds those of one topic alone. */
export function canHold(name: string, topics: readonly Topic[]): boolean {
  const { merged } = SEGMENT_PREFIXES;
  return !name.startsWith(merged) || topics.some((topic) => name.startsWith(`${merged}${topic}/`));
}
