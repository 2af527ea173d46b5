/** A report that is cut: a small chart for each value, all to one scale, so that they can be compared at a glance. */
import { useState } from "react";
import type { ReportRow } from "../../../shared/contracts/desk/supervisor.ts";
import { REPORT_COUNTS } from "../../../shared/domain/report/report-csv.ts";
import type { ReportCut } from "../../../shared/domain/report/report-period.ts";
import { cutLabel } from "../format/cut-label.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { DataTable } from "./data-table.tsx";
import { Chart, flow } from "./report-chart.tsx";

/** Charts that can be compared; what is smaller is in the table alone. */
const CHARTS_MOST = 12;

type Props = { readonly rows: readonly ReportRow[]; readonly cut: ReportCut };

export function ReportMultiples({ rows, cut }: Props) {
  const texts = useTexts();
  const [language] = useLanguage();
  const { charts, columns, count } = texts.report;
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted();
  const values = [...Map.groupBy(rows, ({ value }) => value)].toSorted(([, one], [, other]) => came(other) - came(one));
  const shown = values.slice(0, CHARTS_MOST);
  const most = Math.max(...shown.flatMap(([, its]) => its.flatMap(({ received, resolved }) => [received, resolved])));
  return (
    <>
      <div className="charts small">
        {shown.map(([value, its]) => {
          const title = cutLabel(cut, value, { texts, language });
          return (
            <Chart
              key={value}
              title={`${title}: ${charts.flow}`}
              legend={[columns.received, columns.resolved]}
              options={flow(inEachPeriod(its, periods), count, most)}
            >
              <Figures title={title} rows={its} />
            </Chart>
          );
        })}
      </div>
      {values.length > shown.length && <p className="hint">{charts.rest(values.length - shown.length)}</p>}
    </>
  );
}

const came = (rows: readonly ReportRow[]): number => rows.reduce((sum, { received }) => sum + received, 0);

type Counts = Pick<ReportRow, "period" | "received" | "resolved">;

/** A period without a row is one in which nothing happened. */
function inEachPeriod(rows: readonly ReportRow[], periods: readonly string[]): readonly Counts[] {
  return periods.map((period) => rows.find((row) => row.period === period) ?? { period, received: 0, resolved: 0 });
}

/** The table under a chart; drawn once somebody asks for it. */
function Figures({ title, rows }: { readonly title: string; readonly rows: readonly ReportRow[] }) {
  const { report } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{report.charts.table}</summary>
      {isOpen && (
        <DataTable
          caption={title}
          columns={[
            { title: report.period, isNumber: false },
            ...REPORT_COUNTS.map((name) => ({ title: report.columns[name], isNumber: true })),
          ]}
          rows={rows.map((row) => ({
            key: row.period,
            cells: [row.period, ...REPORT_COUNTS.map((name) => row[name])],
          }))}
        />
      )}
    </details>
  );
}
