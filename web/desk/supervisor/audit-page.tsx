/** Who did what, when and from where; never a text of anybody. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useLocation, useSearch } from "wouter";
import type { AuditLine } from "../../../shared/contracts/desk/supervisor.ts";
import { queryString } from "../api/request.ts";
import { auditPages, operatorsQuery } from "../api/supervisor.ts";
import { differenceLines } from "../format/difference-lines.ts";
import { dateTime, today } from "../format/times.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { DataTable } from "./data-table.tsx";
import { isDay } from "./days-before.ts";

export function AuditPage() {
  const chosen = new URLSearchParams(useSearch()).get("day");
  const [, go] = useLocation();
  const day = isDay(chosen) ? chosen : today(Date.now());
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(auditPages(day));
  const { audit } = useTexts();
  const lines = data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      <div className="page-top">
        <PageHeading>{audit.title}</PageHeading>
        <label>
          {audit.day}{" "}
          <input
            type="date"
            required
            value={day}
            onChange={(event) => event.target.value && go(`/audit${queryString({ day: event.target.value })}`)}
          />
        </label>
      </div>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data !== undefined && lines.length === 0 && <p className="empty">{audit.none}</p>}
      {lines.length > 0 && <Lines lines={lines} />}
      {hasNextPage && (
        <button type="button" onClick={() => void fetchNextPage()}>
          {audit.more}
        </button>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly AuditLine[] }) {
  const { audit } = useTexts();
  const [language] = useLanguage();
  return (
    <DataTable
      caption={audit.title}
      columns={[audit.at, audit.by, audit.event, audit.reference, audit.from, audit.difference].map((title) => ({
        title,
        isNumber: false,
      }))}
      rows={lines.map(({ at, by, event, reference, from, difference }) => ({
        key: `${at} ${by.id} ${event} ${reference ?? ""}`,
        cells: [
          <span key="at" className="unbroken">
            {dateTime(language, at)}
          </span>,
          <bdi key="by">{by.name}</bdi>,
          <EventName key="event" event={event} />,
          reference === undefined ? (
            ""
          ) : (
            <Link key="link" className="reference" href={`/inquiries/${reference}`}>
              {reference}
            </Link>
          ),
          from,
          <Difference key="difference" difference={difference} />,
        ],
      }))}
    />
  );
}

/** In the reader's words; and the code, by which it is searched years later. */
function EventName({ event }: { readonly event: string }) {
  const { audit } = useTexts();
  const name = Object.entries(audit.events).find(([code]) => code === event)?.[1];
  return (
    <>
      {name} <small className="code">{event}</small>
    </>
  );
}

function Difference({ difference }: Pick<AuditLine, "difference">) {
  const texts = useTexts();
  const [language] = useLanguage();
  const { data } = useQuery(operatorsQuery);
  const operatorName = (id: string) => data?.operators.find((operator) => operator.id === id)?.name;
  return differenceLines(difference, { texts, language, operatorName }).map((line) => <div key={line}>{line}</div>);
}
