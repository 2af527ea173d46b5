/** What may be done to the inquiry now: at once, or after a dialog has asked what is missing. */
import { lazy, Suspense, useState } from "react";
import { useLocation } from "wouter";
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import type { DeskAction } from "../../../shared/domain/desk/desk-actions.ts";
import { useCommands } from "../commands/commands.ts";
import { announce } from "../frame/announce.tsx";
import { lastQueue } from "../queue/last-queue.ts";
import { useTexts } from "../texts/texts.tsx";
import { ASKING, type AskingAction } from "./asking-action.ts";
import { useOpenInquiry } from "./open-inquiry.ts";
import { Refused } from "./refused.tsx";

const ActionDialog = lazy(async () => ({ default: (await import("./action-dialog.tsx")).ActionDialog }));

/** Made at once; the route is named like the action. */
const DIRECT = ["take", "release", "resolve", "reopen"] as const satisfies readonly DeskAction[];

/** Single keys of the actions of a usual day. */
const KEYS: Partial<Record<DeskAction, string>> = { take: "m", resolve: "e", transfer: "x" };

export function ActionBar() {
  const { inquiry, change, isChanging, mayDo, forgetRefusal } = useOpenInquiry();
  const { actions, inquiry: texts } = useTexts();
  const [asks, setAsks] = useState<AskingAction>();
  const ask = (action: AskingAction | undefined) => {
    forgetRefusal();
    setAsks(action);
  };
  const act = async (action: (typeof DIRECT)[number]) => {
    if ((await change({ path: action })) !== undefined) announce(texts.done(actions.names[action]));
  };
  const offered = [
    ...DIRECT.filter(mayDo).map((action) => ({
      action,
      isOff: isChanging,
      run: () => (action === "resolve" && !wasAnswered(inquiry) ? ask(action) : void act(action)),
    })),
    ...ASKING.filter(mayDo).map((action) => ({ action, isOff: false, run: () => ask(action) })),
  ];
  useCommands(offered.map(({ action, run }) => ({ ...commandOf(action, actions.names[action]), run })));
  return (
    <>
      <div className="action-bar">
        {offered.map(({ action, isOff, run }) => (
          <button
            key={action}
            type="button"
            className={action === "erase" ? "dangerous" : ""}
            disabled={isOff}
            // The second click of a double click may meet another button in the same place: Take turns into Release.
            onClick={({ detail }) => detail < 2 && run()}
          >
            {actions.names[action]} {KEYS[action] !== undefined && <kbd>{KEYS[action]}</kbd>}
          </button>
        ))}
      </div>
      {asks === undefined ? <Refused what="action" /> : <Asking action={asks} onEnd={() => ask(undefined)} />}
    </>
  );
}

/** Whether the person has had an answer; to resolve it without one is seldom meant, and one key does it. */
function wasAnswered({ entries }: DeskInquiry): boolean {
  return entries.some((entry) => entry.kind === "referral" || (entry.kind === "reply" && !entry.withdrawn));
}

type AskingProps = { readonly action: AskingAction; readonly onEnd: () => void };

function Asking({ action, onEnd }: AskingProps) {
  const { actions, inquiry: texts } = useTexts();
  const [, go] = useLocation();
  const onDone = (hasGone: boolean) => {
    onEnd();
    announce(texts.done(actions.names[action]));
    if (hasGone) go(lastQueue());
  };
  return (
    <Suspense>
      <ActionDialog action={action} onClose={onEnd} onDone={onDone} />
    </Suspense>
  );
}

function commandOf(action: DeskAction, label: string) {
  const keys = KEYS[action];
  return { id: `do-${action}`, label, ...(keys !== undefined && { keys }) };
}
