/** The report as charts. Plot comes with this file, so only who opens a report fetches it; the table says the same. */
import { barY, lineY, type PlotOptions, ruleY } from "@observablehq/plot";
import type { ReportRow } from "../../../shared/contracts/desk/supervisor.ts";
import type { ReportCut } from "../../../shared/domain/report/report-period.ts";
import { useTexts } from "../texts/texts.tsx";
import { Chart, common, flow } from "./report-chart.tsx";
import { ReportMultiples } from "./report-multiples.tsx";

const MINUTES_PER_HOUR = 60;

type Props = { readonly rows: readonly ReportRow[]; readonly cut: ReportCut };

export function ReportCharts({ rows, cut }: Props) {
  return cut === "total" ? <WholeCharts rows={rows} /> : <ReportMultiples rows={rows} cut={cut} />;
}

function WholeCharts({ rows }: Pick<Props, "rows">) {
  const { report } = useTexts();
  const { charts, columns } = report;
  return (
    <div className="charts">
      <Chart title={charts.flow} legend={[columns.received, columns.resolved]} options={flow(rows, report.count)} />
      <Chart
        title={charts.speed}
        legend={[columns.medianFirstAnswerMinutes, columns.p90FirstAnswerMinutes]}
        options={spans(rows, ["medianFirstAnswerMinutes", "p90FirstAnswerMinutes"], report.hours)}
      />
      <Chart title={charts.onTime} legend={[]} options={onTime(rows)} />
      <Chart
        title={charts.resolution}
        legend={[columns.medianResolutionMinutes, columns.p90ResolutionMinutes]}
        options={spans(rows, ["medianResolutionMinutes", "p90ResolutionMinutes"], report.hours)}
      />
    </div>
  );
}

type Span = Extract<keyof ReportRow, `${string}Minutes`>;

/** Two figures in working time: what half of all took at most, and what nine of ten did. */
const spans = (
  rows: readonly ReportRow[],
  [median, p90]: readonly [median: Span, p90: Span],
  label: string,
): PlotOptions => ({
  ...common(rows),
  y: { label, grid: true, zero: true },
  marks: [line(rows, median, "var(--accent)"), line(rows, p90, "var(--soon)"), ruleY([0])],
});

const line = (rows: readonly ReportRow[], field: Span, stroke: string) =>
  lineY(rows, {
    x: "period",
    y: (row: ReportRow) => (row[field] === undefined ? Number.NaN : row[field] / MINUTES_PER_HOUR),
    stroke,
    strokeWidth: 2.5,
    marker: true,
  });

const onTime = (rows: readonly ReportRow[]): PlotOptions => ({
  ...common(rows),
  y: { label: "%", grid: true, domain: [0, 100] },
  marks: [
    barY(rows, {
      x: "period",
      y: ({ answered, answeredOnTime }: ReportRow) => (answered === 0 ? Number.NaN : (100 * answeredOnTime) / answered),
      fill: "var(--accent)",
      fillOpacity: 0.35,
    }),
    ruleY([0]),
  ],
});
