/** One figure of the report as its page shows it; the file has the number behind it. */
import type { ReportRow } from "../../../shared/contracts/desk/supervisor.ts";
import type { REPORT_FIGURES } from "../../../shared/domain/report/report-csv.ts";
import { type UnitNames, workingTime } from "./durations.ts";

type Figure = (typeof REPORT_FIGURES)[number];

/** @returns "" where nothing was counted */
export function figureText(row: ReportRow, name: Figure, units: UnitNames): string {
  if (name === "ratingSum") return row.feedback === 0 ? "" : (row.ratingSum / row.feedback).toFixed(1);
  const figure = row[name];
  if (figure === undefined) return "";
  return name.endsWith("Minutes") ? workingTime(figure, units) : String(figure);
}
