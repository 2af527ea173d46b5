import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeSegments } from "../../../../../shared/domain/search/merge-segments.ts";
import { newestLines } from "../../../../../shared/domain/search/newest-lines.ts";
import { inBytes, needlesOf, searchWords } from "../../../../../shared/domain/search/search-words.ts";
import {
  BrokenSegmentError,
  linesOf,
  placeOf,
  type SearchDocument,
  searchSegment,
  writeSegment,
} from "../../../../../shared/domain/search/segment.ts";
import { aReference } from "../../../../builders.ts";

function aDocument(text: string, change: Partial<SearchDocument> = {}): SearchDocument {
  return {
    reference: aReference(),
    version: 1,
    topic: "citizenship",
    receivedAt: "2026-11-23T06:00:00.000Z",
    words: searchWords(text),
    ...change,
  };
}

function finds(query: string, ...documents: readonly SearchDocument[]): readonly string[] {
  const segment = writeSegment(documents);
  const found = needlesOf(query).flatMap((needles) => [...searchSegment(segment, needles)]);
  return [...new Set(found.map(({ reference }) => reference))];
}

describe("searching a segment", () => {
  it.each([
    ["казак", "Қазақ мектебі"],
    ["qazaq", "Қазақ мектебі"],
    ["قازاق", "Қазақ мектебі"],
    ["казак", "قازاق مەكتەبى"],
    ["қазақ", "Qazaq mektebı"],
    ["азамат", "Қазақстан азаматтығын қалай аламын?"],
    ["паспорт", "Потеряла паспорт"],
    ["国籍", "我想恢复哈萨克斯坦国籍"],
    ["Staatsbürgerschaft", "Ich frage nach der Staatsbürgerschaft"],
    ["vatandaslik", "Vatandaşlık almak istiyorum"],
    ["تابعیت", "می‌خواهم تابعیت بگیرم"],
  ])("by %s finds “%s”", (query, text) => {
    expect(finds(query, aDocument(text))).toEqual([aReference()]);
  });

  it("finds what holds all words, wherever they stand, and nothing that lacks one", () => {
    const both = aDocument("паспорт потерян, нужна справка", { reference: aReference(1) });
    const one = aDocument("справка о доходах", { reference: aReference(2) });
    expect(finds("справка паспорт", both, one)).toEqual([aReference(1)]);
  });

  it("begins a word where it begins: `орта` is not in `спорта`", () => {
    expect(finds("орта", aDocument("мастер спорта"))).toEqual([]);
  });

  it("mixes no two words up, whatever letters they have", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(inBytes(a) === inBytes(b)).toBe(a === b);
      }),
    );
  });

  it("takes one byte a letter, whatever is written, so that nothing is lost on the way to the bucket", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const segment = writeSegment([aDocument(text)]);
        expect(Buffer.from(segment, "latin1").toString("latin1")).toBe(segment);
        expect([...linesOf(segment)]).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  it("is refused where a line cannot be read", () => {
    expect(() => [...linesOf("\nno line of ours")]).toThrow(BrokenSegmentError);
  });
});

describe("merging segments", () => {
  const first = aDocument("бірінші сұрақ");
  const second = aDocument("екінші сұрақ", { reference: aReference(2), topic: "employment" });

  function merged(...segments: readonly (readonly SearchDocument[])[]) {
    return mergeSegments(segments.map(writeSegment));
  }

  it("makes one for each topic and month", () => {
    const older = aDocument("ескі", { reference: aReference(3), receivedAt: "2026-10-01T06:00:00.000Z" });
    expect(
      merged([first], [second, older])
        .map(({ prefix }) => prefix)
        .toSorted(),
    ).toEqual(["merged/citizenship/2026-10/", "merged/citizenship/2026-11/", "merged/employment/2026-11/"]);
  });

  it("keeps the latest document of an inquiry, in whatever order they come", () => {
    const later = { ...first, version: 4, topic: "employment" as const };
    for (const segments of [
      [[first], [later]],
      [[later], [first]],
    ]) {
      const [only, ...others] = merged(...segments);
      expect(others).toEqual([]);
      expect(only?.prefix).toBe("merged/employment/2026-11/");
    }
  });

  it("leaves nothing of what was erased, even if a later version comes after it", () => {
    const erased = { ...first, version: 0, words: [], erased: true as const };
    const late = { ...first, version: 9 };
    expect(merged([first], [erased], [late, second]).map(({ prefix }) => prefix)).toEqual([
      "merged/employment/2026-11/",
    ]);
  });

  it("puts all words before the documents, so that what nobody wrote is looked for there alone", () => {
    const [only] = merged([first, { ...second, topic: "citizenship" }]);
    const segment = only?.text ?? "";
    const [words = ""] = segment.slice(1).split("\n");
    expect(words.trim().split(" ").toSorted()).toEqual(
      [...new Set([...first.words, ...second.words].map(inBytes))].toSorted(),
    );
    const broken = `${segment}\nno line of ours: ${needlesOf("паспорт")[0]?.[0]}`;
    expect([...searchSegment(broken, needlesOf("паспорт")[0] ?? [])]).toEqual([]);
  });

  it("reads what has been merged before again", () => {
    const [only] = merged([first]);
    const again = mergeSegments([only?.text ?? "", writeSegment([{ ...second, topic: "citizenship" }])]);
    expect(again.map(({ text }) => [...linesOf(text)].map(({ reference }) => reference))).toEqual([
      [aReference(), aReference(2)].toSorted().toReversed(),
    ]);
  });

  it("keeps every word", () => {
    const [only] = merged([first]);
    expect([...searchSegment(only?.text ?? "", needlesOf("бірінші")[0] ?? [])]).toHaveLength(1);
  });
});

describe("lines of many segments", () => {
  const minute = (number: number) => new Date(Date.parse("2026-11-01T06:00:00.000Z") + number * 60_000).toISOString();
  const document = fc.record({
    number: fc.nat(20),
    minutes: fc.nat(9),
    says: fc.constantFrom("паспорт", "виза", "паспорт виза"),
  });

  /** Documents with equal times among them, however they were put into segments. */
  const segmentsOf = fc.array(fc.array(document), { maxLength: 6 });
  const written = (documents: readonly { number: number; minutes: number; says: string }[]) =>
    documents.map(({ number, minutes, says }) =>
      aDocument(says, { reference: aReference(number * 10 + minutes), receivedAt: minute(minutes) }),
    );
  const readings = [...needlesOf("паспорт"), ...needlesOf("виза")];

  it("come as from one: newest receipt first, each once, and behind a place those that followed it", () => {
    fc.assert(
      fc.property(segmentsOf, fc.nat(60), fc.boolean(), (drawn, nth, areMerged) => {
        const batches = drawn.map((documents) => writeSegment(written(documents)));
        const segments = areMerged ? mergeSegments(batches).map(({ text }) => text) : batches;
        const places = [...newestLines(segments, { readings })].map(placeOf);
        expect(places).toEqual([...new Set(drawn.flatMap(written).map(placeOf))].toSorted().toReversed());
        const after = places[nth];
        const behind = after === undefined ? [] : [...newestLines(segments, { readings, after })].map(placeOf);
        expect(behind).toEqual(after === undefined ? [] : places.slice(nth + 1));
      }),
    );
  });

  it("hold every version of an inquiry once, in whatever order the segments come", () => {
    const versions = [1, 2].map((version) => writeSegment([aDocument("паспорт", { version })]));
    for (const segments of [versions, versions.toReversed(), [...versions, ...versions]]) {
      const found = [...newestLines(segments, { readings: needlesOf("паспорт") })];
      expect(new Set(found.map(({ version }) => version))).toEqual(new Set([1, 2]));
      expect(found).toHaveLength(2);
    }
  });

  it("are looked for only as far as they are read", () => {
    const broken = `${writeSegment([aDocument("паспорт")])}\nno line of ours: ${needlesOf("паспорт")[0]?.[0]}`;
    const lines = newestLines([broken], { readings: needlesOf("паспорт") });
    expect(lines.next().value).toMatchObject({ reference: aReference() });
    expect(() => lines.next()).toThrow(BrokenSegmentError);
  });
});
