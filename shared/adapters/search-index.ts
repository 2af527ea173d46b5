/** The search in memory: every segment there is, read once and kept; what is new is seen within seconds. */
import { rankOf } from "../domain/search/merge-segments.ts";
import { newestLines } from "../domain/search/newest-lines.ts";
import { type FoundLine, linesOf } from "../domain/search/segment.ts";
import { canHold } from "../domain/search/segment-name.ts";
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
  /** Only what stands behind this place (placeOf); absent = from the newest on. */
  readonly after?: string | undefined;
  /** Documents told at most. */
  readonly limit: number;
};

/** What was found, newest receipt first, and how many segments could not be read. */
export type SearchAnswer = { readonly found: readonly FoundLine[]; readonly unreadable: number };

/** One for each execution environment. */
export class SearchIndex {
  readonly #segments: Segments;
  readonly #now: () => number;
  readonly #texts = new Map<string, string>();
  readonly #broken = new Set<string>();
  /**
   * The rank of each inquiry's latest document. It only grows: a segment that goes has left its documents to another one,
   * and what has been erased stays so.
   */
  readonly #ranks = new Map<string, number>();
  #listedAt = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<void> | undefined;

  /** @param now milliseconds, of any clock */
  constructor(segments: Segments, now: () => number) {
    this.#segments = segments;
    this.#now = now;
  }

  /** Documents in their latest version, of the topics given, that hold the words. */
  async search({ readings, topics, after, limit }: SearchRequest): Promise<SearchAnswer> {
    await this.#refresh();
    const texts = [...this.#texts].flatMap(([name, text]) => (canHold(name, topics) ? [text] : []));
    const found: FoundLine[] = [];
    for (const line of newestLines(texts, { readings, after })) {
      if (found.length === limit) break;
      if (topics.includes(line.topic) && this.#isLatest(line)) found.push(line);
    }
    return { found, unreadable: this.#broken.size };
  }

  #isLatest(line: FoundLine): boolean {
    return line.erased !== true && this.#ranks.get(line.reference) === rankOf(line);
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
      this.#rank([...linesOf(text)]);
      this.#texts.set(name, text);
    } catch (error) {
      log.error("search-segment-broken", { segment: name, error });
      this.#broken.add(name);
    }
  }

  /** Only once the whole segment could be read: half of one must not hide what others hold. */
  #rank(lines: readonly FoundLine[]): void {
    for (const line of lines) {
      const rank = rankOf(line);
      if (rank > (this.#ranks.get(line.reference) ?? -1)) this.#ranks.set(line.reference, rank);
    }
  }
}
