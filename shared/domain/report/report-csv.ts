/** The report as a file for spreadsheets: the same rows, in the same order, as the page shows. */
import type { ReportRow } from "./fold-report.ts";

/** The columns, in the order of the page: the fields of a row under their own names, times in minutes. */
export const REPORT_COLUMNS = [
  "period",
  "value",
  "received",
  "answered",
  "answeredOnTime",
  "resolved",
  "reopened",
  "medianFirstAnswerMinutes",
  "p90FirstAnswerMinutes",
  "medianResolutionMinutes",
  "p90ResolutionMinutes",
  "feedback",
  "solved",
  "ratingSum",
  "selfServed",
] as const satisfies readonly (keyof ReportRow)[];

/** What makes a spreadsheet read a cell as a formula (OWASP, "CSV Injection"), full-width forms included. */
const FORMULA_BEGINNING = /^[=+\-@\t\r\n\u0000＝＋－＠]/u;

/** RFC 4180: CRLF, every cell quoted; what a spreadsheet would take for a formula gets an apostrophe before it. */
export function reportCsv(rows: readonly ReportRow[]): string {
  const lines = [REPORT_COLUMNS, ...rows.map((row) => REPORT_COLUMNS.map((column) => row[column] ?? ""))];
  return lines.map((cells) => `${cells.map((cell) => cellOf(String(cell))).join(",")}\r\n`).join("");
}

function cellOf(text: string): string {
  const harmless = FORMULA_BEGINNING.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
