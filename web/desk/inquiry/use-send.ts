/** Sends what was written, and offers to take it back while the person has not seen it. */

import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { charactersOver } from "../format/characters.ts";
import { announce } from "../frame/announce.tsx";
import { useTexts } from "../texts/texts.tsx";
import { unfilledIn } from "./insertion.ts";
import { useOpenInquiry } from "./open-inquiry.ts";
import { offerUndo, type Sent, undoableOf } from "./undo.ts";

type Kind = "reply" | "question" | "note";
type Options = { readonly version: number; readonly onSent: () => void };

/** @returns how to send; it tells whether it was sent */
export function useSend(kind: Kind, text: string, { version, onSent }: Options) {
  const { change, isChanging } = useOpenInquiry();
  const { composer, undo } = useTexts();
  return async ({ resolves }: { readonly resolves: boolean }): Promise<boolean> => {
    if (isChanging || !canBeSent(kind, text)) return false;
    const body = kind === "reply" ? { text, resolves } : { text };
    const inquiry = await change({ path: kind, body, ...(kind !== "note" && { version }) });
    if (inquiry === undefined) return false;
    onSent();
    announce(kind === "note" ? composer.sent.note : `${composer.sent[kind]}. ${undo.label}: z`);
    if (kind !== "note") offer(inquiry, kind);
    return true;
  };
}

/** Something is written, no more than is taken, and what the person gets has no placeholder left. */
export function canBeSent(kind: Kind, text: string): boolean {
  return text.trim() !== "" && charactersOver(text) === 0 && (kind === "note" || unfilledIn(text).length === 0);
}

/** The answer that has just been sent is the last of its kind. */
function offer(inquiry: DeskInquiry, kind: Sent["kind"]): void {
  const sent = inquiry.entries.findLast((entry): entry is Sent => entry.kind === kind);
  if (sent === undefined) return;
  // By the server's two times, not by this machine's clock against them.
  offerUndo(undoableOf(inquiry, sent, Date.now() + Date.parse(sent.visibleFrom) - Date.parse(sent.at)));
}
