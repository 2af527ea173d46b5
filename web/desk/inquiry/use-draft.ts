/** The caller's draft: on the server within two seconds of the last key, so that no tab, crash or sign-out loses it. */
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { DraftView } from "../../../shared/contracts/desk/inquiry.ts";
import { tell } from "../api/request.ts";

/** After the last key; together with the request well below two seconds. */
const SAVE_AFTER_MILLISECONDS = 1000;
/** After an attempt that nobody answered. */
const AGAIN_AFTER_MILLISECONDS = 3000;

export type Draft = Pick<DraftView, "text" | "kind">;
export type DraftState = "saved" | "saving" | "unsaved";

export function useDraft(reference: string, first: Draft) {
  const [draft, setDraft] = useState(first);
  const [state, setState] = useState<DraftState>("saved");
  const saved = useRef(first);
  const [failures, setFailures] = useState(0);
  const save = useEffectEvent(async () => {
    if (saved.current === draft) return;
    setState("saving");
    try {
      await put(reference, draft);
      saved.current = draft;
      setState("saved");
    } catch (error) {
      // It stays in the page. What was refused is tried again with the next key, what did not get through by itself.
      setState("unsaved");
      if (error instanceof TypeError) setFailures((before) => before + 1);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft begins to wait anew
  useEffect(() => {
    const timer = setTimeout(() => void save(), SAVE_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const timer = failures === 0 ? undefined : setTimeout(() => void save(), AGAIN_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [failures]);
  useEffect(() => {
    const onHide = () => void save();
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      void save();
    };
  }, []);
  /** What was sent is no draft any more. */
  const clear = () => {
    const empty = { ...draft, text: "" };
    saved.current = empty;
    setDraft(empty);
    setState("saved");
    // The server throws away what was sent by itself; this only spares the next page an old draft.
    put(reference, empty).catch(() => undefined);
  };
  const change = (next: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...next }));
    setState("unsaved");
  };
  return { draft, state, change, clear };
}

function put(reference: string, draft: Draft): Promise<void> {
  const path = `inquiries/${reference}/draft`;
  return draft.text === "" ? tell(path, { method: "DELETE" }) : tell(path, { method: "PUT", body: draft });
}
