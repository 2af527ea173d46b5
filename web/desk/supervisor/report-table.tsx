/** The report's figures, row by row, as the file has them. */
import type { ReportRow } from "../../../shared/contracts/desk/supervisor.ts";
import { REPORT_FIGURES } from "../../../shared/domain/report/report-csv.ts";
import type { ReportFilters } from "../api/supervisor.ts";
import { cutLabel } from "../format/cut-label.ts";
import { figureText } from "../format/figure-text.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { DataTable } from "./data-table.tsx";

type Props = { readonly rows: readonly ReportRow[]; readonly cut: ReportFilters["cut"] };

export function ReportTable({ rows, cut }: Props) {
  const texts = useTexts();
  const [language] = useLanguage();
  const { report, units } = texts;
  return (
    <DataTable
      caption={report.title}
      columns={[
        { title: report.period, isNumber: false },
        { title: report.value, isNumber: false },
        ...REPORT_FIGURES.map((name) => ({ title: report.columns[name], isNumber: true })),
      ]}
      rows={rows.map((row) => ({
        key: `${row.period} ${row.value}`,
        cells: [
          row.period,
          cutLabel(cut, row.value, { texts, language }),
          ...REPORT_FIGURES.map((name) => figureText(row, name, units)),
        ],
      }))}
    />
  );
}
