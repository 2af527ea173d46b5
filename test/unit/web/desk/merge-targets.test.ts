import { describe, expect, it } from "vitest";
import { mergeTargets } from "../../../../web/desk/inquiry/merge-targets.ts";

const other = (reference: string, status: "assigned" | "closed", receivedAt: string) =>
  ({ reference, status, receivedAt, topic: "citizenship" }) as const;

describe("what an inquiry can be joined to", () => {
  it("is what the person asked earlier and is still open", () => {
    const earlier = [
      other("LATER", "assigned", "2026-11-25T06:00:00.000Z"),
      other("CLOSED", "closed", "2026-11-20T06:00:00.000Z"),
      other("EARLIER", "assigned", "2026-11-21T06:00:00.000Z"),
    ];
    const targets = mergeTargets({ receivedAt: "2026-11-24T06:00:00.000Z", earlier });
    expect(targets.map(({ reference }) => reference)).toEqual(["EARLIER"]);
  });
});
