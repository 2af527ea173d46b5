import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

const TALLY = resolve(import.meta.dirname, "../../../tools/tally.mjs");
const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

const TESTS = {
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: [] as object[],
};
const CHECKS = [{ outcome: "ok" }, { outcome: "ok" }, { outcome: "skipped" }];

type Reports = { readonly tests?: object; readonly journeys?: object; readonly checks?: object };

/** What the tally of a run whose steps ended so and left these reports prints, and its exit code. */
function run(reports: Reports, ...steps: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), "tally-"));
  roots.push(root);
  mkdirSync(join(root, "reports"));
  for (const [name, report] of Object.entries(reports)) {
    writeFileSync(join(root, "reports", `${name}.json`), JSON.stringify(report));
  }
  return spawnSync(process.execPath, [TALLY, ...steps], { cwd: root, encoding: "utf8" });
}

/** The last line and the exit code. */
function tally(reports: Reports, ...steps: readonly string[]) {
  const { stdout, status } = run(reports, ...steps);
  return { line: stdout.trim().split("\n").at(-1), status };
}

describe("the closing line of a CI run", () => {
  it("adds up tests, checks and steps", () => {
    const closing = tally({ tests: TESTS, checks: CHECKS }, "tests=0", "checks=0", "synth=0");
    expect(closing).toEqual({ line: "43 passed, 0 failed, 3 skipped", status: 0 });
  });

  it("counts the journeys in a browser by their own report", () => {
    const closing = tally({ tests: TESTS, journeys: { ...TESTS, numFailedTests: 1 } }, "tests=0", "journeys=1");
    expect(closing).toEqual({ line: "80 passed, 1 failed, 4 skipped", status: 1 });
    expect(tally({ tests: TESTS }, "tests=0", "journeys=1").status).toBe(1);
  });

  it("counts failed tests and checks by their own number", () => {
    const reports = { tests: { ...TESTS, numFailedTests: 3 }, checks: [{ outcome: "FAILED" }, { outcome: "ok" }] };
    expect(tally(reports, "tests=1", "checks=1")).toEqual({ line: "41 passed, 4 failed, 2 skipped", status: 1 });
  });

  it("counts a test file that does not load as a failure", () => {
    const testResults = [{ name: "a.test.ts", status: "failed", assertionResults: [] }];
    expect(tally({ tests: { ...TESTS, testResults } }, "tests=1").line).toBe("40 passed, 1 failed, 2 skipped");
  });

  it("counts a test file with failed tests by its tests only", () => {
    const testResults = [{ name: "a.test.ts", status: "failed", assertionResults: [{ status: "failed" }] }];
    expect(tally({ tests: { ...TESTS, numFailedTests: 1, testResults } }, "tests=1").line).toBe(
      "40 passed, 1 failed, 2 skipped",
    );
  });

  it("counts a run that failed though each test passed, as when coverage is too low", () => {
    expect(tally({ tests: TESTS }, "tests=1")).toEqual({ line: "40 passed, 1 failed, 2 skipped", status: 1 });
  });

  it("counts a step without a report as a failure, whatever its exit code", () => {
    expect(tally({}, "tests=0")).toEqual({ line: "0 passed, 1 failed, 0 skipped", status: 1 });
  });

  it("counts a report of no test at all as a failure", () => {
    expect(tally({ tests: { ...TESTS, numPassedTests: 0 } }, "tests=0").line).toBe("0 passed, 1 failed, 2 skipped");
  });

  it("counts any other step as one", () => {
    expect(tally({}, "synth=0", "cfn-lint=124")).toEqual({ line: "1 passed, 1 failed, 0 skipped", status: 1 });
  });
});

describe("the end of a CI run", () => {
  it("names a test that passed only at its second try, with what the first one failed by, and counts it as passed", () => {
    const steady = { status: "passed", fullName: "a desk opens", failureMessages: [] };
    const unsteady = { status: "passed", fullName: "a desk closes", failureMessages: ["Error: too slow"] };
    const testResults = [{ name: "a.test.ts", status: "passed", assertionResults: [steady, unsteady] }];
    const { stdout, status } = run({ tests: { ...TESTS, testResults } }, "tests=0");
    expect(stdout).toBe(
      "UNSTEADY, passed at its second try: a.test.ts: a desk closes\n    Error: too slow\n40 passed, 0 failed, 2 skipped\n",
    );
    expect(status).toBe(0);
  });
});

describe("the end of a CI run that failed", () => {
  it("names each failed test again, with the beginning of its message", () => {
    const testResults = [
      {
        name: resolve("test/unit/the-thing.test.ts"),
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "the thing keeps its rule" },
          {
            status: "failed",
            fullName: "the thing breaks its rule",
            failureMessages: [["AssertionError: 1 is not 2", ...Array.from({ length: 40 }, () => "    at")].join("\n")],
          },
        ],
      },
    ];
    const { stdout } = run({ journeys: { ...TESTS, numFailedTests: 1, testResults } }, "journeys=1");
    expect(stdout).toContain(
      "test/unit/the-thing.test.ts: the thing breaks its rule\n    AssertionError: 1 is not 2\n",
    );
    expect(stdout).not.toContain("keeps its rule");
    expect(stdout.trim().split("\n")).toHaveLength(1 + 20 + 2);
  });

  it("names a file that did not load, and why", () => {
    const testResults = [{ name: "a.test.ts", status: "failed", message: "SyntaxError: odd", assertionResults: [] }];
    expect(run({ tests: { ...TESTS, testResults } }, "tests=1").stdout).toContain("a.test.ts\n    SyntaxError: odd\n");
  });
});
