/**
 * The caller's draft: on the server within two seconds of the last key, so that no tab, crash or sign-out loses it. What
 * another tab or device saved comes in by itself where nothing was typed here; else both stand there to choose from.
 */
import { useEffect, useEffectEvent, useState } from "react";
import type { DraftView } from "../../../shared/contracts/desk/inquiry.ts";
import { type Draft, putDraft } from "../api/drafts.ts";
import { DraftKeeper } from "./draft-keeper.ts";

/** After the last key; together with the request well below two seconds. */
const SAVE_AFTER_MILLISECONDS = 1000;
/** After an attempt that nobody answered. */
const AGAIN_AFTER_MILLISECONDS = 3000;

export type DraftState = "saved" | "saving" | "unsaved";

/** Texts that met another one when their page was left, by inquiry: whoever comes back chooses then. In memory alone. */
const undecided = new Map<string, Draft>();

/**
 * @param there the draft on the server, as the page last heard of it
 * @param kind of a new one
 */
export function useDraft(reference: string, there: DraftView | undefined, kind: Draft["kind"]) {
  const [keeper] = useState(() => new DraftKeeper((...sent) => putDraft(reference, ...sent), there));
  const [draft, setDraft] = useState<Draft>(() => undecided.get(reference) ?? there ?? { text: "", kind });
  const [elsewhere, setElsewhere] = useState(() =>
    keeper.isKept(draft) || there?.text === draft.text ? undefined : there,
  );
  const [state, setState] = useState<DraftState>(() => (keeper.isKept(draft) ? "saved" : "unsaved"));
  const settle = (next: DraftState) => {
    undecided.delete(reference);
    setElsewhere(undefined);
    setState(next);
  };
  const adopt = (other: DraftView) => {
    keeper.know(other);
    setDraft({ text: other.text, kind: other.kind });
    settle("saved");
  };
  const save = async () => {
    if (elsewhere !== undefined) return;
    setState(keeper.isKept(draft) ? "saved" : "saving");
    const other = await keeper.save(draft);
    if (other === undefined) settle("saved");
    else undecided.set(reference, draft);
    setElsewhere(other);
  };
  const leave = () => elsewhere && undecided.set(reference, draft);
  useSaving(draft, { save, leave, onFailed: () => setState("unsaved") });
  const hear = useEffectEvent(() => {
    if (there !== undefined && elsewhere === undefined && keeper.isNews(there) && keeper.isKept(draft)) adopt(there);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one has been saved
  useEffect(() => hear(), [there?.savedAt]);
  const change = (next: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...next }));
    setState("unsaved");
  };
  /** What was sent is no draft any more; what was written elsewhere meanwhile is. */
  const clear = () => {
    change({ text: "" });
    settle("saved");
    // The server throws away what was sent by itself; this only spares the next page an old draft.
    void keeper.save({ ...draft, text: "" }).then(
      (other) => other && adopt(other),
      () => undefined,
    );
  };
  /** Goes on with a text, the one that was saved elsewhere having been seen. */
  const choose = (text: string) => {
    if (elsewhere !== undefined) keeper.know(elsewhere);
    change({ text });
    settle("unsaved");
  };
  return { draft, state, elsewhere, change, choose, clear };
}

type Saving = {
  readonly save: () => Promise<void>;
  /** The page goes away. */
  readonly leave: () => void;
  readonly onFailed: () => void;
};

/** Saves a second after the last change, when the tab is hidden and when the page goes away; again where nobody answered. */
function useSaving(draft: Draft, { save, leave, onFailed }: Saving): void {
  const [failures, setFailures] = useState(0);
  const onTime = useEffectEvent(async () => {
    try {
      await save();
    } catch (error) {
      // It stays in the page. What was refused is tried again with the next key, what did not get through by itself.
      onFailed();
      if (error instanceof TypeError) setFailures((before) => before + 1);
    }
  });
  const onLeave = useEffectEvent(leave);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft begins to wait anew
  useEffect(() => {
    const timer = setTimeout(() => void onTime(), SAVE_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const timer = failures === 0 ? undefined : setTimeout(() => void onTime(), AGAIN_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [failures]);
  useEffect(() => {
    const onHide = () => void onTime();
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      onLeave();
      void onTime();
    };
  }, []);
}
