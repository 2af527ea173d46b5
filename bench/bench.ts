/**
 * `npm run bench [-- <name>…]`: measures the service against its budgets; bench/README.md tells how to read it.
 * Exit code 0 = measured, also when a budget is over; 1 = an exact gate is broken or a measure failed; 2 = bad use.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { synthesize } from "../local/synthesize.ts";
import { Undo } from "../local/undo.ts";
import type { Measure } from "./bench-run.ts";
import { classification } from "./classification.ts";
import { coldStart } from "./cold-start.ts";
import { cost } from "./cost.ts";
import { deskLife } from "./desk-life.ts";
import { growth } from "./growth.ts";
import { pageWeight } from "./page-weight.ts";
import { brokenGates, type Finding, table, verdictOf, writeReport } from "./report.ts";
import { throughput } from "./throughput.ts";

const MEASURES: Readonly<Record<string, Measure>> = {
  throughput,
  "cold-start": coldStart,
  growth,
  "desk-life": deskLife,
  cost,
  "page-weight": pageWeight,
  classification,
};

const undo = new Undo();
const root = resolve(import.meta.dirname, "..");
const began = performance.now();
const seconds = () => (performance.now() - began) / 1000;

function chosen(names: readonly string[]): readonly (readonly [string, Measure])[] {
  const unknown = names.filter((name) => !Object.hasOwn(MEASURES, name));
  if (unknown.length > 0) {
    console.error(`Nothing is measured under ${unknown.join(", ")}. There are: ${Object.keys(MEASURES).join(", ")}.`);
    process.exit(2);
  }
  return Object.entries(MEASURES).filter(([name]) => names.length === 0 || names.includes(name));
}

async function measureAll(
  measures: readonly (readonly [string, Measure])[],
  folder: string,
): Promise<readonly Finding[]> {
  const say = (name: string) => (progress: string) =>
    console.error(`${seconds().toFixed(0).padStart(4)} s  ${name}: ${progress}`);
  const cdkOut = join(folder, "cdk.out");
  say("bench")("synthesizing the local stage");
  await synthesize(cdkOut, root);
  const findings: Finding[] = [];
  for (const [name, measure] of measures) {
    try {
      findings.push(...(await measure({ root, folder, cdkOut, undo, say: say(name) })));
    } finally {
      await undo.run();
    }
  }
  return findings;
}

// Nothing but what this run starts itself is ever called.
for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name];

const measures = chosen(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), "ucc-bench-"));
process.once("SIGINT", () => {
  void undo.run().finally(() => process.exit(130));
});
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const findings = await measureAll(measures, folder);
const report = join(root, "reports", "bench.json");
writeReport(report, findings, Math.round(seconds()));
console.log(`\n${table(findings)}\n`);
const over = findings.filter((finding) => verdictOf(finding) === "OVER").length;
const broken = brokenGates(findings);
console.log(`${findings.length} figures in ${seconds().toFixed(0)} s, ${over} over budget; also in reports/bench.json`);
for (const { measure, what } of broken) console.error(`Broken: ${measure}: ${what}`);
process.exit(broken.length === 0 ? 0 : 1);
