import { describe, expect, it } from "vitest";
import { type RecordDeps, recordFileScan } from "../../../../functions/record-file-scan/record-file-scan.ts";
import type { FileEvent } from "../../../../shared/contracts/file-event.ts";
import {
  FILES_MAX,
  type FileAddress,
  type FilePlace,
  type FilePrefix,
  fileKey,
  isSettled,
} from "../../../../shared/domain/attachment.ts";
import type { Entry, NewEntry } from "../../../../shared/domain/entry.ts";
import { VersionConflictError } from "../../../../shared/domain/errors.ts";
import { SAMPLE_BYTES } from "../../../../shared/domain/file-type.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { aJpeg, aPdf } from "../../../files.ts";
import { listenToStdout } from "../../shared/platform/log-lines.ts";

const address: FileAddress = { reference: aReference(), id: "abcDEF-_0123456789abcd" };
const key = fileKey("quarantine", address);
const [arrived, clean, infected, unscannable, notScanned, forgotten] = [
  { kind: "arrived", key, etag: "e1" },
  { kind: "scanned", verdict: "clean", key, etag: "e1" },
  { kind: "scanned", verdict: "infected", key },
  { kind: "scanned", verdict: "unscannable", key },
  { kind: "scanned", verdict: "not-scanned", key },
  { kind: "forgotten", key },
] as const satisfies readonly FileEvent[];

const aPlace = (change: Partial<FilePlace> = {}): FilePlace => ({
  place: 1,
  id: address.id,
  state: "awaited",
  title: "Төлқұжат",
  declaredType: "pdf",
  uses: 1,
  requestedAt: "2026-11-26T11:59:00.000Z",
  ...change,
});

type Start = { inquiry?: Inquiry | "erased"; place?: FilePlace; content?: Buffer; etag?: string };

/** A bucket and a table that remember; `dieAt` ends the function as the named call begins. */
function world({ inquiry = anInquiry(), place = aPlace(), content = aPdf(), etag = "e1" }: Start = {}) {
  const seen = {
    inquiry,
    place,
    entries: [] as Entry[],
    quarantine: { content, etag } as { content: Buffer; etag: string } | undefined,
    files: undefined as Buffer | undefined,
    calls: [] as string[],
    dieAt: undefined as string | undefined,
  };
  const called = (call: string) => {
    if (seen.dieAt === call) throw new Error(`died at ${call}`);
    seen.calls.push(call);
  };
  const here = (tag: string) => {
    if (seen.quarantine === undefined) return "gone" as const;
    return seen.quarantine.etag === tag ? seen.quarantine.content : ("replaced" as const);
  };
  const deps: RecordDeps = {
    inquiries: {
      find: async () => seen.inquiry,
      entries: async () => [...seen.entries],
      append: async (after: Inquiry, entry: NewEntry) => {
        called("append");
        const { version } = seen.inquiry as Inquiry;
        if (after.version !== version) throw new VersionConflictError(after.reference, after.version);
        const next = { ...after, version: after.version + 1 };
        seen.inquiry = next;
        seen.entries.push({ ...entry, version: next.version });
        return next;
      },
    },
    places: {
      of: async () => [seen.place],
      move: async (_, file, to) => {
        called("move");
        if (seen.place.id !== file.id || isSettled(seen.place.state)) return "passed";
        seen.place = { ...seen.place, ...to };
        return "moved";
      },
    },
    files: {
      sample: async (_, tag) => {
        const found = here(tag);
        if (typeof found === "string") return found;
        return { head: found.subarray(0, SAMPLE_BYTES), tail: found.subarray(-SAMPLE_BYTES), sizeBytes: found.length };
      },
      release: async (_, tag) => {
        called("release");
        const found = here(tag);
        if (typeof found === "string") return "replaced";
        seen.files = found;
        return "released";
      },
      delete: async (prefix: FilePrefix) => {
        called(`delete ${prefix}`);
        seen[prefix] = undefined;
      },
    },
    now: () => "2026-11-26T12:00:00.000Z",
  };
  return { seen, record: (event: FileEvent) => recordFileScan(event, deps), deps };
}

describe("a file that arrives", () => {
  it("waits in quarantine, its size known, until it is scanned", async () => {
    const { seen, record } = world();
    await record(arrived);
    expect(seen.place).toMatchObject({ state: "quarantined", sizeBytes: aPdf().length });
    expect(seen.entries).toEqual([]);
    expect(seen.files).toBeUndefined();
  });

  it.each([
    ["its name says nothing", undefined],
    ["its name says that it is a kind we take", "jpeg"],
  ] as const)("is refused and deleted when it is nothing we take and %s", async (_, declaredType) => {
    const { seen, record } = world({ content: Buffer.from("<svg onload=alert(1)>"), place: aPlace({ declaredType }) });
    await record(arrived);
    expect(seen.entries).toMatchObject([{ kind: "file", outcome: "refused", reason: "kind", fileId: address.id }]);
    expect(seen).toMatchObject({ quarantine: undefined, files: undefined, place: { state: "refused" } });
  });

  it("is refused for what it is when it is empty", async () => {
    const { seen, record } = world({ content: Buffer.alloc(0) });
    await record(arrived);
    expect(seen.entries).toMatchObject([{ outcome: "refused", reason: "empty" }]);
    expect(seen).toMatchObject({ quarantine: undefined, place: { state: "refused" } });
  });

  it.each([
    ["nothing", undefined],
    ["another one", "pdf"],
  ] as const)(
    "may be of any kind we take when its name says %s, and is told as what it is",
    async (_, declaredType) => {
      const { seen, record } = world({ content: aJpeg(), place: aPlace({ declaredType }) });
      await record(clean);
      expect(seen.entries).toMatchObject([{ outcome: "clean", type: "jpeg" }]);
    },
  );
});

describe("a file that a plain form brought and that is too large", () => {
  it.each([
    ["when it arrives", arrived],
    ["when nothing was found in it", clean],
  ])("is refused, deleted and told %s", async (_, event) => {
    const content = Buffer.concat([aPdf(), Buffer.alloc(FILES_MAX.bytes)]);
    const { seen, record } = world({ content, place: aPlace({ declaredType: undefined }) });
    await record(event);
    expect(seen.entries).toMatchObject([{ outcome: "refused", reason: "size" }]);
    expect(seen).toMatchObject({ quarantine: undefined, files: undefined, place: { state: "refused" } });
  });
});

describe("a file in which nothing was found", () => {
  it("is let out, told in the history as the person's, and leaves quarantine", async () => {
    const { seen, record } = world({ place: aPlace({ state: "quarantined" }) });
    await record(clean);
    expect(seen.files).toEqual(aPdf());
    expect(seen.entries).toMatchObject([
      {
        kind: "file",
        outcome: "clean",
        type: "pdf",
        sizeBytes: aPdf().length,
        title: "Төлқұжат",
        by: { role: "compatriot" },
      },
    ]);
    expect(seen).toMatchObject({ quarantine: undefined, place: { state: "clean" } });
  });

  it("is looked at all the same: a scanner's word on a page with scripts is not enough", async () => {
    const { seen, record } = world({ content: Buffer.from("<html>"), place: aPlace({ declaredType: "txt" }) });
    await record(clean);
    expect(seen.files).toBeUndefined();
    expect(seen.entries).toMatchObject([{ outcome: "refused" }]);
  });

  it("brings an answered inquiry back to the desk, as a message does", async () => {
    const { seen, record } = world({ inquiry: anInquiry({ status: "resolved" }) });
    await record(clean);
    expect(seen.inquiry).toMatchObject({ status: "new" });
  });

  it("is not let out when another object stands under its key by now", async () => {
    const { seen, record } = world({ etag: "e2" });
    await record(clean);
    expect(seen).toMatchObject({ files: undefined, entries: [], place: { state: "awaited" } });
    expect(seen.quarantine).toBeDefined();
  });
});

describe("a file that is overwritten while it is let out", () => {
  it("is neither copied nor told: the new object's own events say what becomes of it", async () => {
    const { seen, deps } = world({ place: aPlace({ state: "quarantined" }) });
    const release: RecordDeps["files"]["release"] = (file, etag) => {
      seen.quarantine = { content: aJpeg(), etag: "e2" };
      return deps.files.release(file, etag);
    };
    await recordFileScan(clean, { ...deps, files: { ...deps.files, release } });
    expect(seen).toMatchObject({ files: undefined, entries: [], place: { state: "quarantined" } });
    expect(seen.quarantine).toBeDefined();
  });
});

describe("a file in which something was found", () => {
  it("is deleted and told, whatever stands under its key by now", async () => {
    const { seen, record } = world({ etag: "e2" });
    await record(infected);
    expect(seen.entries).toMatchObject([{ outcome: "infected", title: "Төлқұжат", declaredType: "pdf" }]);
    expect(seen).toMatchObject({ quarantine: undefined, files: undefined, place: { state: "infected" } });
  });
});

describe("a file that nobody could check", () => {
  it.each([
    ["for it is locked", unscannable, 0],
    ["for the scanner failed", notScanned, 1],
    ["for no verdict came in a day", forgotten, 1],
  ])("is refused and deleted, %s", async (_, event, metrics) => {
    const { seen, record } = world({ place: aPlace({ state: "quarantined" }) });
    const { lines } = listenToStdout();
    await record(event);
    expect(seen.entries).toMatchObject([{ outcome: "refused", reason: "not-checked" }]);
    expect(seen).toMatchObject({ quarantine: undefined, files: undefined });
    expect(lines().filter((line) => line["FileNotChecked"] === 1)).toHaveLength(metrics);
  });
});

describe("events in any order and number", () => {
  const twice = (events: readonly FileEvent[]) => [...events, ...events];

  it.each([
    ["arrival after the verdict", [clean, arrived], "clean"],
    ["everything twice", twice([arrived, clean]), "clean"],
    ["the verdict alone", [clean], "clean"],
    ["forgetting after the verdict", [clean, forgotten], "clean"],
    ["another verdict later", [clean, infected], "clean"],
    ["everything twice, with a find", twice([infected, arrived]), "infected"],
    ["nothing found after something was", [infected, clean], "infected"],
  ] as const)("end the same: %s", async (_, events, outcome) => {
    const { seen, record } = world();
    for (const event of events) await record(event);
    expect(seen.entries).toMatchObject([{ kind: "file", outcome }]);
    expect(seen).toMatchObject({ place: { state: outcome }, quarantine: undefined });
    expect(seen.files === undefined).toBe(outcome !== "clean");
  });

  it("end the same when they are worked on at once", async () => {
    const { seen, record } = world();
    await Promise.all(twice([arrived, clean, clean]).map(record));
    expect(seen.entries).toHaveLength(1);
    expect(seen).toMatchObject({ place: { state: "clean" }, quarantine: undefined, files: aPdf() });
  });

  it.each(["release", "append", "move", "delete quarantine"])(
    "end the same when the function dies at `%s` and the event comes again",
    async (call) => {
      const { seen, record } = world({ place: aPlace({ state: "quarantined" }) });
      seen.dieAt = call;
      await expect(record(clean)).rejects.toThrow("died");
      seen.dieAt = undefined;
      await record(clean);
      expect(seen.entries).toHaveLength(1);
      expect(seen).toMatchObject({ place: { state: "clean" }, quarantine: undefined, files: aPdf() });
    },
  );

  it("tell it in the history even when somebody else changes the inquiry meanwhile", async () => {
    const { seen, deps } = world();
    let conflicts = 2;
    const append: RecordDeps["inquiries"]["append"] = async (after, entry) => {
      if (conflicts-- > 0) throw new VersionConflictError(after.reference, after.version);
      return deps.inquiries.append(after, entry);
    };
    await recordFileScan(clean, { ...deps, inquiries: { ...deps.inquiries, append } });
    expect(seen.entries).toHaveLength(1);
  });
});

describe("a file that belongs to nobody", () => {
  it.each([
    ["its inquiry was erased", { inquiry: "erased" }],
    ["its place has been given to another", { place: aPlace({ id: "Z".repeat(22) }) }],
  ] as const)("is deleted, let out or not, when %s", async (_, start) => {
    const { seen, record } = world(start);
    seen.files = aPdf();
    await record(clean);
    expect(seen).toMatchObject({ quarantine: undefined, files: undefined, entries: [] });
  });

  it("is left to the bucket's rules when its key is none of ours", async () => {
    const { seen, record } = world();
    await record({ ...clean, key: "quarantine/readme.txt" });
    expect(seen.calls).toEqual([]);
  });
});
