/** Which rows of a list are in sight. */
import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect } from "react";

/** Tells which rows are in sight once nobody scrolls any more: who runs through thousands asks for nothing on the way. */
export function useSight(
  virtual: Virtualizer<HTMLDivElement, Element>,
  onSight: (references: readonly string[]) => void,
): void {
  const { isScrolling } = virtual;
  const references = virtual.getVirtualItems().map(({ key }) => String(key));
  const inSight = references.join(" ");
  useEffect(() => {
    if (!isScrolling) onSight(inSight.split(" "));
  }, [isScrolling, inSight, onSight]);
}
