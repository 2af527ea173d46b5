/** Whoever loads the page again, or goes on at another machine, can still take back what the person has not seen. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { meQuery } from "../api/queue.ts";
import { offerUndo, undoableOf } from "./undo.ts";

export function useUndoAgain(inquiry: DeskInquiry): void {
  const { data: me } = useQuery(meQuery);
  const offer = useEffectEvent(() => {
    for (const entry of inquiry.entries) {
      if (entry.kind !== "reply" && entry.kind !== "question") continue;
      if (entry.withdrawn || entry.by.role !== "operator" || entry.by.id !== me?.id) continue;
      // The one time that is known: where this machine's clock is wrong, the server still has the last word.
      const until = Date.parse(entry.visibleFrom);
      if (until > Date.now()) offerUndo(undoableOf(inquiry, entry, until));
    }
  });
  // Only as the page opens: what is sent from it is offered by whoever sent it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another inquiry was opened, or the caller is known by now
  useEffect(() => offer(), [inquiry.reference, me?.id]);
}
