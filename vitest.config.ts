/** What `npm test` and `npm run test:browser` run: projects of files that share processes. */
import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const NODE_MAJOR = 24;
if (Number.parseInt(process.versions.node, 10) < NODE_MAJOR) {
  throw new Error(`Tests run on Node ${NODE_MAJOR}, as the functions do, and this is ${process.version}: use npm test`);
}

/** In CI one run does it all: the tests, the coverage of shared/, and the report that .ci/run counts. */
const ci = process.env["CI"] === "true";

/*
 * The limits are there to end what hangs, not to judge a slow machine: each is some five times what the slowest test
 * under it takes in a full run on 2 cores, where three workers compete.
 */
/** Property tests take a second or two, learning a small router five; with coverage on a loaded machine 19 (measured). */
const UNIT_TEST_MILLISECONDS = 90_000;
/** Synthesizing a template takes 2.4 to 5.5 s once a file (measured on 2 cores), in a beforeAll. */
const SYNTH_MILLISECONDS = 60_000;
/** A whole local stack starts in under 10 s; the slowest test that has no limit of its own takes 17 s (measured). */
const INTEGRATION_TEST_MILLISECONDS = 120_000;
const INTEGRATION_HOOK_MILLISECONDS = 120_000;

const UNIT = globSync("test/unit/**/*.test.{ts,tsx}");
/**
 * Module mocks work only where the module has not been loaded before, and a mock of an SDK client's class is one for
 * whoever uses the class after: these files get processes of their own. A mock of one client is its test's own affair.
 */
const MOCKING = UNIT.filter((path) => /vi\.mock\(|mockClient\([A-Z]/.test(readFileSync(path, "utf8")));

/** Integration tests wait for queues and schedules half of their time (measured on 2 cores): one more worker than cores. */
const WORKERS = availableParallelism() + 1;

/** Half a minute to a minute each. Begun last, one of them would run on alone while every other worker stands still. */
const LONGEST = ["crash-sweep", "start", "deadlines", "accessibility", "desk"].map((name) => `/${name}.test.ts`);

const ON_STACKS = new Set(["integration", "browser"]);

/** The longest first, then the others that run on a stack, and the short unit tests fill what is left of every worker. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      if (!ON_STACKS.has(project.name)) return 2;
      return LONGEST.some((end) => moduleId.endsWith(end)) ? 0 : 1;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- vitest's method, not an array's
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Tests on the whole local stack. Files share a centre and a browser (test/integration/the-centre.ts), so they share processes. */
const ON_A_STACK = {
  globalSetup: ["test/integration/synthesized.ts"],
  testTimeout: INTEGRATION_TEST_MILLISECONDS,
  hookTimeout: INTEGRATION_HOOK_MILLISECONDS,
  isolate: false,
  // A real browser and eight emulated services on two shared cores may fail once for none of our faults. In CI such a
  // test has a second try, and tools/tally.mjs names each that needed it; on a laptop it fails.
  retry: ci ? 1 : 0,
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    expect: { requireAssertions: true },
    restoreMocks: true,
    silent: "passed-only",
    maxWorkers: WORKERS,
    unstubEnvs: true,
    reporters: ci ? ["default", "json"] : ["default"],
    outputFile: { json: "reports/tests.json" },
    coverage: {
      provider: "v8",
      enabled: ci,
      include: ["shared/**/*.{ts,tsx}"],
      reporter: [["text", { skipFull: true }], "html"],
      reportOnFailure: true,
      thresholds: { lines: 95 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          exclude: MOCKING,
          setupFiles: ["test/quiet-log.ts"],
          testTimeout: UNIT_TEST_MILLISECONDS,
          // To load every module anew for each of 150 files takes 45 of 115 s of CPU (measured).
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "unit with mocks",
          include: MOCKING,
          setupFiles: ["test/quiet-log.ts"],
          testTimeout: UNIT_TEST_MILLISECONDS,
        },
      },
      {
        extends: true,
        test: {
          name: "infra",
          include: ["test/infra/**/*.test.ts"],
          // Each stage is synthesized once a process (test/infra/synthesized.ts).
          isolate: false,
          testTimeout: SYNTH_MILLISECONDS,
          hookTimeout: SYNTH_MILLISECONDS,
        },
      },
      { extends: true, test: { name: "integration", include: ["test/integration/**/*.test.ts"], ...ON_A_STACK } },
      { extends: true, test: { name: "browser", include: ["test/browser/**/*.test.ts"], ...ON_A_STACK } },
    ],
  },
});
