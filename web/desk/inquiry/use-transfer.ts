/** Moves the inquiry to another topic; where that is none of the caller's own there is nothing more of it to see. */
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { sees } from "../../../shared/domain/desk/operator.ts";
import type { Topic } from "../../../shared/domain/topic.ts";
import { meQuery } from "../api/queue.ts";
import { lastQueue } from "../queue/last-queue.ts";
import { useOpenInquiry } from "./open-inquiry.ts";

type Transfer = { readonly topic: Topic; readonly note?: string };

/** @returns how to; it tells whether it was done, and leads to the queue if the inquiry is gone from here */
export function useTransfer(): (transfer: Transfer) => Promise<boolean> {
  const { change } = useOpenInquiry();
  const { data: me } = useQuery(meQuery);
  const [, go] = useLocation();
  return async (body) => {
    if ((await change({ path: "transfer", body })) === undefined) return false;
    if (me !== undefined && !sees(me, body.topic)) go(lastQueue());
    return true;
  };
}
