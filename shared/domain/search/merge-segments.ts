/** Puts segments together: of each inquiry its latest document stays, in the segment of its topic and month. */
import { type FoundLine, linesOf, newestFirst, withWords } from "./segment.ts";
import { mergedPrefix } from "./segment-name.ts";

/** A segment for one topic and one month of receipt; `prefix` is how its name begins. */
type MergedSegment = { readonly prefix: string; readonly text: string };

/**
 * New segments with everything that the old ones say and no later one took back; what was erased is in none of them.
 * @throws BrokenSegmentError if a line of one cannot be read
 */
export function mergeSegments(segments: readonly string[]): readonly MergedSegment[] {
  const latest = new Map<string, FoundLine & { readonly line: string }>();
  for (const segment of segments) {
    for (const found of linesOf(segment)) {
      const before = latest.get(found.reference);
      if (before === undefined || rankOf(found) > rankOf(before)) latest.set(found.reference, found);
    }
  }
  const kept = [...latest.values()].filter(({ erased }) => erased !== true);
  const groups = Map.groupBy(kept, ({ topic, receivedAt }) => mergedPrefix(topic, receivedAt));
  return [...groups].map(([prefix, group]) => ({
    prefix,
    text: withWords(newestFirst(group).map(({ line }) => line)),
  }));
}

/** Which document of an inquiry counts: the greatest rank. A later version takes an earlier one's place, an erasure takes all. */
export function rankOf({ version, erased }: Pick<FoundLine, "version" | "erased">): number {
  return erased === true ? Number.POSITIVE_INFINITY : version;
}
