import { describe, expect, it } from "vitest";
import { SearchIndex } from "../../../../shared/adapters/search-index.ts";
import { needlesOf, searchWords } from "../../../../shared/domain/search/search-words.ts";
import { type SearchDocument, writeSegment } from "../../../../shared/domain/search/segment.ts";
import { aReference } from "../../../builders.ts";

/** Longer than any list of segments is good for. */
const LATER_MILLISECONDS = 3_600_000;

/** A bucket that grows, and an index over it for which time goes by between two searches. */
function world() {
  const segments = new Map<string, string>();
  let now = 0;
  const bucket = { names: async () => [...segments.keys()], read: async (name: string) => segments.get(name) };
  const index = new SearchIndex(bucket, () => now);
  return {
    write: (text: string, change: Pick<SearchDocument, "version"> & Partial<SearchDocument>) => {
      const document = {
        reference: aReference(),
        topic: "citizenship",
        receivedAt: "2026-11-23T06:00:00.000Z",
      } as const;
      segments.set(`new/${segments.size}`, writeSegment([{ ...document, words: searchWords(text), ...change }]));
    },
    find: async (word: string) => {
      now += LATER_MILLISECONDS;
      const { found } = await index.search({ readings: needlesOf(word), topics: ["citizenship"], limit: 10 });
      return found.map(({ version }) => version);
    },
  };
}

describe("the search index of an environment", () => {
  it("finds an inquiry by the same word before and after it has gone on, in its latest version alone", async () => {
    const { write, find } = world();
    write("паспорт", { version: 1 });
    expect(await find("паспорт")).toEqual([1]);
    write("паспорт виза", { version: 2 });
    expect(await find("паспорт")).toEqual([2]);
    expect(await find("виза")).toEqual([2]);
  });

  it("goes by the latest version, however late an earlier one comes", async () => {
    const { write, find } = world();
    write("виза", { version: 2 });
    expect(await find("виза")).toEqual([2]);
    write("виза паспорт", { version: 1 });
    expect([await find("виза"), await find("паспорт")]).toEqual([[2], []]);
  });

  it("finds nothing of what was erased", async () => {
    const { write, find } = world();
    write("паспорт", { version: 3 });
    expect(await find("паспорт")).toEqual([3]);
    write("", { version: 0, erased: true });
    expect(await find("паспорт")).toEqual([]);
  });
});
