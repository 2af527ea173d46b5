/** Inserting by typing: what is offered for `::` and `??`, and the keys that choose from it. */
import { type KeyboardEvent, type RefObject, useState } from "react";
import { type Insertion, inserted, insertionAt } from "./insertion.ts";
import { type Offer, useOffers } from "./use-offers.ts";

export function useInsertion(field: RefObject<HTMLTextAreaElement | null>, write: (text: string) => void) {
  const [at, setAt] = useState<Insertion>();
  const [chosen, setChosen] = useState(0);
  const offers = useOffers(at);
  const look = () => {
    const element = field.current;
    setAt(element === null ? undefined : insertionAt(element.value, element.selectionStart));
    setChosen(0);
  };
  const insert = (offer: Offer | undefined) => {
    const element = field.current;
    if (at === undefined || offer === undefined || element === null) return;
    const { text, selection } = inserted(element.value, at, offer.text);
    write(text);
    setAt(undefined);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(...selection);
    });
  };
  const isOpen = at !== undefined && offers.length > 0;
  /** @returns whether the key was meant for the list */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen) return false;
    const acts = {
      ArrowDown: () => setChosen((chosen + 1) % offers.length),
      ArrowUp: () => setChosen((chosen - 1 + offers.length) % offers.length),
      Enter: () => insert(offers[chosen]),
      Tab: () => insert(offers[chosen]),
      Escape: () => setAt(undefined),
    };
    const act = Object.entries(acts).find(([key]) => key === event.key)?.[1];
    if (act === undefined || event.ctrlKey || event.metaKey) return false;
    event.preventDefault();
    act();
    return true;
  };
  const aria = isOpen
    ? ({
        "aria-controls": "insertions",
        "aria-autocomplete": "list",
        "aria-activedescendant": `insertion-${chosen}`,
      } as const)
    : {};
  return { offers: isOpen ? offers : [], chosen, insert, look, onKeyDown, aria };
}

export type InsertionState = ReturnType<typeof useInsertion>;
