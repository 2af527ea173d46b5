/** Where the router would have sent it: one key transfers it there, and asks first if the caller would not see it there. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sees } from "../../../shared/domain/desk/operator.ts";
import type { Topic } from "../../../shared/domain/topic.ts";
import { meQuery } from "../api/queue.ts";
import { useCommands } from "../commands/commands.ts";
import { topicLabel } from "../format/names.ts";
import { announce } from "../frame/announce.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { LeavingDialog } from "./leaving-dialog.tsx";
import { likelyGuesses } from "./likely-guesses.ts";
import { useOpenInquiry } from "./open-inquiry.ts";
import { Part } from "./part.tsx";
import { useTransfer } from "./use-transfer.ts";

/** Nothing is certain, and 99.6 % rounded would say so. */
const PERCENT_MOST = 99;
const percent = (confidence: number): number => Math.min(PERCENT_MOST, Math.round(confidence * 100));

export function Guesses() {
  const { inquiry, mayDo, isChanging } = useOpenInquiry();
  const { guesses, commands, urgentReasons } = useTexts();
  const [language] = useLanguage();
  const { routing } = inquiry;
  const { move, dialog } = useMove();
  const others = mayDo("transfer") ? likelyGuesses(inquiry) : [];
  useCommands(
    others.map(({ topic }, index) => ({
      id: `guess-${topic}`,
      label: commands.transferTo(topicLabel(language, topic)),
      keys: String(index + 1),
      run: () => move(topic),
    })),
  );
  if (routing === undefined) return null;
  return (
    <Part title={guesses.title}>
      {routing.urgentReason !== undefined && <p className="urgent">{urgentReasons[routing.urgentReason]}</p>}
      <p>{guesses.confidence(percent(routing.confidence))}</p>
      <ul className="guesses">
        {others.map(({ topic, confidence }, index) => (
          <li key={topic}>
            <button type="button" disabled={isChanging} onClick={() => move(topic)}>
              {topicLabel(language, topic)} <small>{percent(confidence)} %</small> <kbd>{index + 1}</kbd>
            </button>
          </li>
        ))}
      </ul>
      {dialog}
    </Part>
  );
}

/** Moves it at once where the caller goes on seeing it, and after a dialog where they do not. */
function useMove() {
  const { data: me } = useQuery(meQuery);
  const { actions, inquiry } = useTexts();
  const transfer = useTransfer();
  const [asked, setAsked] = useState<Topic>();
  const moveNow = async (topic: Topic) => {
    setAsked(undefined);
    if (await transfer({ topic })) announce(inquiry.done(actions.names.transfer));
  };
  const dialog = asked !== undefined && (
    <LeavingDialog topic={asked} onClose={() => setAsked(undefined)} onConfirm={() => void moveNow(asked)} />
  );
  const move = (topic: Topic) => (me !== undefined && sees(me, topic) ? void moveNow(topic) : setAsked(topic));
  return { move, dialog };
}
