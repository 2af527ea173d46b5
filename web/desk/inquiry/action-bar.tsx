/** What may be done to the inquiry now: at once, or after a dialog has asked what is missing. */
import { lazy, Suspense, useState } from "react";
import { useLocation } from "wouter";
import type { DeskAction } from "../../../shared/domain/desk/desk-actions.ts";
import { useCommands } from "../commands/commands.ts";
import { announce } from "../frame/announce.tsx";
import { useTexts } from "../texts/texts.tsx";
import { ASKING, type AskingAction } from "./asking-action.ts";
import { useOpenInquiry } from "./open-inquiry.ts";

const ActionDialog = lazy(async () => ({ default: (await import("./action-dialog.tsx")).ActionDialog }));

/** Made at once; the route is named like the action. */
const DIRECT = ["take", "release", "resolve", "reopen", "unmerge"] as const satisfies readonly DeskAction[];

/** Single keys of the actions of a usual day. */
const KEYS: Partial<Record<DeskAction, string>> = { take: "m", resolve: "e", transfer: "x" };

export function ActionBar() {
  const { change, isChanging, mayDo } = useOpenInquiry();
  const { actions, inquiry: texts } = useTexts();
  const [asks, setAsks] = useState<AskingAction>();
  const [, go] = useLocation();
  const direct = DIRECT.filter(mayDo);
  const asking = ASKING.filter(mayDo);
  const act = async (action: (typeof DIRECT)[number]) => {
    if ((await change({ path: action })) !== undefined) announce(texts.done(actions.names[action]));
  };
  useCommands([
    ...direct.map((action) => ({ ...commandOf(action, actions.names[action]), run: () => void act(action) })),
    ...asking.map((action) => ({ ...commandOf(action, actions.names[action]), run: () => setAsks(action) })),
  ]);
  return (
    <div className="action-bar">
      {direct.map((action) => (
        <button key={action} type="button" disabled={isChanging} onClick={() => void act(action)}>
          {actions.names[action]} {keyOf(action) && <kbd>{keyOf(action)}</kbd>}
        </button>
      ))}
      {asking.map((action) => (
        <button
          key={action}
          type="button"
          className={action === "erase" ? "dangerous" : ""}
          onClick={() => setAsks(action)}
        >
          {actions.names[action]} {keyOf(action) && <kbd>{keyOf(action)}</kbd>}
        </button>
      ))}
      {asks && (
        <Suspense>
          <ActionDialog
            action={asks}
            onClose={() => setAsks(undefined)}
            onDone={(hasGone) => {
              setAsks(undefined);
              announce(texts.done(actions.names[asks]));
              // A transfer may lead out of the caller's own topics, an erasure out of the desk.
              if (hasGone) go("/");
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

const keyOf = (action: DeskAction): string | undefined => KEYS[action];

function commandOf(action: DeskAction, label: string) {
  const keys = keyOf(action);
  return { id: `do-${action}`, label, ...(keys !== undefined && { keys }) };
}
