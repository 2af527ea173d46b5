import { describe, expect, it } from "vitest";
import type { FilePlace } from "../../../../shared/domain/attachment.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { listedFiles } from "../../../../shared/domain/listed-files.ts";

const minute = (minutes: number) => new Date(Date.UTC(2026, 10, 2, 9, minutes)).toISOString();

function place(id: string, number: number, requestedAt: string, state: FilePlace["state"] = "clean"): FilePlace {
  return { place: number, id, state, title: id, declaredType: "pdf", uses: 1, requestedAt };
}

function judged(id: string, at: string): Entry {
  const file = { fileId: id, title: id, outcome: "clean", type: "pdf", sizeBytes: 9 } as const;
  return { kind: "file", version: 2, at, by: { role: "service" }, ...file };
}

const idsOf = (entries: readonly Entry[], places: readonly FilePlace[]) =>
  listedFiles(entries, places, minute(5)).map(({ id }) => id);

describe("the list of an inquiry's files", () => {
  it("keeps the order in which they were added, whichever was checked first", () => {
    const places = [place("first", 1, minute(1)), place("second", 2, minute(2))];
    expect(idsOf([judged("second", minute(3)), judged("first", minute(4))], places)).toEqual(["first", "second"]);
    expect(
      idsOf([judged("second", minute(3))], [place("first", 1, minute(1), "awaited"), place("second", 2, minute(2))]),
    ).toEqual(["first", "second"]);
  });

  it.each([
    ["with the extension that its name had", { declaredType: "txt" }, "eicar.txt"],
    ["by its title alone if nobody knows more", {}, "eicar"],
  ] as const)("names a file that was deleted %s", (_, named, name) => {
    const file = { kind: "file", fileId: "id", title: "eicar", outcome: "infected", ...named } as const;
    const entry: Entry = { version: 2, at: minute(1), by: { role: "compatriot" }, ...file };
    expect(listedFiles([entry], [], minute(5))).toMatchObject([{ name, state: "infected" }]);
  });

  it("tells a file that has lost its place where it was judged", () => {
    expect(idsOf([judged("old", minute(1))], [place("new", 1, minute(3), "quarantined")])).toEqual(["old", "new"]);
  });
});
