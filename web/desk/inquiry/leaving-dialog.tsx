/** A topic that is none of the caller's own takes the inquiry out of their sight: a single key alone does not do that. */
import { lazy, Suspense } from "react";
import type { Topic } from "../../../shared/domain/topic.ts";
import { topicLabel } from "../format/names.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";

const Dialog = lazy(async () => ({ default: (await import("../frame/dialog.tsx")).Dialog }));

type Props = { readonly topic: Topic; readonly onClose: () => void; readonly onConfirm: () => void };

export function LeavingDialog({ topic, onClose, onConfirm }: Props) {
  const { actions, commands, guesses } = useTexts();
  const [language] = useLanguage();
  return (
    <Suspense>
      <Dialog title={commands.transferTo(topicLabel(language, topic))} onClose={onClose} kind="alertdialog">
        <p>{guesses.leaves}</p>
        <div className="buttons">
          <button className="primary" type="button" onClick={onConfirm}>
            {actions.names.transfer}
          </button>
          <button type="button" onClick={onClose}>
            {actions.cancel}
          </button>
        </div>
      </Dialog>
    </Suspense>
  );
}
