/** "Sent. Undo (12)": until the time runs out the person has seen nothing. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useLocation } from "wouter";
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { putBack } from "../api/drafts.ts";
import { inquiryQuery } from "../api/inquiries.ts";
import { request } from "../api/request.ts";
import { useCommands } from "../commands/commands.ts";
import { announce } from "../frame/announce.tsx";
import { useProblemText } from "../frame/trouble.tsx";
import { useTexts } from "../texts/texts.tsx";
import { endUndo, type Undoable, undoStore } from "./undo.ts";

const TICK_MILLISECONDS = 500;

export function UndoBar() {
  const { undoable } = useSyncExternalStore(undoStore.subscribe, undoStore.current);
  return undoable === undefined ? null : <Offer key={undoable.version} undoable={undoable} />;
}

function Offer({ undoable }: { readonly undoable: Undoable }) {
  const { undo, commands } = useTexts();
  const seconds = useSecondsLeft(undoable);
  const [failed, setFailed] = useState<string>();
  const takeBack = useTakeBack(undoable);
  const problemText = useProblemText();
  const run = () => void takeBack().catch((error: unknown) => setFailed(problemText(error)));
  useCommands([{ id: "undo", label: commands.undo, keys: "z", run }]);
  return (
    <section className="undo" aria-label={undo.label}>
      <span>{failed ?? undo.sent}</span>
      <button type="button" onClick={run}>
        {undo.undo(seconds)} <kbd>z</kbd>
      </button>
    </section>
  );
}

function useSecondsLeft(undoable: Undoable): number {
  const left = () => Math.max(0, Math.ceil((undoable.until - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((undoable.until - Date.now()) / 1000));
      setSeconds(now);
      if (now === 0) endUndo(undoable);
    }, TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [undoable]);
  return seconds;
}

/** Takes the answer back and puts its text into the composer again. */
function useTakeBack(undoable: Undoable): () => Promise<void> {
  const client = useQueryClient();
  const { undo } = useTexts();
  const [, go] = useLocation();
  return async () => {
    const { reference, version, text, kind } = undoable;
    const key = inquiryQuery(reference).queryKey;
    const known = client.getQueryData(key)?.version ?? undoable.inquiryVersion;
    const inquiry = await request<DeskInquiry>(`inquiries/${reference}/replies/${version}`, {
      method: "DELETE",
      version: known,
    });
    const draft = await putBack(reference, { text, kind }, inquiry.draft);
    client.setQueryData(key, { ...inquiry, ...(draft && { draft }) });
    endUndo(undoable);
    announce(undo.undone);
    go(`/inquiries/${reference}`);
  };
}
