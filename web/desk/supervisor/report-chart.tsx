/** One chart of the report, and what all of them have in common. */
import { barY, lineY, type PlotOptions, plot, ruleY } from "@observablehq/plot";
import { type ReactNode, useEffect, useRef } from "react";
import type { ReportRow } from "../../../shared/contracts/desk/supervisor.ts";

/** Pixels at which letters in a chart are as large as those beside it. */
const WIDTH = 470;

/** Names of periods that have room under a chart. */
const LABELS_MAX = 12;

/** Periods are names, not times: each has its own place, in the report's order, and every so many is named. */
export function common(rows: readonly Pick<ReportRow, "period">[]) {
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

/** What came in as bars, what was resolved as a line. `most`: the height of the axis, for charts that are compared. */
export const flow = (
  rows: readonly Pick<ReportRow, "period" | "received" | "resolved">[],
  label: string,
  most?: number,
): PlotOptions => ({
  ...common(rows),
  y: { label, grid: true, ...(most === undefined ? {} : { domain: [0, Math.max(1, most)] }) },
  marks: [
    barY(rows, { x: "period", y: "received", fill: "var(--accent)", fillOpacity: 0.35 }),
    lineY(rows, { x: "period", y: "resolved", stroke: "var(--soon)", strokeWidth: 2.5, marker: true }),
    ruleY([0]),
  ],
});

type ChartProps = {
  readonly title: string;
  readonly legend: readonly string[];
  readonly options: PlotOptions;
  readonly children?: ReactNode;
};

/** The table under it says the same. */
export function Chart({ title, legend, options, children }: ChartProps) {
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
      {children}
    </figure>
  );
}
