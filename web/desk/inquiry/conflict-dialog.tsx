/** Somebody was faster: who, and what they did. Nothing is sent twice unless somebody has read that and sends it again. */
import { lazy, Suspense } from "react";
import { useTexts } from "../texts/texts.tsx";
import { Entry } from "./entry.tsx";
import { type Conflict, isWritten } from "./open-inquiry.ts";

const Dialog = lazy(async () => ({ default: (await import("../frame/dialog.tsx")).Dialog }));

export function ConflictDialog({ conflict }: { readonly conflict: Conflict }) {
  const { title, ofText, ofAction } = useTexts().conflict;
  const { seen, decide } = conflict;
  const texts = isWritten(conflict) ? ofText : ofAction;
  const names = new Set(seen.since.flatMap(({ by }) => (by.role === "operator" ? [by.name] : [])));
  return (
    <Suspense>
      <Dialog title={title} onClose={() => decide(false)} kind="alertdialog" className="wide">
        <p>{names.size === 0 ? texts.changed : texts.changedBy([...names].join(", "))}</p>
        <ol className="conversation">
          {seen.since.map((entry) => (
            <Entry key={entry.version} entry={entry} />
          ))}
        </ol>
        <p>{texts.kept}</p>
        <div className="buttons">
          <button className="primary" type="button" onClick={() => decide(false)}>
            {texts.back}
          </button>
          <button type="button" onClick={() => decide(true)}>
            {texts.again}
          </button>
        </div>
      </Dialog>
    </Suspense>
  );
}
