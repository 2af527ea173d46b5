/** The report as charts. Plot comes with this file, so only who opens a report fetches it; the table says the same. */
import { barY, lineY, type PlotOptions, plot, ruleY } from "@observablehq/plot";
import { useEffect, useRef } from "react";
import type { ReportRow } from "../../../shared/contracts/desk/supervisor.ts";
import { useTexts } from "../texts/texts.tsx";

const MINUTES_PER_HOUR = 60;

/** Pixels at which letters in a chart are as large as those beside it. */
const WIDTH = 470;

type Props = { readonly rows: readonly ReportRow[] };

export function ReportCharts({ rows }: Props) {
  const { report } = useTexts();
  const { charts, columns } = report;
  return (
    <div className="charts">
      <Chart title={charts.flow} legend={[columns.received, columns.resolved]} options={flow(rows, report.count)} />
      <Chart
        title={charts.speed}
        legend={[columns.medianFirstAnswerMinutes, columns.p90FirstAnswerMinutes]}
        options={speed(rows, report.hours)}
      />
      <Chart title={charts.onTime} legend={[]} options={onTime(rows)} />
    </div>
  );
}

/** Names of periods that have room under a chart. */
const LABELS_MAX = 12;

/** Periods are names, not times: each has its own place, in the report's order, and every so many is named. */
function common(rows: readonly ReportRow[]) {
  const periods = rows.map(({ period }) => period);
  const every = Math.ceil(periods.length / LABELS_MAX);
  return {
    width: WIDTH,
    height: 220,
    marginLeft: 40,
    marginBottom: 44,
    x: {
      type: "band",
      domain: periods,
      ticks: periods.filter((_, index) => index % every === 0),
      label: null,
      tickFormat: shortDay,
      tickRotate: -40,
    },
    style: { fontSize: "12px" },
  } satisfies PlotOptions;
}

/** 27.11 */
const shortDay = (firstDay: string): string => firstDay.split("-").slice(1).toReversed().join(".");

const flow = (rows: readonly ReportRow[], label: string): PlotOptions => ({
  ...common(rows),
  y: { label, grid: true },
  marks: [
    barY(rows, { x: "period", y: "received", fill: "var(--accent)", fillOpacity: 0.35 }),
    lineY(rows, { x: "period", y: "resolved", stroke: "var(--soon)", strokeWidth: 2.5, marker: true }),
    ruleY([0]),
  ],
});

const speed = (rows: readonly ReportRow[], label: string): PlotOptions => ({
  ...common(rows),
  y: { label, grid: true, zero: true },
  marks: [
    line(rows, "medianFirstAnswerMinutes", "var(--accent)"),
    line(rows, "p90FirstAnswerMinutes", "var(--soon)"),
    ruleY([0]),
  ],
});

const line = (
  rows: readonly ReportRow[],
  field: "medianFirstAnswerMinutes" | "p90FirstAnswerMinutes",
  stroke: string,
) =>
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

type ChartProps = { readonly title: string; readonly legend: readonly string[]; readonly options: PlotOptions };

function Chart({ title, legend, options }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = plot(options);
    // Plot brings a style element, which the desk's policy does not allow; style/supervisor.css has its rules.
    for (const style of drawn.querySelectorAll("style")) style.remove();
    // The chart is one picture with one name; its parts have Plot's own, in English.
    for (const part of drawn.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", title);
    place.current?.replaceChildren(drawn);
  }, [options, title]);
  const [first, second] = legend;
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      {second !== undefined && (
        <p className="legend">
          <span className="first">{first}</span>
          <span className="second">{second}</span>
        </p>
      )}
      <div ref={place} />
    </figure>
  );
}
