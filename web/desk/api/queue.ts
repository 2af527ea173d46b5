/** The queue's requests. */
import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { Me } from "../../../shared/contracts/desk/operators.ts";
import type { DeskTopicsView, NextTaken, QueuePage, QueueQuery } from "../../../shared/contracts/desk/queue.ts";
import type { SavedView } from "../../../shared/domain/desk/saved-view.ts";
import { queryString, request } from "./request.ts";

/** What of the query a person chooses; where a page begins is the list's own affair. */
export type QueueFilters = Omit<QueueQuery, "cursor" | "limit">;

/** Rows of one page while scrolling: few requests for a long list, little waiting for the first. */
const PAGE_ROWS = 100;

/** How often the head of the list and the counts are looked at again, in milliseconds. */
const POLL_MILLISECONDS = 10_000;

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => request<Me>("me", { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Keeps the caller's views, all at once; shown at once, and as they were again if that fails. */
export function useKeepViews() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (views: readonly SavedView[]) => request<Me>("me/views", { method: "PUT", body: { views } }),
    onMutate: (views) => client.setQueryData(meQuery.queryKey, (me) => me && { ...me, views: [...views] }),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
    onError: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}

export const topicsQuery = queryOptions({
  queryKey: ["topics"],
  queryFn: ({ signal }) => request<DeskTopicsView>("topics", { signal }),
  refetchInterval: POLL_MILLISECONDS,
});

const page = (filters: QueueFilters, cursor: string, signal: AbortSignal) =>
  request<QueuePage>(`queue${queryString({ ...filters, limit: PAGE_ROWS, cursor })}`, { signal });

/** The list as it is read: pages are added at its end and never change by themselves. */
export const queueQuery = (filters: QueueFilters) =>
  infiniteQueryOptions({
    queryKey: ["queue", filters],
    queryFn: ({ pageParam, signal }) => page(filters, pageParam, signal),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How the head of the list is now: what is new or changed is told from it. */
export const queueHeadQuery = (filters: QueueFilters) =>
  queryOptions({
    queryKey: ["queue-head", filters],
    queryFn: ({ signal }) => page(filters, "", signal),
    refetchInterval: POLL_MILLISECONDS,
  });

/** Begins the list anew with its first page as it is now. */
export function useRenewQueue(filters: QueueFilters): () => void {
  const client = useQueryClient();
  return () => {
    const head = client.getQueryData(queueHeadQuery(filters).queryKey);
    if (head === undefined) return;
    client.setQueryData<InfiniteData<QueuePage, string>>(queueQuery(filters).queryKey, {
      pages: [head],
      pageParams: [""],
    });
  };
}

/** Gives the caller the inquiry that most needs somebody like them. */
export function useTakeNext() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (filters: Pick<QueueFilters, "topic">) =>
      request<NextTaken>(`queue/next${queryString(filters)}`, { method: "POST" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["queue-head"] }),
  });
}
