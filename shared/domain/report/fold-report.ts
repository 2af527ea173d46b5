/** The report: the days' events folded into rows. Each figure of docs/glossary.md is made here and nowhere else. */

import type { Inquiry } from "../inquiry.ts";
import type { LocalDate } from "../local-date.ts";
import type { ReportEvent, ReportEventKind } from "./report-event.ts";
import { daysFrom, periodOf, type ReportCut, type ReportPeriod } from "./report-period.ts";

/** People who said on a day that an answer of the portal was enough. */
export type SelfServedDay = {
  readonly day: LocalDate;
  readonly topic: Inquiry["topic"];
  readonly language: Inquiry["language"];
  readonly count: number;
};

/** What a report is made of; events that were taken back are in it too, and are passed over. */
export type ReportSource = { readonly events: readonly ReportEvent[]; readonly selfServed: readonly SelfServedDay[] };

/** Which report: days of Kazakhstan, both included. */
export type ReportQuestion = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly by: ReportPeriod;
  readonly cut: ReportCut;
};

/** One row; durations in minutes of working time, absent where nothing was counted. */
export type ReportRow = {
  readonly period: LocalDate;
  readonly value: string;
  readonly received: number;
  readonly answered: number;
  readonly resolved: number;
  readonly reopened: number;
  readonly answeredOnTime: number;
  readonly medianFirstAnswerMinutes?: number;
  readonly p90FirstAnswerMinutes?: number;
  readonly medianResolutionMinutes?: number;
  readonly p90ResolutionMinutes?: number;
  readonly feedback: number;
  readonly solved: number;
  readonly ratingSum: number;
  readonly selfServed?: number;
};

/** Stands for what is not known: no country given, nobody's inquiry. */
export const UNKNOWN_VALUE = "unknown";

/** The one value of a report that is not cut. */
const TOTAL_VALUE = "total";

/** Rows by period, then by value; a report that is not cut has one for each period, even an empty one. */
export function foldReport(source: ReportSource, question: ReportQuestion): readonly ReportRow[] {
  const { from, to, by, cut } = question;
  const isAsked = ({ day }: { readonly day: LocalDate }) => from <= day && day <= to;
  const events = source.events.filter((event) => isAsked(event) && event.void !== true);
  const grouped = Map.groupBy(events, (event) => keyOf(periodOf(event.day, by), cutValue(event, cut)));
  const selfServed = Map.groupBy(source.selfServed.filter(isAsked), (day) =>
    keyOf(periodOf(day.day, by), selfServedCutValue(day, cut) ?? UNKNOWN_VALUE),
  );
  const isCounted = cut === "total" || cut === "topic" || cut === "language";
  const all = cut === "total" ? daysFrom(from, to).map((day) => keyOf(periodOf(day, by), TOTAL_VALUE)) : [];
  const keys = new Set([...all, ...grouped.keys(), ...(isCounted ? selfServed.keys() : [])]);
  return [...keys].toSorted().map((key) => ({
    ...rowOf(key, grouped.get(key) ?? []),
    ...(isCounted ? { selfServed: sum((selfServed.get(key) ?? []).map(({ count }) => count)) } : {}),
  }));
}

const SEPARATOR = "\n";

function keyOf(period: LocalDate, value: string): string {
  return `${period}${SEPARATOR}${value}`;
}

function cutValue(event: ReportEvent, cut: ReportCut): string {
  return cut === "total" ? TOTAL_VALUE : (event[cut] ?? UNKNOWN_VALUE);
}

/** Of who asked nothing only topic and page language are known. */
function selfServedCutValue(day: SelfServedDay, cut: ReportCut): string | undefined {
  if (cut === "total") return TOTAL_VALUE;
  return cut === "topic" || cut === "language" ? day[cut] : undefined;
}

function rowOf(key: string, events: readonly ReportEvent[]): ReportRow {
  const [period = "", value = ""] = key.split(SEPARATOR);
  const of = (kind: ReportEventKind) => events.filter((event) => event.kind === kind);
  const [answered, resolved, feedback] = [of("answered"), of("resolved"), of("feedback")];
  return {
    period,
    value,
    received: of("received").length,
    answered: answered.length,
    resolved: resolved.length,
    reopened: of("reopened").length,
    answeredOnTime: answered.filter(({ onTime }) => onTime === true).length,
    ...spread("FirstAnswerMinutes", minutesOf(answered)),
    ...spread("ResolutionMinutes", minutesOf(resolved)),
    feedback: feedback.length,
    solved: feedback.filter(({ solved }) => solved === true).length,
    ratingSum: sum(feedback.map(({ rating }) => rating ?? 0)),
  };
}

function minutesOf(events: readonly ReportEvent[]): readonly number[] {
  return events.flatMap(({ workingMinutes }) => (workingMinutes === undefined ? [] : [workingMinutes]));
}

/** Median and 90th percentile under their names; nothing of nothing. */
function spread(name: "FirstAnswerMinutes" | "ResolutionMinutes", minutes: readonly number[]) {
  const sorted = minutes.toSorted((a, b) => a - b);
  const [median, p90] = [percentile(sorted, 50), percentile(sorted, 90)];
  if (median === undefined || p90 === undefined) return {};
  return name === "FirstAnswerMinutes"
    ? { medianFirstAnswerMinutes: median, p90FirstAnswerMinutes: p90 }
    : { medianResolutionMinutes: median, p90ResolutionMinutes: p90 };
}

/**
 * Nearest rank: the smallest value that at least so many per cent of all values do not exceed, so it is always one that
 * really occurred.
 * @param sorted ascending
 */
export function percentile(sorted: readonly number[], percent: number): number | undefined {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
