/** The heading of a page. It takes the focus when the page opens, so that keyboard and screen reader begin there. */
import { type ReactNode, useEffect, useRef } from "react";
import { useTexts } from "../texts/texts.tsx";

export function PageHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { frame } = useTexts();
  useEffect(() => {
    const element = heading.current;
    // Whoever comes back to a list is put on the row where they were.
    if (document.activeElement === document.body || document.activeElement === null) element?.focus();
    document.title = `${element?.textContent ?? ""} · ${frame.title}`;
  });
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
