/** The queue's requests. */
import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { Me } from "../../../shared/contracts/desk/operators.ts";
import type {
  DeskTopicsView,
  NextTaken,
  QueuePage,
  QueueQuery,
  QueueRow,
} from "../../../shared/contracts/desk/queue.ts";
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

const fetchPage = (filters: QueueFilters, cursor: string, signal: AbortSignal) =>
  request<QueuePage>(`queue${queryString({ ...filters, limit: PAGE_ROWS, cursor })}`, { signal });

/** The list as it is read: pages are added at its end and never change by themselves. */
export const queueQuery = (filters: QueueFilters) =>
  infiniteQueryOptions({
    queryKey: ["queue", filters],
    queryFn: ({ pageParam, signal }) => fetchPage(filters, pageParam, signal),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
    staleTime: Number.POSITIVE_INFINITY,
    // Whoever comes back to the window goes on reading: all pages anew would move everything under their eyes.
    refetchOnWindowFocus: false,
  });

/** How a page of the list is now: what is new or changed is told from it. "" is the cursor of the first. */
export const queueLookQuery = (filters: QueueFilters, cursor: string) =>
  queryOptions({
    queryKey: ["queue-head", filters, cursor],
    queryFn: ({ signal }) => fetchPage(filters, cursor, signal),
    refetchInterval: POLL_MILLISECONDS,
  });

type ReadPages = InfiniteData<QueuePage, string>;
type Shown = { readonly row: QueueRow; readonly hasLeft: boolean };

/** Begins the list anew with its first page as it is now; or, with the rows that are shown, takes out of it what has left. */
export function useRenewQueue(filters: QueueFilters): (shown?: readonly Shown[]) => void {
  const client = useQueryClient();
  const { queryKey } = queueQuery(filters);
  return (shown) => {
    const head = client.getQueryData(queueLookQuery(filters, "").queryKey);
    if (shown !== undefined) client.setQueryData<ReadPages>(queryKey, (read) => read && asShown(read, shown));
    else if (head !== undefined) client.setQueryData<ReadPages>(queryKey, { pages: [head], pageParams: [""] });
  };
}

/** Each page goes on to its last row as before, so that the cursors stay true; what is new belongs to the page it stands in. */
function asShown({ pages, pageParams }: ReadPages, shown: readonly Shown[]): ReadPages {
  const lastOf = new Map(pages.flatMap(({ rows }, page) => rows.slice(-1).map(({ reference }) => [reference, page])));
  const rows = pages.map((): QueueRow[] => []);
  let page = 0;
  for (const { row, hasLeft } of shown) {
    if (!hasLeft) rows[page]?.push(row);
    const ended = lastOf.get(row.reference);
    if (ended !== undefined) page = Math.min(ended + 1, pages.length - 1);
  }
  return { pages: pages.map((read, index) => ({ ...read, rows: rows[index] ?? [] })), pageParams };
}

const TAKE_NEXT = ["take-next"];

/** Gives the caller the inquiry that most needs somebody like them; while it is asked for, it is not asked for again. */
export function useTakeNext() {
  const client = useQueryClient();
  const taking = useMutation({
    mutationKey: TAKE_NEXT,
    mutationFn: (filters: Pick<QueueFilters, "topic">) =>
      request<NextTaken>(`queue/next${queryString(filters)}`, { method: "POST" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["queue-head"] }),
  });
  const mutate: typeof taking.mutate = (filters, options) => {
    // Asked of the client: what was rendered last may not know yet of a key that was pressed a moment ago.
    if (client.isMutating({ mutationKey: TAKE_NEXT }) === 0) taking.mutate(filters, options);
  };
  return { ...taking, mutate };
}
