import { describe, expect, it, vi } from "vitest";
import { runUcc } from "../../run-ucc.ts";

// Each test starts processes, on a machine that does other things besides.
vi.setConfig({ testTimeout: 60_000 });

describe("ucc answers", () => {
  it("lists every answer with its topic, address and dates", async () => {
    const { exitCode, lines, stderr } = await runUcc(["answers", "--on", "2026-11-22"]);
    expect(exitCode).toBe(0);
    expect(lines).toContainEqual({
      topic: "citizenship",
      id: "test",
      title: "Do I have to pass a test for citizenship?",
      checkedOn: "2026-11-22",
      reviewBy: "2027-01-22",
      path: "answers/citizenship/test",
    });
    expect(stderr).toBe(`${lines.length} answers, 0 past the review date.\n`);
  });

  it("lists with --stale those alone that are past their review date: the yearly figures in January", async () => {
    const before = await runUcc(["answers", "--stale", "--on", "2026-12-31"]);
    expect([before.exitCode, before.stdout]).toEqual([0, ""]);
    const after = await runUcc(["answers", "--stale", "--on", "2027-01-01"]);
    expect(after.lines).toEqual(
      ["quota-payments", "regional-quota"].map((id) => expect.objectContaining({ id, reviewBy: "2026-12-31" })),
    );
  });
});
