/** Lines of many segments as one: newest receipt first, and no further than somebody reads. */
import { rankOf } from "./merge-segments.ts";
import { type FoundLine, placeOf, searchSegment } from "./segment.ts";

/** What is looked for. */
export type Wanted = {
  /** In any one of them all needles have to be in a line (needlesOf). */
  readonly readings: readonly (readonly string[])[];
  /** Only what stands behind this place (placeOf); absent = from the newest on. */
  readonly after?: string | undefined;
};

/** One reading's lines in one segment, and the first of them that nobody has taken. */
type Source = { readonly rest: Iterator<FoundLine>; line: FoundLine; place: string };

/**
 * Each line that holds the words, once; of an inquiry each version that holds them, for only the reader knows which one
 * counts. A word that stands in every inquiry costs no more than a page of them: of each
 * segment it is only looked for up to the line that comes next.
 * @throws BrokenSegmentError if a line that holds them cannot be read
 */
export function* newestLines(segments: Iterable<string>, { readings, after }: Wanted): Generator<FoundLine> {
  const sources = [...segments].flatMap((segment) =>
    readings.flatMap((needles) => sourceOf(searchSegment(segment, needles, after))),
  );
  let [place, told] = ["", new Set<number>()];
  for (let next = newest(sources); next !== undefined; next = newest(sources)) {
    if (next.place !== place) [place, told] = [next.place, new Set()];
    const rank = rankOf(next.line);
    if (!told.has(rank)) yield next.line;
    told.add(rank);
    if (!advance(next)) sources.splice(sources.indexOf(next), 1);
  }
}

function sourceOf(rest: Iterator<FoundLine>): readonly Source[] {
  const next = rest.next();
  return next.done === true ? [] : [{ rest, line: next.value, place: placeOf(next.value) }];
}

function newest(sources: readonly Source[]): Source | undefined {
  return sources.reduce<Source | undefined>(
    (best, source) => (best === undefined || source.place > best.place ? source : best),
    undefined,
  );
}

/** @returns false if there was no further line */
function advance(source: Source): boolean {
  const next = source.rest.next();
  if (next.done === true) return false;
  source.line = next.value;
  source.place = placeOf(next.value);
  return true;
}
