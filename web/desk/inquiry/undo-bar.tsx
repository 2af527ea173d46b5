/** "Sent. Undo (12)": until the time runs out the person has seen nothing. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useLocation, useRoute } from "wouter";
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { putBack } from "../api/drafts.ts";
import { inquiryQuery } from "../api/inquiries.ts";
import { request } from "../api/request.ts";
import { useCommands } from "../commands/commands.ts";
import { announce } from "../frame/announce.tsx";
import { useProblemText } from "../frame/trouble.tsx";
import { useTexts } from "../texts/texts.tsx";
import { endUndo, type Undoable, undoableOn, undoStore } from "./undo.ts";

const TICK_MILLISECONDS = 500;

export function UndoBar() {
  const all = useSyncExternalStore(undoStore.subscribe, undoStore.current);
  const [, open] = useRoute("/inquiries/:reference");
  const undoable = undoableOn(all, open?.reference);
  if (undoable === undefined) return null;
  const { reference, version } = undoable;
  return <Offer key={`${reference}/${version}`} undoable={undoable} isOpen={reference === open?.reference} />;
}

type OfferProps = {
  readonly undoable: Undoable;
  /** Whether its inquiry is the one that is open; else it says of which it is. */
  readonly isOpen: boolean;
};

function Offer({ undoable, isOpen }: OfferProps) {
  const { undo, commands } = useTexts();
  const seconds = useSecondsLeft(undoable);
  const [failed, setFailed] = useState<string>();
  const takeBack = useTakeBack(undoable);
  const problemText = useProblemText();
  const fail = (error: unknown) => {
    const why = problemText(error);
    setFailed(why);
    announce(why);
  };
  const run = () => void takeBack().catch(fail);
  const label = isOpen ? commands.undo : `${commands.undo}: ${undoable.reference}`;
  useCommands([{ id: "undo", label, keys: "z", run }]);
  return (
    <section className="undo" aria-label={undo.label}>
      <span>
        {!isOpen && <b>{undoable.reference}</b>} {failed ?? undo.sent}
      </span>
      <button type="button" onClick={run}>
        {undo.undo(seconds)} <kbd>z</kbd>
      </button>
    </section>
  );
}

const secondsUntil = (until: number): number => Math.max(0, Math.ceil((until - Date.now()) / 1000));

function useSecondsLeft({ until }: Undoable): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(until));
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsUntil(until)), TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [until]);
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
