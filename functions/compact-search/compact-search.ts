/** Merges segments of the search: what is read is put together, written under new names, and only then deleted. */
import { mergeSegments } from "../../shared/domain/search/merge-segments.ts";
import { type FoundLine, linesOf } from "../../shared/domain/search/segment.ts";
import { mergedPrefix, SEGMENT_PREFIXES } from "../../shared/domain/search/segment-name.ts";
import { log } from "../../shared/platform/log.ts";

/** What merging needs from outside. */
export type CompactDeps = {
  readonly segments: {
    names(): Promise<readonly string[]>;
    read(name: string): Promise<string | undefined>;
    write(name: string, text: string): Promise<void>;
    delete(name: string): Promise<void>;
  };
  readonly newId: () => string;
};

/** A segment as it was read. */
type Read = { readonly name: string; readonly text: string; readonly lines: readonly FoundLine[] };

/**
 * Merges the new segments with those of their topics and months; with all there are when something has been erased, for
 * nobody knows where it was. Safe to run twice at once, or to be killed anywhere: a segment is deleted only after another
 * holds all its documents, and a document that is there twice is found once.
 */
export async function compactSearch({ segments, newId }: CompactDeps): Promise<void> {
  const names = await segments.names();
  const fresh = await readAll(
    names.filter((name) => name.startsWith(SEGMENT_PREFIXES.new)),
    segments,
  );
  if (fresh.length === 0) return;
  const older = await readAll(names.filter(isTouchedBy(fresh.flatMap(({ lines }) => lines))), segments);
  const read = [...fresh, ...older];
  for (const { prefix, text } of mergeSegments(read.map((segment) => segment.text))) {
    await segments.write(`${prefix}${newId()}`, text);
  }
  await Promise.all(read.map(({ name }) => segments.delete(name)));
  log.info("search-compacted", { count: read.length });
}

function isTouchedBy(lines: readonly FoundLine[]): (name: string) => boolean {
  const hasErased = lines.some(({ erased }) => erased === true);
  const prefixes = new Set(lines.map(({ topic, receivedAt }) => mergedPrefix(topic, receivedAt)));
  return (name) =>
    name.startsWith(SEGMENT_PREFIXES.merged) && (hasErased || [...prefixes].some((prefix) => name.startsWith(prefix)));
}

async function readAll(names: readonly string[], segments: CompactDeps["segments"]): Promise<readonly Read[]> {
  const read = await Promise.all(names.map((name) => readOne(name, segments)));
  return read.flat();
}

/** A broken one stays where it is, for somebody to look at: it holds up no other. */
async function readOne(name: string, segments: CompactDeps["segments"]): Promise<readonly Read[]> {
  try {
    const text = await segments.read(name);
    return text === undefined ? [] : [{ name, text, lines: [...linesOf(text)] }];
  } catch (error) {
    log.error("search-segment-broken", { segment: name, error });
    return [];
  }
}
