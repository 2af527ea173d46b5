import { describe, expect, it } from "vitest";
import { type Check, type CheckResult, command, faults, runChecks } from "../../../tools/check-run.ts";

const ok = { outcome: "ok", output: "" } as const;

describe("a run of checks", () => {
  it("tells of each check as it ends, and the others run on when one fails", async () => {
    const told: string[] = [];
    const checks: Check[] = [
      { name: "broken", run: () => faults(["a fault"]) },
      { name: "throws", run: () => Promise.reject(new Error("no such file")) },
      { name: "good", run: () => ok },
    ];
    const results = await runChecks(checks, ({ name, outcome, output }: CheckResult) =>
      told.push(`${name} ${outcome} ${output}`),
    );
    expect(told.toSorted()).toEqual(["broken FAILED a fault", "good ok ", "throws FAILED Error: no such file"]);
    expect(results).toHaveLength(3);
  });

  it("has two checks under way at a time", async () => {
    let running = 0;
    const seen: number[] = [];
    const run = async () => {
      running += 1;
      seen.push(running);
      await new Promise(setImmediate);
      running -= 1;
      return ok;
    };
    await runChecks(
      Array.from({ length: 5 }, (_, index) => ({ name: `${index}`, run })),
      () => {},
    );
    expect(Math.max(...seen)).toBe(2);
  });
});

describe("a command as a check", () => {
  it("is ok when it exits with 0", async () => {
    expect(await command(process.execPath, "-e", "console.log('fine')")).toEqual({ outcome: "ok", output: "fine" });
  });

  it("fails with what it printed when it exits with anything else", async () => {
    const script = "console.log('out'); console.error('err'); process.exitCode = 3";
    const { outcome, output } = await command(process.execPath, "-e", script);
    expect(outcome).toBe("FAILED");
    expect(output.split("\n").toSorted()).toEqual(["err", "out"]);
  });

  it("fails when it cannot be started", async () => {
    expect(await command("no-such-program")).toEqual({ outcome: "FAILED", output: "spawn no-such-program ENOENT" });
  });
});
