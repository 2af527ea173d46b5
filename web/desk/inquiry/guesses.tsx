/** Where the router would have sent it: one key transfers it there. */
import type { Topic } from "../../../shared/domain/topic.ts";
import { useCommands } from "../commands/commands.ts";
import { topicLabel } from "../format/names.ts";
import { announce } from "../frame/announce.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";
import { Part } from "./part.tsx";
import { useTransfer } from "./use-transfer.ts";

/** More guesses are noise; keys 1 to 3. */
const GUESSES_MAX = 3;

const percent = (confidence: number): number => Math.round(confidence * 100);

export function Guesses() {
  const { inquiry, mayDo, isChanging } = useOpenInquiry();
  const { guesses, commands, urgentReasons, actions, inquiry: texts } = useTexts();
  const [language] = useLanguage();
  const { routing } = inquiry;
  const transfer = useTransfer();
  const move = async (topic: Topic) => {
    if (await transfer({ topic })) announce(texts.done(actions.names.transfer));
  };
  const others = mayDo("transfer")
    ? (routing?.guesses ?? [])
        .filter(({ topic, confidence }) => topic !== inquiry.topic && percent(confidence) > 0)
        .slice(0, GUESSES_MAX)
    : [];
  useCommands(
    others.map(({ topic }, index) => ({
      id: `guess-${topic}`,
      label: commands.transferTo(topicLabel(language, topic)),
      keys: String(index + 1),
      run: () => void move(topic),
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
            <button type="button" disabled={isChanging} onClick={() => void move(topic)}>
              {topicLabel(language, topic)} <small>{percent(confidence)} %</small> <kbd>{index + 1}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
