/**
 * Closes a CI run: names every test that failed, counts what the reports of tests and checks hold, and every step that
 * ended badly. `node tools/tally.mjs <step>=<exit code>…` prints `N passed, N failed, N skipped` last; exit 1 if
 * anything failed. A failure in the middle of thousands of lines is not found again, so it is told once more here.
 * It has no dependencies and runs on Node 20, because it must close a run whose install failed, too.
 */
import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** The report that a step leaves; undefined when it left none or half of one. */
function report(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** vitest's JSON reporter; a file that does not load has no tests, so it counts as one failure. */
function testCounts(path) {
  const tests = report(path);
  if (!tests) return NOTHING;
  const broken = tests.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  );
  return {
    passed: tests.numPassedTests,
    failed: tests.numFailedTests + broken.length,
    skipped: tests.numPendingTests + tests.numTodoTests,
  };
}

/** So much of a failure's message says what was wrong and where; the whole of it is at its place in the output. */
const LINES_OF_A_FAILURE = 20;

/** A failed test, or a file that did not load, with the beginning of its message. */
function failures(path) {
  return (report(path)?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((assertion) => assertion.status === "failed");
    if (failed.length === 0) return status === "failed" ? [{ test: name, message: message ?? "" }] : [];
    return failed.map(({ fullName, failureMessages = [] }) => ({
      test: `${name}: ${fullName}`,
      message: failureMessages.join("\n"),
    }));
  });
}

/** Tests that passed, but only at their second try (vitest.config.ts): the report keeps what the first one failed by. */
function secondTries(path) {
  return (report(path)?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages = [] }) => status === "passed" && failureMessages.length > 0)
      .map(({ fullName, failureMessages }) => ({ test: `${name}: ${fullName}`, message: failureMessages.join("\n") })),
  );
}

function print(verdict, tests) {
  for (const { test, message } of tests) {
    console.log(`${verdict} ${relative(process.cwd(), test)}`);
    for (const line of message.split("\n").slice(0, LINES_OF_A_FAILURE)) console.log(`    ${line}`);
  }
}

function checkCounts() {
  const checks = report("reports/checks.json") ?? [];
  const count = (outcome) => checks.filter((check) => check.outcome === outcome).length;
  return { passed: count("ok"), failed: count("FAILED"), skipped: count("skipped") };
}

/** Where the steps that run tests leave their reports. */
const TEST_REPORTS = { tests: "reports/tests.json", journeys: "reports/journeys.json" };

/** Steps that have a report of their own count by it; any other counts as one. */
function reportedCounts(step) {
  if (step === "checks") return checkCounts();
  return TEST_REPORTS[step] && testCounts(TEST_REPORTS[step]);
}

function stepCounts(step, exitCode) {
  const counts = reportedCounts(step);
  if (!counts) return exitCode === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
  const ranNothing = counts.passed + counts.failed === 0;
  const failedOtherwise = exitCode !== 0 && counts.failed === 0;
  return ranNothing || failedOtherwise ? { ...counts, failed: counts.failed + 1 } : counts;
}

for (const path of Object.values(TEST_REPORTS)) {
  print("UNSTEADY, passed at its second try:", secondTries(path));
  print("FAILED", failures(path));
}
const total = { ...NOTHING };
for (const argument of process.argv.slice(2)) {
  const [step, exitCode] = argument.split("=");
  const counts = stepCounts(step, Number(exitCode));
  if (counts.failed > 0) console.log(`${step}: FAILED (exit code ${exitCode})`);
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
