/** What a report is asked for, as its address carries it: a link, a reload and the way back show the same. */
import { REPORT_CUTS, REPORT_PERIODS } from "../../../shared/domain/report/report-period.ts";
import type { ReportFilters } from "../api/supervisor.ts";
import { daysBefore, isDay } from "./days-before.ts";

/** Days that are shown at first. */
const USUAL_DAYS = 30;

/**
 * Filters by their names, from a query string or a form; what is not given or makes no sense is as usual.
 * @param today the last day of a report whose days nobody chose
 */
export function reportFiltersOf(given: (name: string) => string | null, today: string): ReportFilters {
  const days = [given("from"), given("to")].filter(isDay);
  const [from, to] = days.length === 2 ? days.toSorted() : [];
  return {
    // The wrong way round, they mean the same days.
    from: from ?? daysBefore(today, USUAL_DAYS),
    to: to ?? today,
    by: REPORT_PERIODS.find((one) => one === given("by")) ?? "day",
    cut: REPORT_CUTS.find((one) => one === given("cut")) ?? "total",
  };
}
