/** The list itself: thousands of rows, of which those in sight are there; j and k walk, Enter opens. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useCommands } from "../commands/commands.ts";
import { useTexts } from "../texts/texts.tsx";
import type { ShownRow } from "./live-rows.ts";
import { Row } from "./row.tsx";
import { useSight } from "./use-sight.ts";

/** Pixels; rows measure themselves, this is for those not seen yet. */
const USUAL_ROW_HEIGHT = 58;
/** Rows kept above and below what is in sight, so that j and k find them. */
const OVERSCAN = 12;

/** Where each list was left, by its query: who comes back from an inquiry goes on there. */
const places = new Map<string, { readonly offset: number; readonly reference: string | undefined }>();

type Props = {
  readonly name: string;
  readonly rows: readonly ShownRow[];
  readonly showsTopic: boolean;
  readonly label: string;
  readonly onNearEnd: () => void;
  /** Told which inquiries are in sight, whenever the list comes to rest. */
  readonly onSight: (references: readonly string[]) => void;
};

export function QueueList({ name, rows, showsTopic, label, onNearEnd, onSight }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const left = places.get(name);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.row.reference ?? index,
    overscan: OVERSCAN,
    // The row at the upper edge keeps its place when others come or go above it.
    anchorTo: "end",
    initialOffset: left?.offset ?? 0,
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && lastSeen >= rows.length - OVERSCAN * 2) onNearEnd();
  }, [lastSeen, rows.length, onNearEnd]);
  useSight(virtual, onSight);
  const walk = useWalk(scroller, rows, (index) => virtual.scrollToIndex(index));
  const { commands } = useTexts();
  useCommands([
    { id: "next-row", label: commands.nextRow, keys: "j", repeats: true, run: () => walk(1) },
    { id: "previous-row", label: commands.previousRow, keys: "k", repeats: true, run: () => walk(-1) },
    { id: "open-row", label: commands.openRow, keys: "o", run: () => focusedRow()?.click() },
  ]);
  useKeepPlace(name, scroller, left?.reference);
  return (
    <div className="queue-list" ref={scroller}>
      <ol aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const shown = rows[index];
          return (
            shown && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Row shown={shown} showsTopic={showsTopic} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

const focusedRow = (): HTMLElement | undefined =>
  document.activeElement instanceof HTMLElement && document.activeElement.dataset["reference"] !== undefined
    ? document.activeElement
    : undefined;

const rowOf = (list: HTMLElement | null, reference: string | undefined) =>
  reference === undefined ? null : list?.querySelector<HTMLElement>(`[data-reference="${CSS.escape(reference)}"]`);

/** Moves the focus by rows, wherever it was. */
function useWalk(
  scroller: React.RefObject<HTMLDivElement | null>,
  rows: readonly ShownRow[],
  scrollTo: (index: number) => void,
) {
  return (step: number) => {
    const reference = focusedRow()?.dataset["reference"];
    const from = rows.findIndex(({ row }) => row.reference === reference);
    const index = Math.min(Math.max(from + step, 0), rows.length - 1);
    const next = () => rowOf(scroller.current, rows[index]?.row.reference);
    scrollTo(index);
    const drawn = next();
    if (drawn) drawn.focus({ preventScroll: true });
    else requestAnimationFrame(() => next()?.focus());
  };
}

function useKeepPlace(name: string, scroller: React.RefObject<HTMLDivElement | null>, leftAt: string | undefined) {
  useEffect(() => {
    const list = scroller.current;
    rowOf(list, leftAt)?.focus({ preventScroll: true });
    const onLeave = () => {
      if (list !== null) places.set(name, { offset: list.scrollTop, reference: focusedRow()?.dataset["reference"] });
    };
    list?.addEventListener("click", onLeave, { capture: true });
    return () => {
      list?.removeEventListener("click", onLeave, { capture: true });
    };
  }, [name, scroller, leftAt]);
}
