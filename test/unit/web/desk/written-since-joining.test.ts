import { describe, expect, it } from "vitest";
import type { DeskEntry } from "../../../../shared/contracts/desk/inquiry.ts";
import { writtenSinceJoining } from "../../../../web/desk/inquiry/written-since-joining.ts";

const at = "2026-11-24T06:00:00.000Z";
const by = { role: "operator", id: "aigerim", name: "Айгерім" } as const;
const reply = (version: number, withdrawn = false): DeskEntry => ({
  kind: "reply",
  version,
  at,
  by,
  text: "Жауап",
  visibleFrom: at,
  withdrawn,
});
const joined = (version: number, reference: string): DeskEntry => ({
  kind: "merged",
  direction: "from",
  version,
  at,
  by,
  reference,
});
const versionsSince = (entries: readonly DeskEntry[]) =>
  writtenSinceJoining(entries, "B").map(({ version }) => version);

describe("what stays behind when two inquiries are separated", () => {
  it("is what was written since they were joined, but for what was taken back", () => {
    const note: DeskEntry = { kind: "note", version: 6, at, by, text: "Қоңырау шалды" };
    expect(versionsSince([reply(2), joined(3, "B"), reply(4), reply(5, true), note])).toEqual([4, 6]);
  });

  it("counts from the last time that this one was joined", () => {
    expect(versionsSince([joined(2, "B"), reply(3), joined(4, "B"), joined(5, "C"), reply(6)])).toEqual([6]);
    expect(versionsSince([joined(2, "C"), reply(3)])).toEqual([]);
  });
});
