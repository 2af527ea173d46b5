/** The search in memory: every segment there is, read once and kept; what is new is seen within seconds. */
import { isNewer } from "../domain/search/merge-segments.ts";
import { type FoundLine, linesOf, searchSegment } from "../domain/search/segment.ts";
import type { Topic } from "../domain/topic.ts";
import { log } from "../platform/log.ts";

/** How long a list of the segments is good for, in milliseconds. */
const LIST_GOOD_FOR_MILLISECONDS = 3_000;

/** Segments read at once. */
const READS_AT_ONCE = 16;

type Segments = {
  names(): Promise<readonly string[]>;
  read(name: string): Promise<string | undefined>;
};

/** What is looked for. */
export type SearchRequest = {
  /** In any one of them all needles have to be in a document (needlesOf). */
  readonly readings: readonly (readonly string[])[];
  /** Documents of other topics are not there for who asks. */
  readonly topics: readonly Topic[];
};

/** What was found, newest receipt first, and how many segments could not be read. */
export type SearchAnswer = { readonly found: readonly FoundLine[]; readonly unreadable: number };

/** One for each execution environment. */
export class SearchIndex {
  readonly #segments: Segments;
  readonly #now: () => number;
  readonly #texts = new Map<string, string>();
  readonly #broken = new Set<string>();
  #latest = new Map<string, FoundLine>();
  #listedAt = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<void> | undefined;

  /** @param now milliseconds, of any clock */
  constructor(segments: Segments, now: () => number) {
    this.#segments = segments;
    this.#now = now;
  }

  /** Documents in their latest version, of the topics given, that hold the words. */
  async search({ readings, topics }: SearchRequest): Promise<SearchAnswer> {
    await this.#refresh();
    const found = new Map<string, FoundLine>();
    for (const line of this.#linesWith(readings)) {
      if (topics.includes(line.topic) && this.#isLatest(line)) found.set(line.reference, line);
    }
    const newestFirst = [...found.values()].toSorted((a, b) => (isOlder(a, b) ? 1 : -1));
    return { found: newestFirst, unreadable: this.#broken.size };
  }

  *#linesWith(readings: SearchRequest["readings"]): Generator<FoundLine> {
    for (const text of this.#texts.values()) {
      for (const needles of readings) yield* searchSegment(text, needles);
    }
  }

  #isLatest({ reference, version }: FoundLine): boolean {
    const latest = this.#latest.get(reference);
    return latest !== undefined && latest.erased !== true && latest.version === version;
  }

  async #refresh(): Promise<void> {
    if (this.#now() - this.#listedAt < LIST_GOOD_FOR_MILLISECONDS) return;
    // Searches that come at the same time wait for the same list.
    this.#refreshing ??= this.#readNew().finally(() => {
      this.#refreshing = undefined;
    });
    await this.#refreshing;
  }

  async #readNew(): Promise<void> {
    const listedAt = this.#now();
    const names = new Set(await this.#segments.names());
    const gone = [...this.#texts.keys()].filter((name) => !names.has(name));
    const unread = [...names].filter((name) => !this.#texts.has(name) && !this.#broken.has(name));
    await this.#readAll(unread);
    for (const name of gone) this.#texts.delete(name);
    for (const name of this.#broken) if (!names.has(name)) this.#broken.delete(name);
    if (gone.length > 0 || unread.length > 0) this.#latest = latestOf(this.#texts.values());
    this.#listedAt = listedAt;
  }

  async #readAll(names: readonly string[]): Promise<void> {
    const queue = [...names];
    const reader = async (): Promise<void> => {
      for (let name = queue.pop(); name !== undefined; name = queue.pop()) await this.#readOne(name);
    };
    await Promise.all(Array.from({ length: READS_AT_ONCE }, reader));
  }

  /** One that cannot be read empties no result: it is left out, counted, and logged once. */
  async #readOne(name: string): Promise<void> {
    try {
      const text = await this.#segments.read(name);
      if (text === undefined) return;
      for (const _line of linesOf(text));
      this.#texts.set(name, text);
    } catch (error) {
      log.error("search-segment-broken", { segment: name, error });
      this.#broken.add(name);
    }
  }
}

function latestOf(texts: Iterable<string>): Map<string, FoundLine> {
  const latest = new Map<string, FoundLine>();
  for (const text of texts) {
    for (const { line: _line, ...found } of linesOf(text)) {
      if (isNewer(found, latest.get(found.reference))) latest.set(found.reference, found);
    }
  }
  return latest;
}

/** By receipt, then by reference. */
function isOlder(a: FoundLine, b: FoundLine): boolean {
  return a.receivedAt === b.receivedAt ? a.reference < b.reference : a.receivedAt < b.receivedAt;
}
