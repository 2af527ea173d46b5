/** The report of a period, as rows for the page and as a file with the same rows. */
import { reportQuery } from "../../shared/contracts/desk/supervisor.ts";
import type { OperatorId } from "../../shared/domain/desk/operator.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import type { LocalDate } from "../../shared/domain/local-date.ts";
import { foldReport, type ReportRow, type SelfServedDay } from "../../shared/domain/report/fold-report.ts";
import { reportCsv } from "../../shared/domain/report/report-csv.ts";
import type { ReportEvent } from "../../shared/domain/report/report-event.ts";
import { daysFrom, REPORT_MAX_DAYS } from "../../shared/domain/report/report-period.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { type Call, json, queryOf } from "./desk-call.ts";
import { colleagueOf } from "./queue-rows.ts";

/** What reports need from outside. */
export type ReportDeps = {
  readonly reportEvents: {
    ofDay(day: LocalDate): Promise<readonly ReportEvent[]>;
    selfServedOfDay(day: LocalDate): Promise<readonly SelfServedDay[]>;
  };
  readonly names: { of(ids: readonly OperatorId[]): Promise<ReadonlyMap<OperatorId, string>> };
};

/** GET /api/report */
export function showReport(deps: ReportDeps): (call: Call) => Promise<Response> {
  return async (call) => json({ rows: await rowsOf(call, deps) });
}

/** GET /api/report.csv: what the page shows, by the same function. */
export function downloadReport(deps: ReportDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const { from, to } = queryOf(reportQuery, call);
    const headers = {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="report-${from}-${to}.csv"`,
    };
    return new Response(reportCsv(await rowsOf(call, deps)), { headers });
  };
}

async function rowsOf(call: Call, deps: ReportDeps): Promise<readonly ReportRow[]> {
  const question = queryOf(reportQuery, call);
  const days = daysFrom(question.from, question.to);
  if (days.length === 0 || days.length > REPORT_MAX_DAYS) {
    const detail = `A day not before \`from\`, and at most ${REPORT_MAX_DAYS} days in all`;
    throw new ContractError("query", [{ pointer: "/to", code: "period-not-valid", detail }]);
  }
  const { reportEvents } = deps;
  const [events, selfServed] = await reach(
    Promise.all([
      Promise.all(days.map((day) => reportEvents.ofDay(day))),
      Promise.all(days.map((day) => reportEvents.selfServedOfDay(day))),
    ]),
  );
  const rows = foldReport({ events: events.flat(), selfServed: selfServed.flat() }, question);
  return question.cut === "operator" ? withNames(rows, deps) : rows;
}

/** People read names, not ids; who has gone without one keeps the id. */
async function withNames(rows: readonly ReportRow[], { names }: ReportDeps): Promise<readonly ReportRow[]> {
  const known = await reach(names.of([...new Set(rows.map(({ value }) => value))]));
  return rows.map((row) => ({ ...row, value: colleagueOf(row.value, known).name }));
}
