/** Whoever loads the page again, or goes on at another machine, can still take back what the person has not seen. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { meQuery } from "../api/queue.ts";
import { offerUndo, type Sent, undoableOf, undoStore } from "./undo.ts";

export function useUndoAgain(inquiry: DeskInquiry): void {
  const { data: me } = useQuery(meQuery);
  const offer = useEffectEvent(() => {
    const sent = inquiry.entries.findLast(
      (entry): entry is Sent => (entry.kind === "reply" || entry.kind === "question") && !entry.withdrawn,
    );
    if (sent === undefined || sent.by.role !== "operator" || sent.by.id !== me?.id) return;
    // The one time that is known: where this machine's clock is wrong, the server still has the last word.
    const until = Date.parse(sent.visibleFrom);
    if (until > Date.now() && !undoStore.current().has(inquiry.reference)) offerUndo(undoableOf(inquiry, sent, until));
  });
  // Only as the page opens: what is sent from it is offered by whoever sent it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another inquiry was opened, or the caller is known by now
  useEffect(() => offer(), [inquiry.reference, me?.id]);
}
