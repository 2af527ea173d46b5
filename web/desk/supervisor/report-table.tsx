/** The report's figures, row by row, as the file has them. */
import type { ReportRow } from "../../../shared/contracts/desk/supervisor.ts";
import type { ReportFilters } from "../api/supervisor.ts";
import { cutLabel } from "../format/cut-label.ts";
import { workingTime } from "../format/durations.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { DataTable } from "./data-table.tsx";

const COUNTS = ["received", "answered", "answeredOnTime", "resolved", "reopened"] as const;
const SPANS = [
  "medianFirstAnswerMinutes",
  "p90FirstAnswerMinutes",
  "medianResolutionMinutes",
  "p90ResolutionMinutes",
] as const;
const VOICES = ["feedback", "solved"] as const;

type Props = { readonly rows: readonly ReportRow[]; readonly cut: ReportFilters["cut"] };

export function ReportTable({ rows, cut }: Props) {
  const { report, units } = useTexts();
  const texts = useTexts();
  const [language] = useLanguage();
  const { columns } = report;
  const number = (name: keyof typeof columns) => ({ title: columns[name], isNumber: true });
  const span = (minutes: number | undefined) => (minutes === undefined ? "" : workingTime(minutes, units));
  return (
    <DataTable
      caption={report.title}
      columns={[
        { title: report.period, isNumber: false },
        { title: report.value, isNumber: false },
        ...[...COUNTS, ...SPANS, ...VOICES, "rating" as const, "selfServed" as const].map(number),
      ]}
      rows={rows.map((row) => ({
        key: `${row.period} ${row.value}`,
        cells: [
          row.period,
          cutLabel(cut, row.value, { texts, language }),
          ...COUNTS.map((name) => row[name]),
          ...SPANS.map((name) => span(row[name])),
          ...VOICES.map((name) => row[name]),
          row.feedback === 0 ? "" : (row.ratingSum / row.feedback).toFixed(1),
          row.selfServed ?? "",
        ],
      }))}
    />
  );
}
