/** The report as a file for spreadsheets: the same rows, in the same order, as the page shows. */
import type { ReportRow } from "./fold-report.ts";

/** What is counted of a period, without what is measured in time or said by people. */
export const REPORT_COUNTS = [
  "received",
  "answered",
  "answeredOnTime",
  "resolved",
  "reopened",
] as const satisfies readonly (keyof ReportRow)[];

/** The figures of a row in the order of the page, times in minutes; of the sum of ratings the page shows the mean. */
export const REPORT_FIGURES = [
  ...REPORT_COUNTS,
  "medianFirstAnswerMinutes",
  "p90FirstAnswerMinutes",
  "medianResolutionMinutes",
  "p90ResolutionMinutes",
  "feedback",
  "solved",
  "ratingSum",
  "selfServed",
] as const satisfies readonly (keyof ReportRow)[];

/** The columns of the file: what a row is about and its figures, under the names of the fields. */
export const REPORT_COLUMNS = ["period", "value", ...REPORT_FIGURES] as const satisfies readonly (keyof ReportRow)[];

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
