import { describe, expect, it } from "vitest";
import { compactSearch } from "../../../../functions/compact-search/compact-search.ts";
import { SearchIndex } from "../../../../shared/adapters/search-index.ts";
import { needlesOf, searchWords } from "../../../../shared/domain/search/search-words.ts";
import { type SearchDocument, writeSegment } from "../../../../shared/domain/search/segment.ts";
import { TOPIC_CODES } from "../../../../shared/domain/topic.ts";
import { aReference } from "../../../builders.ts";

function aDocument(number: number, text: string, change: Partial<SearchDocument> = {}): SearchDocument {
  const receivedAt = `2026-11-${String(number).padStart(2, "0")}T06:00:00.000Z`;
  return {
    reference: aReference(number),
    version: 1,
    topic: "citizenship",
    receivedAt,
    words: searchWords(text),
    ...change,
  };
}

/** A bucket in memory; `failing` names are there and cannot be read. */
function world(...batches: readonly (readonly SearchDocument[])[]) {
  const objects = new Map(batches.map((batch, index) => [`new/${index}`, writeSegment(batch)]));
  let writes = 0;
  const segments = {
    names: async () => [...objects.keys()],
    read: async (name: string) => objects.get(name),
    write: async (name: string, text: string) => {
      writes += 1;
      objects.set(name, text);
    },
    delete: async (name: string) => void objects.delete(name),
  };
  let id = 0;
  const deps = { segments, newId: () => String(++id) };
  const find = async (query: string, topics = TOPIC_CODES) => {
    const index = new SearchIndex(segments, () => 0);
    const { found, unreadable } = await index.search({ readings: needlesOf(query), topics, limit: 99 });
    return { references: found.map(({ reference }) => reference), unreadable };
  };
  return { objects, segments, deps, find, writes: () => writes };
}

describe("the search", () => {
  it("finds the same before and after the segments are put together, newest first", async () => {
    const { deps, find, objects } = world([aDocument(1, "паспорт")], [aDocument(2, "паспорт керек")]);
    const before = await find("паспорт");
    await compactSearch(deps);
    expect(before.references).toEqual([aReference(2), aReference(1)]);
    expect(await find("паспорт")).toEqual(before);
    expect([...objects.keys()]).toEqual(["merged/citizenship/2026-11/1"]);
  });

  it("shows only documents of the topics given, and an inquiry that moved in its new topic alone", async () => {
    const moved = aDocument(1, "паспорт", { version: 3, topic: "employment" });
    const { find } = world([aDocument(1, "паспорт")], [moved]);
    expect((await find("паспорт", ["citizenship"] as never)).references).toEqual([]);
    expect((await find("паспорт", ["employment"] as never)).references).toEqual([aReference(1)]);
  });

  it("finds nothing of what was erased, at once, and keeps none of its words after merging", async () => {
    const erased = aDocument(1, "", { version: 0, topic: "other", erased: true });
    const { deps, find, objects } = world([aDocument(1, "паспорт"), aDocument(2, "виза")]);
    await compactSearch(deps);
    objects.set("new/9", writeSegment([erased]));
    expect((await find("паспорт")).references).toEqual([]);
    await compactSearch(deps);
    expect([...objects.values()].join("")).not.toContain(aReference(1));
    expect((await find("виза")).references).toEqual([aReference(2)]);
  });

  it("goes on without a segment that is broken, and says so", async () => {
    const { deps, find, objects } = world([aDocument(1, "паспорт")]);
    objects.set("new/broken", "\nnothing of ours");
    expect(await find("паспорт")).toEqual({ references: [aReference(1)], unreadable: 1 });
    await compactSearch(deps);
    expect(objects.has("new/broken")).toBe(true);
    expect(await find("паспорт")).toEqual({ references: [aReference(1)], unreadable: 1 });
  });

  it("loses nothing when merging dies before it has deleted", async () => {
    const { deps, segments, find } = world([aDocument(1, "паспорт")], [aDocument(2, "паспорт")]);
    const dying = { ...segments, delete: () => Promise.reject(new Error("killed")) };
    await expect(compactSearch({ ...deps, segments: dying })).rejects.toThrow("killed");
    expect((await find("паспорт")).references).toEqual([aReference(2), aReference(1)]);
    await compactSearch(deps);
    expect((await find("паспорт")).references).toEqual([aReference(2), aReference(1)]);
  });

  it("writes nothing while there is nothing new", async () => {
    const { deps, writes } = world([aDocument(1, "паспорт")]);
    await compactSearch(deps);
    await compactSearch(deps);
    expect(writes()).toBe(1);
  });
});
