/** The supervisor's requests. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { OperatorView } from "../../../shared/contracts/desk/operators.ts";
import type { QueueRow } from "../../../shared/contracts/desk/queue.ts";
import type { AuditLine, Board, DeadLetterView, Report } from "../../../shared/contracts/desk/supervisor.ts";
import type { ReportCut, ReportPeriod } from "../../../shared/domain/report/report-period.ts";
import { queryString, request, send } from "./request.ts";

const POLL_MILLISECONDS = 15_000;

export const boardQuery = queryOptions({
  queryKey: ["board"],
  queryFn: ({ signal }) => request<Board>("board", { signal }),
  refetchInterval: POLL_MILLISECONDS,
});

/** What a report is asked for; days of Kazakhstan, both included. */
export type ReportFilters = {
  readonly from: string;
  readonly to: string;
  readonly by: ReportPeriod;
  readonly cut: ReportCut;
};

export const reportQuery = (filters: ReportFilters) =>
  queryOptions({
    queryKey: ["report", filters],
    queryFn: ({ signal }) => request<Report>(`report${queryString(filters)}`, { signal }),
  });

/** The same report as a file; a link of the page itself could not carry the token. */
export async function reportFile(filters: ReportFilters): Promise<Blob> {
  const response = await send(`report.csv${queryString(filters)}`, {});
  return response.blob();
}

export const operatorsQuery = queryOptions({
  queryKey: ["operators"],
  queryFn: ({ signal }) => request<{ readonly operators: readonly OperatorView[] }>("operators", { signal }),
});

export const workQuery = (operator: string) =>
  queryOptions({
    queryKey: ["work", operator],
    queryFn: ({ signal }) => request<{ readonly rows: readonly QueueRow[] }>(`operators/${operator}/work`, { signal }),
  });

export const deadLettersQuery = queryOptions({
  queryKey: ["dead-letters"],
  queryFn: ({ signal }) => request<{ readonly deadLetters: readonly DeadLetterView[] }>("dead-letters", { signal }),
});

export const auditPages = (day: string) =>
  infiniteQueryOptions({
    queryKey: ["audit", day],
    queryFn: ({ pageParam, signal }) =>
      request<{ readonly lines: readonly AuditLine[]; readonly cursor?: string }>(
        `audit${queryString({ day, cursor: pageParam })}`,
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
