/** One entry of the history. What the person wrote, what they were told and what only the desk reads never look alike. */
import type { DeskEntry } from "../../../shared/contracts/desk/inquiry.ts";
import { languageTag } from "../format/names.ts";
import { useTexts } from "../texts/texts.tsx";
import { AnswerGiven } from "./answer-given.tsx";
import { Who } from "./entry-who.tsx";
import { EventEntry } from "./event-entry.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";
import { useQuestions } from "./use-questions.ts";
import { WrittenText } from "./written-text.tsx";

export function Entry({ entry }: { readonly entry: DeskEntry }) {
  switch (entry.kind) {
    case "opened":
    case "message":
      return <FromPerson entry={entry} />;
    case "reply":
    case "question":
      return <ToPerson entry={entry} />;
    case "note":
      return <Note entry={entry} />;
    default:
      return <EventEntry entry={entry} />;
  }
}

type Of<Kind extends DeskEntry["kind"]> = { readonly entry: Extract<DeskEntry, { readonly kind: Kind }> };

function FromPerson({ entry }: Of<"opened" | "message">) {
  const { inquiry } = useOpenInquiry();
  const { routing } = inquiry;
  const lang = routing && routing.textLanguage !== "und" ? `${routing.textLanguage}-${routing.textScript}` : undefined;
  return (
    <li className="entry from-person">
      <Who entry={entry} />
      <WrittenText subject={entry.kind === "opened" ? entry.subject : undefined} text={entry.text} lang={lang} />
      {entry.kind === "opened" && entry.answers !== undefined && <Answers answers={entry.answers} />}
    </li>
  );
}

function Answers({ answers }: { readonly answers: Readonly<Record<string, string>> }) {
  const worded = useQuestions();
  return (
    <dl className="answers">
      {Object.entries(answers).map(([code, stored]) => {
        const { question, answer } = worded(code, stored);
        return (
          <div key={code}>
            <dt>{question}</dt>
            <dd dir="auto">{answer}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function ToPerson({ entry }: Of<"reply" | "question">) {
  const { inquiry } = useOpenInquiry();
  const { entries } = useTexts();
  return (
    <li className={`entry to-person ${entry.kind}${entry.withdrawn ? " withdrawn" : ""}`}>
      <Who entry={entry} label={entry.withdrawn ? entries.withdrawn : entries[entry.kind]} />
      <WrittenText text={entry.text} lang={languageTag(inquiry.language)} isOurs />
      {entry.answers?.map(({ topic, answerId }) => (
        <small key={`${topic}/${answerId}`}>
          <AnswerGiven topic={topic} answerId={answerId} />
        </small>
      ))}
    </li>
  );
}

function Note({ entry }: Of<"note">) {
  const { entries } = useTexts();
  return (
    <li className="entry note">
      <Who entry={entry} label={entries.note} />
      <p className="words" dir="auto">
        {entry.text}
      </p>
    </li>
  );
}
