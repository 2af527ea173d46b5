/** What can be inserted, under the text; the text keeps the focus, its arrow keys choose. */
import { useEffect, useRef } from "react";
import { announce } from "../frame/announce.tsx";
import { useTexts } from "../texts/texts.tsx";
import type { InsertionState } from "./use-insertion.ts";

export function InsertionList({ insertion }: { readonly insertion: InsertionState }) {
  const { offers, chosen, insert } = insertion;
  const { composer } = useTexts();
  const count = offers.length;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (count > 0) announce(composer.offers(count));
  }, [count, composer]);
  // The list shows a few at a time, and the arrow keys go beyond them.
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  if (count === 0) return null;
  return (
    <div className="insertions" id="insertions" role="listbox" aria-label={composer.insert} ref={list}>
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text keeps the focus and has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here
        <div
          key={offer.id}
          id={`insertion-${index}`}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => insert(offer)}
        >
          <b dir="auto">{offer.title}</b> <small>{offer.detail}</small>
        </div>
      ))}
    </div>
  );
}
