import { describe, expect, it, vi } from "vitest";
import { runUcc } from "../../run-ucc.ts";

// Each test starts processes, on a machine that does other things besides.
vi.setConfig({ testTimeout: 60_000 });

describe("ucc deadline", () => {
  it("prints when the last day ends, the days it counted and those it passed over", async () => {
    const { exitCode, lines } = await runUcc(["deadline", "--from", "2026-12-11T17:30+05:00", "--working-days", "3"]);
    expect(exitCode).toBe(0);
    expect(lines).toEqual([
      {
        dueAt: "2026-12-17T13:00:00.000Z",
        registeredOn: "2026-12-11",
        countedDays: ["2026-12-14", "2026-12-15", "2026-12-17"],
        skipped: ["2026-12-12", "2026-12-13", "2026-12-16"].map((day) => expect.objectContaining({ day })),
      },
    ]);
  });

  it("begins after the moment given, and says from which hour the next working day counts", async () => {
    const { lines } = await runUcc(["deadline", "--from", "2026-11-28T20:00", "--working-days", "1"]);
    expect(lines).toEqual([
      {
        dueAt: "2026-12-01T13:00:00.000Z",
        registeredOn: "2026-11-30",
        countedDays: ["2026-12-01"],
        skipped: [{ day: "2026-11-29", reason: expect.objectContaining({ en: "Weekend" }) }],
      },
    ]);
    expect((await runUcc(["deadline", "--help"])).stdout.replaceAll(/\s+/g, " ")).toContain("from 18:00 on");
  });

  it("fails in one sentence when the calendar does not reach that far", async () => {
    const { exitCode, stdout, stderr } = await runUcc(["deadline", "--from", "2027-12-20", "--working-days", "30"]);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^The working-day calendar has no data for 2028: .*\n$/);
  });
});
