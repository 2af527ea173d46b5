/** The queue as it is read and as it is now: the head of the list and the pages in sight are looked at again and again. */
import { type UseQueryResult, useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { QueuePage } from "../../../shared/contracts/desk/queue.ts";
import { type QueueFilters, queueLookQuery, queueQuery, useRenewQueue } from "../api/queue.ts";
import { type LiveRows, type Look, liveRows } from "./live-rows.ts";

const HEAD = 0;

export function useLiveQueue(filters: QueueFilters) {
  const list = useInfiniteQuery(queueQuery(filters));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const [inSight, setInSight] = useState<readonly number[]>([]);
  const pages = useMemo(() => [...new Set([HEAD, ...inSight])], [inSight]);
  const looks = useQueries({
    // A page begins where the one before it ended.
    queries: pages.map((page) => queueLookQuery(filters, data?.pages[page - 1]?.cursor ?? "")),
    combine: pagesOf,
  });
  const live = useMemo(() => laidOver(data?.pages ?? [], { pages, looks }), [data, pages, looks]);
  const pageOf = useMemo(
    () => new Map(data?.pages.flatMap(({ rows }, page) => rows.map(({ reference }) => [reference, page]))),
    [data],
  );
  const look = useCallback(
    (references: readonly string[]) => {
      const seen = [...new Set(references.flatMap((reference) => pageOf.get(reference) ?? []))];
      setInSight((before) => (before.join() === seen.join() ? before : seen));
    },
    [pageOf],
  );
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const renewed = useRenewQueue(filters);
  // Who reads far down stays there; at the head the list begins anew.
  const renew = () => renewed(inSight.some((page) => page > HEAD) ? live.rows : undefined);
  return { list, live, longest: looks[0]?.longestWaiting, look, more, renew };
}

const pagesOf = (results: readonly UseQueryResult<QueuePage>[]) => results.map(({ data }) => data);

function laidOver(
  read: readonly QueuePage[],
  { pages, looks }: { readonly pages: readonly number[]; readonly looks: readonly (QueuePage | undefined)[] },
): LiveRows {
  const rows = read.flatMap((page) => page.rows);
  const stretches = pages.flatMap((page, index): Look[] => {
    const seen = looks[index];
    if (seen === undefined) return [];
    const behind = read
      .slice(0, page)
      .findLast((one) => one.rows.length > 0)
      ?.rows.at(-1);
    return [{ behind, rows: seen.rows, isLast: seen.cursor === undefined }];
  });
  return liveRows(rows, stretches, read.at(-1)?.cursor === undefined);
}
