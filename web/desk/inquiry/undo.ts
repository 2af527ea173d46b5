/** The answers that can still be taken back, wherever in the desk one is by then. */
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

/** Each by what it takes back. */
type Undoables = ReadonlyMap<string, Undoable>;

const keyOf = ({ reference, version }: Pick<Undoable, "reference" | "version">): string => `${reference}/${version}`;

let undoables: Undoables = new Map();
const listeners = new Set<() => void>();

function become(next: Undoables): void {
  undoables = next;
  for (const listener of listeners) listener();
}

export const undoStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): Undoables => undoables,
};

/** Until its time has run out; one that is offered already goes on as it was. */
export function offerUndo(undoable: Undoable): void {
  if (undoables.has(keyOf(undoable))) return;
  become(new Map(undoables).set(keyOf(undoable), undoable));
  setTimeout(() => endUndo(undoable), undoable.until - Date.now());
}

/** Its time has run out, or it was taken back. */
export function endUndo(undoable: Undoable): void {
  const key = keyOf(undoable);
  if (undoables.has(key)) become(new Map([...undoables].filter(([one]) => one !== key)));
}

/** Which one is offered: the last of the inquiry that is open, and else the one that was sent last. */
export function undoableOn(all: Undoables, openReference: string | undefined): Undoable | undefined {
  const latest = [...all.values()].toSorted((a, b) => b.until - a.until);
  return latest.find(({ reference }) => reference === openReference) ?? latest[0];
}
