/** Puts segments together: of each inquiry its latest document stays, in the segment of its topic and month. */
import { type FoundLine, linesOf } from "./segment.ts";
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
      if (isNewer(found, latest.get(found.reference))) latest.set(found.reference, found);
    }
  }
  const kept = [...latest.values()].filter(({ erased }) => erased !== true);
  const groups = Map.groupBy(kept, ({ topic, receivedAt }) => mergedPrefix(topic, receivedAt));
  return [...groups].map(([prefix, group]) => {
    const newestFirst = group.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
    return { prefix, text: newestFirst.map(({ line }) => line).join("") };
  });
}

/** Whether a document takes the place of another one: a later version, and an erasure for good. */
export function isNewer(found: FoundLine, than: FoundLine | undefined): boolean {
  if (than === undefined || found.erased === true) return true;
  return than.erased !== true && found.version > than.version;
}
