/** The search's requests. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { SearchResults } from "../../../shared/contracts/desk/search.ts";
import { queryString, request } from "./request.ts";

export const searchPages = (q: string) =>
  infiniteQueryOptions({
    queryKey: ["search", q],
    queryFn: ({ pageParam, signal }) =>
      request<SearchResults>(`search${queryString({ q, cursor: pageParam })}`, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
