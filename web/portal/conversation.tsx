/** The conversation of an inquiry: what was said, and what happened besides. */
import type { ConversationItem } from "../../shared/contracts/inquiry-view.ts";
import { AUTO_CLOSE_DAYS, UNANSWERED_CLOSE_DAYS } from "../../shared/domain/resolution.ts";
import { dateText, dateTimeText } from "../../shared/texts/dates.ts";
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { linkedPieces } from "../../shared/texts/linked-words.ts";
import { messageText } from "../../shared/texts/message.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { AnswerList } from "./topic-questions.tsx";

type ConversationProps = { readonly language: PageLanguage; readonly items: readonly ConversationItem[] };

/** All of it, oldest first. What people wrote stands in its own direction. */
export function Conversation({ language, items }: ConversationProps) {
  const { status } = textsFor(language);
  return (
    <ol class="conversation">
      {items.map((item) => {
        const event = eventText(language, item);
        return (
          <li class={item.from}>
            <p class="who">
              <strong>{item.from === "you" ? status.you : status.centre}</strong>{" "}
              <time datetime={item.at}>{dateTimeText(language, item.at)}</time>
            </p>
            {event !== undefined && <p class="event">{event}</p>}
            {"text" in item && (
              <div class="words" dir="auto">
                {item.from === "you" ? item.text : <CentresWords text={item.text} />}
              </div>
            )}
            {"answers" in item && item.answers !== undefined && (
              <AnswerList language={language} answers={item.answers} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The addresses in them can be followed; where somebody comes from is told to no other site. */
function CentresWords({ text }: { readonly text: string }) {
  return (
    <>
      {linkedPieces(text).map((piece) =>
        typeof piece === "string" ? (
          piece
        ) : (
          <a href={piece.url} rel="noreferrer" dir="ltr">
            {piece.url}
          </a>
        ),
      )}
    </>
  );
}

/** What happened, in a sentence; undefined where only something was said. */
function eventText(language: PageLanguage, item: ConversationItem): string | undefined {
  const { events } = followTextsFor(language);
  switch (item.kind) {
    case "question":
      return events.question;
    case "referral":
      return messageText(language, events.referral, { to: item.to });
    case "extension":
      return messageText(language, events.extension, { date: dateText(language, item.dueAt) });
    case "solved":
      return events.solved;
    case "closed":
      return item.unanswered
        ? messageText(language, events.unanswered, { days: UNANSWERED_CLOSE_DAYS })
        : messageText(language, events.closed, { days: AUTO_CLOSE_DAYS });
    default:
      return undefined;
  }
}
