import { describe, expect, it } from "vitest";
import {
  awaitedPlace,
  FILE_PLACE_USES_MAX,
  FILES_MAX,
  type FilePlace,
  fileKey,
  freePlace,
  parseQuarantineKey,
} from "../../../../shared/domain/attachment.ts";
import { aReference } from "../../../builders.ts";

const NOW = "2026-11-26T12:00:00.000Z";
const minutesAgo = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();

const aPlace = (change: Partial<FilePlace> = {}): FilePlace => ({
  place: 1,
  id: "A".repeat(22),
  state: "clean",
  title: "passport",
  uses: 1,
  requestedAt: minutesAgo(1),
  ...change,
});

const allTaken = (change: Partial<FilePlace> = {}) => [
  ...[1, 2, 3, 4].map((place) => aPlace({ place })),
  aPlace({ place: 5, ...change }),
];

describe("the places for files", () => {
  it("are five, taken one after the other", () => {
    expect(freePlace([], NOW)).toEqual({ place: 1 });
    expect(freePlace([aPlace(), aPlace({ place: 3 })], NOW)).toEqual({ place: 2 });
    expect(allTaken()).toHaveLength(FILES_MAX.count);
    expect(freePlace(allTaken(), NOW)).toBeUndefined();
  });

  it.each([
    ["was refused", { state: "refused" }],
    ["was infected", { state: "infected" }],
    ["never came", { state: "awaited", requestedAt: minutesAgo(16) }],
  ] as const)("are free again when a file %s", (_, change) => {
    const places = allTaken(change);
    expect(freePlace(places, NOW)).toEqual({ place: 5, before: places[4] });
  });

  it.each([
    ["may still come", { state: "awaited", requestedAt: minutesAgo(15) }],
    ["is being checked", { state: "quarantined", requestedAt: minutesAgo(900) }],
    ["was refused for the tenth time", { state: "refused", uses: FILE_PLACE_USES_MAX }],
  ] as const)("stay taken while a file %s", (_, change) => {
    expect(freePlace(allTaken(change), NOW)).toBeUndefined();
  });
});

describe("the place that a repeated request gets", () => {
  it("is the one that waits for this request's file, and none whose file has come", () => {
    const waits = aPlace({ place: 2, state: "awaited", requestDigest: "digest" });
    expect(awaitedPlace([aPlace({ state: "awaited" }), waits], "digest")).toBe(waits);
    expect(awaitedPlace([{ ...waits, state: "quarantined" }], "digest")).toBeUndefined();
    expect(awaitedPlace([waits], "another")).toBeUndefined();
  });
});

describe("a key in quarantine", () => {
  const address = { reference: aReference(), id: "abcDEF-_0123456789abcd" };

  it("says whose file it is", () => {
    expect(parseQuarantineKey(fileKey("quarantine", address))).toEqual(address);
  });

  it.each([
    fileKey("files", address),
    `quarantine/${address.reference}`,
    `quarantine/${address.reference}/short`,
    `quarantine/${address.reference}/${address.id}/more`,
    `quarantine/${address.reference.toLowerCase()}/${address.id}`,
    `quarantine/7K3M-Q9XD-0000/${address.id}`,
    `quarantine/../files/${address.reference}/${address.id}`,
    `/quarantine/${address.reference}/${address.id}`,
    "malware-protection-resource-validation-object",
    "",
  ])("is none of ours: %s", (key) => {
    expect(parseQuarantineKey(key)).toBeUndefined();
  });
});
