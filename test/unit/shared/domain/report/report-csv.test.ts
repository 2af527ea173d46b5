import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { foldReport, type ReportRow } from "../../../../../shared/domain/report/fold-report.ts";
import { REPORT_COLUMNS, reportCsv } from "../../../../../shared/domain/report/report-csv.ts";

const NOTHING = foldReport(
  { events: [], selfServed: [] },
  { from: "2026-11-23", to: "2026-11-24", by: "day", cut: "total" },
);

function aRow(value: string): ReportRow {
  return {
    period: "2026-11-23",
    value,
    received: 1,
    answered: 0,
    resolved: 0,
    reopened: 0,
    answeredOnTime: 0,
    feedback: 0,
    solved: 0,
    ratingSum: 0,
  };
}

describe("the report's CSV", () => {
  it("holds every figure of every row, in the order of the page", () => {
    const read: Record<string, string>[] = parse(reportCsv(NOTHING), { columns: true });
    expect(read.map(({ period, received, selfServed }) => [period, received, selfServed])).toEqual([
      ["2026-11-23", "0", "0"],
      ["2026-11-24", "0", "0"],
    ]);
    expect(Object.keys(read[0] ?? {})).toEqual([...REPORT_COLUMNS]);
  });

  it.each(["=1+1", "+7", "-1", "@x", "\tx", "\rx", "＝1+1"])("lets no spreadsheet run %j", (value) => {
    const [, row] = reportCsv([aRow(value)]).split("\r\n");
    expect(row).toContain(`"'${value}"`);
  });

  it("keeps quotes and line ends inside their cell", () => {
    const read: string[][] = parse(reportCsv([aRow('a "b",\nc')]));
    expect(read[1]?.[1]).toBe('a "b",\nc');
  });
});
