/** The answer that was sent last and can still be taken back, wherever in the desk one is by then. */
import type { DeskEntry, DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";

export type Undoable = {
  readonly reference: string;
  /** Of the reply's own entry. */
  readonly version: number;
  /** Of the inquiry after it was sent. */
  readonly inquiryVersion: number;
  readonly text: string;
  readonly kind: "reply" | "question";
  /** Milliseconds since 1970, by this machine's clock. */
  readonly until: number;
};

export type Sent = Extract<DeskEntry, { readonly kind: "reply" | "question" }>;

/** @param until milliseconds since 1970, by this machine's clock */
export function undoableOf({ reference, version }: DeskInquiry, sent: Sent, until: number): Undoable {
  return { reference, version: sent.version, inquiryVersion: version, text: sent.text, kind: sent.kind, until };
}

type State = { readonly undoable: Undoable | undefined };

let state: State = { undoable: undefined };
const listeners = new Set<() => void>();

function become(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

export const undoStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): State => state,
};

export function offerUndo(undoable: Undoable): void {
  become({ undoable });
}

/** Its time has run out, or it was taken back. */
export function endUndo(undoable: Undoable): void {
  if (state.undoable === undoable) become({ undoable: undefined });
}
