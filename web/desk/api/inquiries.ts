/** Requests about one inquiry. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { DeskInquiry, FileLinkView } from "../../../shared/contracts/desk/inquiry.ts";
import type { PortalAnswerView, TemplateView } from "../../../shared/contracts/desk/templates.ts";
import type { Topic } from "../../../shared/domain/topic.ts";
import { type Call, queryString, request } from "./request.ts";

/** How often an open inquiry is looked at again, in milliseconds: who else is there, what they did. */
const POLL_MILLISECONDS = 10_000;

export const inquiryQuery = (reference: string) =>
  queryOptions({
    queryKey: ["inquiry", reference],
    queryFn: ({ signal }) => request<DeskInquiry>(`inquiries/${reference}`, { signal }),
    refetchInterval: POLL_MILLISECONDS,
  });

/** Templates and answers change a few times a month; who looks for one waits for none. */
const KNOWN_MILLISECONDS = 300_000;

/** A change of an inquiry: the last part of its route, and what is sent. */
export type Change = Pick<Call, "method" | "body"> & { readonly path: string; readonly version: number };

/** Makes a change; its answer is the inquiry as it is now. */
export function useChange(reference: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...call }: Change) =>
      request<DeskInquiry>(`inquiries/${reference}/${path}`, { method: "POST", ...call }),
    onSuccess: (inquiry) => {
      client.setQueryData(inquiryQuery(reference).queryKey, inquiry);
      void client.invalidateQueries({ queryKey: ["queue-head"] });
    },
    // What was refused may be so because the inquiry is another one by now.
    onError: () => client.invalidateQueries({ queryKey: inquiryQuery(reference).queryKey }),
  });
}

export const templatesQuery = (topic: Topic) =>
  queryOptions({
    queryKey: ["templates", topic],
    queryFn: ({ signal }) =>
      request<{ readonly templates: readonly TemplateView[] }>(`templates${queryString({ topic })}`, { signal }),
    staleTime: KNOWN_MILLISECONDS,
  });

type AnswerFilters = {
  readonly topic?: Topic;
  readonly language?: string;
  readonly q?: string;
  readonly review?: "past";
};

export const answersQuery = (filters: AnswerFilters) =>
  queryOptions({
    queryKey: ["answers", filters],
    queryFn: ({ signal }) =>
      request<{ readonly answers: readonly PortalAnswerView[] }>(`answers${queryString(filters)}`, { signal }),
    staleTime: KNOWN_MILLISECONDS,
  });

/** Where a file can be fetched for some minutes: a link of the page itself could not carry the token. */
export function fileLink(reference: string, file: string): Promise<FileLinkView> {
  return request<FileLinkView>(`inquiries/${reference}/files/${file}`);
}
