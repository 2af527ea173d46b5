/**
 * `npm run check [-- --fix] [-- <name>…]`: everything that can be said of the code without running it.
 * One check is one entry of the table below; names choose some of them, --fix formats and fixes first.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkImports } from "./check-imports.ts";
import { lockProblems } from "./check-lock.ts";
import { type Check, type CheckResult, command, faults, runChecks } from "./check-run.ts";
import { checkTemplate } from "./check-template.ts";

const read = (path: string) => readFileSync(path, "utf8");

const importFaults = () => {
  const { filesRead, violations } = checkImports(process.cwd());
  const lines = violations.map(({ rule, where, why }) => `${rule}: ${where}\n    ${why}`);
  return filesRead === 0 ? ["no file was read"] : lines;
};

const lockFaults = () => lockProblems(read("package-lock.json"), read("package.json"));

/** The long ones first: two run at a time. */
const CHECKS: readonly Check[] = [
  { name: "template", run: checkTemplate },
  { name: "types", run: () => command("tsc", "--noEmit") },
  { name: "browser-types", run: () => command("tsc", "--noEmit", "-p", "web/portal/scripts") },
  { name: "desk-types", run: () => command("tsc", "--noEmit", "-p", "web/desk") },
  { name: "lint", run: () => command("oxlint", "--format=unix") },
  { name: "dead-code", run: () => command("knip", "--no-progress") },
  { name: "format", run: () => command("biome", "check", "--error-on-warnings", "--max-diagnostics=100") },
  { name: "imports", run: () => faults(importFaults()) },
  { name: "lock-file", run: () => faults(lockFaults()) },
];

const NAME_WIDTH = 14;
const SECONDS_WIDTH = 7;

const row = (name: string, seconds: string, rest: string) =>
  console.log(`${name.padEnd(NAME_WIDTH)}${seconds.padStart(SECONDS_WIDTH)}  ${rest}`);

function tell({ name, seconds, outcome, output }: CheckResult): void {
  row(name, seconds.toFixed(1), outcome);
  if (outcome !== "ok") console.log(`\n${output.replaceAll(/^/gm, "    ")}\n`);
}

/** The names asked for, or all; a name that no check has is bad use, told with the names there are. */
function chosen(names: readonly string[]): readonly Check[] {
  const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name));
  if (unknown.length > 0) {
    console.error(`No check is named ${unknown.join(", ")}. There are: ${CHECKS.map(({ name }) => name).join(", ")}.`);
    process.exit(2);
  }
  return names.length === 0 ? CHECKS : CHECKS.filter(({ name }) => names.includes(name));
}

const { values, positionals } = parseArgs({ options: { fix: { type: "boolean" } }, allowPositionals: true });
const checks = chosen(positionals);
if (values.fix) await command("biome", "check", "--write");
row("check", "seconds", "outcome");
const started = performance.now();
const results = await runChecks(checks, tell);
const count = (outcome: CheckResult["outcome"]) => results.filter((result) => result.outcome === outcome).length;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${checks.length} checks in ${seconds} s: ${count("ok")} ok, ${count("FAILED")} FAILED, ${count("skipped")} skipped`,
);
if (process.env["CI"] === "true") {
  mkdirSync("reports", { recursive: true });
  writeFileSync("reports/checks.json", JSON.stringify(results, ["name", "outcome", "seconds"], 2));
}
process.exitCode = count("FAILED") === 0 ? 0 : 1;
