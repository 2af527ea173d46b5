/** Periods and cuts of a report. */
import { addDays, type LocalDate, weekdayOf } from "../local-date.ts";

/** How long a period is: weeks begin on Monday. */
export const REPORT_PERIODS = ["day", "week", "month"] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

/** By what a report is cut. */
export const REPORT_CUTS = ["total", "topic", "language", "script", "country", "channel", "operator"] as const;
export type ReportCut = (typeof REPORT_CUTS)[number];

/** Days that one report covers at most: a leap year. */
export const REPORT_MAX_DAYS = 366;

/** The first day of the period that a day lies in. */
export function periodOf(day: LocalDate, by: ReportPeriod): LocalDate {
  if (by === "day") return day;
  return by === "week" ? addDays(day, 1 - weekdayOf(day)) : `${day.slice(0, "yyyy-mm".length)}-01`;
}

/** Every day from one to another, both included; none if they are the wrong way round. */
export function daysFrom(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
