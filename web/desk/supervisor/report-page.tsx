/** What a period brought, as charts that can be read, the table under them, and the same figures as a file. */
import { useQuery } from "@tanstack/react-query";
import { lazy, type SubmitEvent, Suspense, useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { Report } from "../../../shared/contracts/desk/supervisor.ts";
import { REPORT_CUTS, REPORT_MAX_DAYS, REPORT_PERIODS } from "../../../shared/domain/report/report-period.ts";
import { queryString } from "../api/request.ts";
import { type ReportFilters, reportFile, reportQuery } from "../api/supervisor.ts";
import { today } from "../format/times.ts";
import { fieldsOf } from "../frame/fields-of.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { Field } from "../inquiry/action-form.tsx";
import { useTexts } from "../texts/texts.tsx";
import { daysBefore } from "./days-before.ts";
import { reportFiltersOf } from "./report-filters.ts";
import { ReportTable } from "./report-table.tsx";

const Charts = lazy(async () => ({ default: (await import("./report-charts.tsx")).ReportCharts }));

export function ReportPage() {
  const { report } = useTexts();
  const query = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const filters = reportFiltersOf((name) => query.get(name), today(Date.now()));
  return (
    <>
      <PageHeading>{report.title}</PageHeading>
      <Filters
        key={JSON.stringify(filters)}
        filters={filters}
        onChange={(chosen) => go(`/report${queryString(chosen)}`)}
      />
      <Shown filters={filters} />
    </>
  );
}

type FiltersProps = { readonly filters: ReportFilters; readonly onChange: (filters: ReportFilters) => void };

function Filters({ filters, onChange }: FiltersProps) {
  const { report } = useTexts();
  const show = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange(reportFiltersOf(fieldsOf(event.currentTarget), today(Date.now())));
  };
  return (
    <form className="search-form" onSubmit={show}>
      <Field label={report.from}>
        {(id) => <input id={id} name="from" type="date" required defaultValue={filters.from} />}
      </Field>
      <Field label={report.to}>
        {(id) => <input id={id} name="to" type="date" required defaultValue={filters.to} />}
      </Field>
      <Choice
        label={report.by}
        name="by"
        value={filters.by}
        options={REPORT_PERIODS.map((one) => [one, report.periods[one]])}
      />
      <Choice
        label={report.cut}
        name="cut"
        value={filters.cut}
        options={REPORT_CUTS.map((one) => [one, report.cuts[one]])}
      />
      <button className="primary" type="submit">
        {report.show}
      </button>
    </form>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
};

function Choice({ label, name, value: chosen, options }: ChoiceProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} name={name} defaultValue={chosen}>
          {options.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Shown({ filters }: { readonly filters: ReportFilters }) {
  const isTooLong = daysBefore(filters.to, REPORT_MAX_DAYS) > filters.from;
  const { data, error, refetch } = useQuery({ ...reportQuery(filters), enabled: !isTooLong });
  const { report, queue } = useTexts();
  if (isTooLong) return <p className="trouble">{report.tooLong(REPORT_MAX_DAYS)}</p>;
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (data === undefined) return <p className="waiting">{queue.loading}</p>;
  if (data.rows.length === 0) return <p className="empty">{report.nothing}</p>;
  return (
    <>
      <LazyCharts report={data} cut={filters.cut} />
      <Download filters={filters} />
      <ReportTable rows={data.rows} cut={filters.cut} />
    </>
  );
}

function LazyCharts({ report, cut }: { readonly report: Report } & Pick<ReportFilters, "cut">) {
  const { queue } = useTexts();
  return (
    <Suspense fallback={<p className="waiting">{queue.loading}</p>}>
      <Charts rows={report.rows} cut={cut} />
    </Suspense>
  );
}

function Download({ filters }: { readonly filters: ReportFilters }) {
  const { report } = useTexts();
  const [error, setError] = useState<unknown>();
  const save = async () => {
    setError(undefined);
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await reportFile(filters));
      link.download = `report-${filters.from}-${filters.to}-${filters.cut}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <div className="buttons">
      <button type="button" onClick={() => void save()}>
        {report.csv}
      </button>
      {error !== undefined && <Trouble error={error} />}
    </div>
  );
}
