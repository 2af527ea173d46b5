/** What the bench found, as a table for people and as JSON for programs. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";

export type Budget = { readonly is: "at most" | "at least" | "exactly"; readonly value: number };

/** One measured figure. */
export type Finding = {
  readonly measure: string;
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  /** What README.md allows; absent = told, not judged. */
  readonly budget?: Budget;
  /** Exact figures (units, sizes) can be relied on by CI; a broken one with `gate` ends the run with exit code 1. */
  readonly gate?: boolean;
};

export type Verdict = "ok" | "OVER" | "";

const TINY = 1e-9;

export function verdictOf({ figure, budget }: Finding): Verdict {
  if (budget === undefined) return "";
  return withinBudget(figure, budget) ? "ok" : "OVER";
}

function withinBudget(figure: number, { is, value }: Budget): boolean {
  if (is === "at most") return figure <= value + TINY;
  if (is === "at least") return figure >= value - TINY;
  return Math.abs(figure - value) < TINY;
}

/** A broken gate: the run has failed, not only become slower. */
export function brokenGates(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.gate === true && verdictOf(finding) !== "ok");
}

/** Digits that are worth reading: three, and whole numbers from a hundred on. */
function inFigures(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const SIGNS = { "at most": "<=", "at least": ">=", exactly: "=" } as const;

const HEAD = ["measure", "figure", "unit", "budget", "of budget", ""] as const;

function cells(finding: Finding): readonly string[] {
  const { what, figure, unit, budget } = finding;
  const limit = budget === undefined ? "" : `${SIGNS[budget.is]} ${inFigures(budget.value)}`;
  const ratio = budget === undefined ? "" : `x ${(figure / budget.value).toFixed(2)}`;
  return [what, inFigures(figure), unit, limit, ratio, verdictOf(finding)];
}

/** The table; numbers to the right. */
export function table(findings: readonly Finding[]): string {
  const rows = findings.map(cells);
  const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number) => column === 1 || column === 3 || column === 4;
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  const measures = [...new Set(findings.map(({ measure }) => measure))];
  const blocks = measures.map((measure) => {
    const own = findings.flatMap((finding, index) => (finding.measure === measure ? [line(rows[index] ?? [])] : []));
    return [`\n${measure}`, ...own].join("\n");
  });
  return [line([...HEAD]), ...blocks].join("\n");
}

/** Writes the JSON copy, with the machine it was measured on. */
export function writeReport(file: string, findings: readonly Finding[], seconds: number): void {
  const machine = { node: process.version, platform: process.platform, cores: availableParallelism() };
  const judged = findings.map((finding) => ({ ...finding, verdict: verdictOf(finding) }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), seconds, machine, findings: judged }, null, 2)}\n`,
  );
}
