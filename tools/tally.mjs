/**
 * Closes a CI run: counts what the reports of tests and checks hold, and every step that ended badly.
 * `node tools/tally.mjs <step>=<exit code>…` prints `N passed, N failed, N skipped` last; exit 1 if anything failed.
 * It has no dependencies and runs on Node 20, because it must close a run whose install failed, too.
 */
import { readFileSync } from "node:fs";

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

function checkCounts() {
  const checks = report("reports/checks.json") ?? [];
  const count = (outcome) => checks.filter((check) => check.outcome === outcome).length;
  return { passed: count("ok"), failed: count("FAILED"), skipped: count("skipped") };
}

/** Steps that have a report of their own count by it; any other counts as one. */
const REPORTED = {
  tests: () => testCounts("reports/tests.json"),
  journeys: () => testCounts("reports/journeys.json"),
  checks: checkCounts,
};

function stepCounts(step, exitCode) {
  const counts = REPORTED[step]?.();
  if (!counts) return exitCode === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
  const ranNothing = counts.passed + counts.failed === 0;
  const failedOtherwise = exitCode !== 0 && counts.failed === 0;
  return ranNothing || failedOtherwise ? { ...counts, failed: counts.failed + 1 } : counts;
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
